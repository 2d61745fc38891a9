import assert from 'node:assert/strict';
import { violations } from './support/axe.ts';
import { type Bench, describeInBrowser } from './support/inBrowser.ts';
import { choose, after as exchange, transcript } from './support/talk.ts';
import { visit } from './support/visit.ts';

let count = 0;

/** What a person in Teams does before: one answer, then the way to the website. Returns the link as it stands there. */
async function linkFromTeams({ guide }: Bench, locale = 'nb-NO'): Promise<string> {
  count++;
  const about = {
    channelId: 'msteams',
    locale,
    conversation: { id: `a:${count}`, conversationType: 'personal' },
    from: { id: '29:person' },
    recipient: { id: '28:bot' },
    deliveryMode: 'expectReplies',
  };
  const send = (id: string, press: object) =>
    guide.post('/api/messages', { ...about, type: 'message', id, value: { guide: press } });
  await send('1', { question: 'who', option: 'nextOfKin', flowVersion: 1 });
  const answer = await (await send('2', { command: 'website' })).text();
  const link = /\/[a-z/-]*#kode=[A-Za-z0-9_-]{22}/.exec(answer.replaceAll('http://', ''))?.[0];
  assert.ok(link, 'there is no link in the answer');
  return link.slice(link.indexOf('/'));
}

describeInBrowser('The link from Teams to the website', (bench) => {
  it('asks first, then goes on in the chat with the answers, and leaves the code nowhere', async () => {
    const link = await linkFromTeams(bench());
    const code = link.split('=')[1] ?? '';
    const { page, complaints, leave } = await visit(bench());
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(link);
    const button = page.getByRole('button', { name: 'Fortsett' });
    await button.waitFor();
    assert.deepEqual(await violations(page), []);
    assert.deepEqual(
      asked.filter((url) => url.includes('/api/')),
      [],
      'nothing is fetched before the press',
    );
    const guide = await exchange(page, () => button.click());
    assert.equal(guide.question, 'relation');
    assert.equal(await transcript(page).getByText('113').first().isVisible(), true, 'the welcome is said');
    assert.ok(!page.url().includes(code));
    assert.ok(!asked.some((url) => url.replace(/#.*/, '').includes(code)), 'no address holds the code');
    const next = await choose(page);
    assert.equal(next.kind, 'question');
    assert.deepEqual(complaints, []);
    await leave();
  });

  it('says calmly that it has been used', async () => {
    const link = await linkFromTeams(bench());
    const first = await visit(bench());
    await first.page.goto(link);
    await exchange(first.page, () => first.page.getByRole('button', { name: 'Fortsett' }).click());
    await first.leave();
    const second = await visit(bench());
    await second.page.goto(link);
    await second.page.getByRole('button', { name: 'Fortsett' }).click();
    const heading = second.page.getByRole('heading', { level: 1, name: 'Denne lenken virker ikke lenger' });
    await heading.waitFor();
    assert.equal(await second.page.evaluate('document.activeElement?.id'), 'title', 'it is read out');
    assert.equal(await second.page.getByRole('button', { name: 'Fortsett' }).isVisible(), false);
    assert.deepEqual(await violations(second.page), []);
    const fresh = await exchange(second.page, () =>
      second.page.getByRole('link', { name: 'Begynn på nytt her' }).click(),
    );
    assert.equal(fresh.question, 'who');
    await second.leave();
  });

  it('goes along to the page’s other languages', async () => {
    const link = await linkFromTeams(bench(), 'en-GB');
    assert.match(link, /^\/en\/continue#/);
    const { page, leave } = await visit(bench());
    await page.goto(link);
    await page.getByRole('link', { name: 'Nynorsk' }).click();
    const guide = await exchange(page, () => page.getByRole('button', { name: 'Hald fram' }).click());
    assert.equal(guide.question, 'relation');
    assert.equal(await page.locator('html').getAttribute('lang'), 'nn');
    await leave();
  });

  it('can be pressed again when the network failed, and once when pressed twice', async () => {
    const link = await linkFromTeams(bench());
    const { page, leave } = await visit(bench());
    let down = true;
    let sent = 0;
    await page.route('**/api/move', async (route) => {
      sent++;
      if (down) await route.abort();
      else await route.continue();
    });
    await page.goto(link);
    const button = page.getByRole('button', { name: 'Fortsett' });
    await button.click();
    await page.getByRole('alert').filter({ hasText: '113' }).waitFor();
    down = false;
    const guide = await exchange(page, () => button.dblclick());
    assert.equal(guide.question, 'relation');
    assert.equal(sent, 2);
    await leave();
  });

  it('without a code, or without JavaScript, is a page with a way on', async () => {
    const bare = await visit(bench());
    await bare.page.goto('/fortsett');
    await bare.page.getByRole('heading', { name: 'Denne lenken virker ikke lenger' }).waitFor();
    await bare.leave();
    const still = await visit(bench(), { javaScriptEnabled: false });
    await still.page.goto(await linkFromTeams(bench()));
    assert.match((await still.page.locator('main').textContent()) ?? '', /trenger JavaScript/);
    assert.ok(await still.page.locator('main').getByRole('link').first().isVisible());
    await still.leave();
  });
});
