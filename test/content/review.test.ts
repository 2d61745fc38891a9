import assert from 'node:assert/strict';
import { reviewPage } from '../../scripts/review/page.ts';
import { sectionsOf } from '../../scripts/review/sections.ts';
import { content } from '../support/real.ts';

const sections = sectionsOf(content);
const fileOf = (section: number) => sections[section]?.entries.map(({ file }) => file) ?? [];

describe('what people must confirm', () => {
  it('begins with the numbers that stand in the answers to danger', () => {
    const inCrises = new Set(
      Object.values(content.crises).flatMap(({ helplines, helplinesMinor }) => [...helplines, ...helplinesMinor]),
    );
    assert.deepEqual(new Set(fileOf(0)), new Set([...inCrises].map((id) => `helplines/${id}`)));
  });

  it('puts doubtful organizations before the others', () => {
    const order = sections.flatMap(({ entries }) => entries).filter(({ file }) => file.startsWith('organizations/'));
    const firstSure = order.findIndex(({ doubtful }) => !doubtful);
    assert.ok(firstSure > 0);
    assert.ok(order.slice(firstSure).every(({ doubtful }) => !doubtful));
  });

  it('names every entry that is not confirmed, once', () => {
    const named = sections.flatMap(({ entries }) => entries.map(({ file }) => file));
    assert.equal(new Set(named).size, named.length);
    for (const [folder, entries] of [
      ['organizations', content.organizations],
      ['helplines', content.helplines],
      ['articles', content.articles],
    ] as const)
      for (const { id, review } of entries)
        if (review.status !== 'confirmed') assert.ok(named.includes(`${folder}/${id}`), id);
  });

  it('leaves out what is confirmed with nothing left to do', () => {
    const [one, ...others] = content.organizations;
    assert.ok(one);
    const review = { ...one.review, status: 'confirmed' as const, by: 'KN', date: '2026-12-01', toConfirm: [] };
    const left = sectionsOf({ ...content, organizations: [{ ...one, review }, ...others] });
    assert.ok(!left.some(({ entries }) => entries.some(({ file }) => file === `organizations/${one.id}`)));
  });
});

describe('the page to confirm from', () => {
  const page = reviewPage(sections, '2026-11-22');

  it('stands alone: no script, nothing fetched', () => {
    assert.doesNotMatch(page, /<script|<link|<img|\son\w+=|@import|url\(|src=/i);
  });

  it('has for every entry its sources, a tick box and a place for initials', () => {
    const articles = page.split('<article').slice(1);
    assert.equal(articles.length, sections.flatMap(({ entries }) => entries).length);
    for (const one of articles) {
      assert.match(one, /<a href="https?:/);
      assert.match(one, /type="checkbox"/);
      assert.match(one, /Initialer <input type="text"/);
    }
  });

  it('shows words as words', () => {
    const [section] = sections;
    const [entry] = section?.entries ?? [];
    assert.ok(section && entry);
    const shown = reviewPage([{ ...section, entries: [{ ...entry, name: '<b>AA</b>' }] }], '2026-11-22');
    assert.match(shown, /&lt;b&gt;AA&lt;\/b&gt;/);
  });
});
