import assert from 'node:assert/strict';
import { organizationSchema } from '../../data/schema.ts';
import { content } from '../support/real.ts';
import { stringsIn } from './files.ts';

const ADDRESS = /[\w.-]+@[\w-]+\.\w+/g;

describe('the first contact', () => {
  const [one] = content.organizations.filter(({ firstContact }) => firstContact);

  it('is told of by many organizations', () => {
    assert.ok(content.organizations.filter(({ firstContact }) => firstContact).length >= 20);
  });

  it('says something, or is left out', () => {
    const silent = { write: null, firstTime: null, mustSpeak: null, companion: null };
    assert.ok(organizationSchema.safeParse(one).success);
    assert.ok(!organizationSchema.safeParse({ ...one, firstContact: silent }).success);
  });

  for (const { id, firstContact, contact } of content.organizations)
    if (firstContact)
      it(`of ${id} names no address but its own`, () => {
        const named = stringsIn(firstContact).flatMap(({ words }) => words.match(ADDRESS) ?? []);
        assert.deepEqual([...new Set(named)], named.length > 0 ? [contact.email] : []);
      });
});
