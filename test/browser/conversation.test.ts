import assert from 'node:assert/strict';
import { describeInBrowser } from './support/inBrowser.ts';
import { answer, answers, choose, after as exchange, open, toResults, transcript } from './support/talk.ts';
import { DESKTOP, PHONE, visit } from './support/visit.ts';

for (const [name, viewport] of [
  ['a desktop', DESKTOP],
  ['a phone', PHONE],
] as const) {
  describeInBrowser(`The conversation on ${name}`, (bench) => {
    it('says welcome, asks and leads to results by mouse, with nothing to complain of', async () => {
      const { page, complaints, leave } = await visit(bench(), { viewport });
      const first = await open(page);
      assert.equal(first.kind, 'question');
      assert.equal(first.question, 'who');
      assert.ok(await transcript(page).getByText('113').first().isVisible(), 'the welcome names 113');

      const last = await toResults(first, () => choose(page));

      assert.equal(last.kind, 'recommendations');
      assert.ok(Array.isArray(last.organizations) && last.organizations.length > 1, 'more than one choice');
      assert.deepEqual(complaints, []);
      assert.equal(
        await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'),
        0,
        'nothing needs to be scrolled sideways',
      );
      await leave();
    });
  });
}

describeInBrowser('A conversation that goes on', (bench) => {
  it('puts the present question again after a reload', async () => {
    const { page, leave } = await visit(bench());
    await open(page);
    const asked = await choose(page, 1);
    const again = await exchange(page, () => page.reload());
    assert.equal(again.question, asked.question);
    await leave();
  });

  it('goes on in another language with its answers', async () => {
    const { page, leave } = await visit(bench());
    await open(page);
    const asked = await choose(page, 1);
    const english = await exchange(page, () => page.getByRole('link', { name: 'English' }).click());
    assert.equal(english.question, asked.question);
    assert.equal(await page.locator('html').getAttribute('lang'), 'en');
    await leave();
  });

  it('starts over, and forgets on request', async () => {
    const { page, leave } = await visit(bench());
    await open(page);
    await choose(page, 1);
    const first = await exchange(page, () => page.locator('#restart').click());
    assert.equal(first.question, 'who');
    assert.ok((await page.locator('.webchat__bubble--from-user').count()) > 0);
    await exchange(page, () => page.locator('#delete').click());
    await page.getByText('Samtalen er slettet fra denne fanen.').waitFor();
    assert.equal(await page.evaluate('sessionStorage.length'), 0);
    await transcript(page).getByText('samtalen er fjernet fra denne siden').first().waitFor();
    assert.equal(await page.locator('.webchat__bubble--from-user').count(), 0, 'nothing that was said is left');
    const anew = await exchange(page, () => page.locator('#restart').click());
    assert.equal(anew.question, 'who');
    await leave();
  });

  it('keeps a message that does not come through, and sends it once', async () => {
    const { page, leave } = await visit(bench());
    await open(page);
    const sent: string[] = [];
    let down = true;
    await page.route('**/api/chat', async (route) => {
      sent.push(route.request().postDataJSON().activity.id);
      if (down) await route.abort();
      else await route.continue();
    });
    await answers(page).first().click();
    const alert = page.getByRole('alert').filter({ hasText: '113' });
    await alert.waitFor();
    down = false;
    const next = await exchange(page, () => alert.getByRole('button').click());
    assert.equal(next.kind, 'question');
    assert.equal(new Set(sent).size, 1, 'the same message, by its id');
    assert.ok(sent.length > 1);
    await alert.waitFor({ state: 'hidden' });
    await leave();
  });

  it('shows what the person chose in their own words', async () => {
    const { page, leave } = await visit(bench());
    await open(page);
    const label = (await answers(page).first().textContent())?.trim() ?? '';
    await exchange(page, () => answer(page, label).click());
    await page.locator('.webchat__bubble--from-user').getByText(label, { exact: true }).waitFor();
    await leave();
  });
});
