import assert from 'node:assert/strict';
import { describeInBrowser } from './support/inBrowser.ts';
import { choose, after as exchange, open, toResults } from './support/talk.ts';
import { visit } from './support/visit.ts';

describeInBrowser('The link to one’s results', (bench) => {
  it('is copied, opens the same results elsewhere, and tells no server in an address', async () => {
    const first = await visit(bench(), { permissions: ['clipboard-read', 'clipboard-write'] });
    const results = await toResults(await open(first.page), () => choose(first.page, 1));
    await first.page.locator('#link').click();
    await first.page.locator('#panel-status').getByText('kopiert').waitFor();
    const link: string = await first.page.evaluate('navigator.clipboard.readText()');
    assert.match(link, /\/#svar=who=[A-Za-z0-9,=&.-]+$/);

    const second = await visit(bench());
    const asked: string[] = [];
    second.page.on('request', (request) => asked.push(request.url()));
    const again = await exchange(second.page, () => second.page.goto(link));
    assert.equal(again.kind, 'recommendations');
    assert.deepEqual(again.organizations?.toString(), results.organizations?.toString());
    assert.deepEqual(
      asked.filter((url) => /svar|nextOfKin|ownUse/.test(url)),
      [],
    );
    assert.equal(new URL(second.page.url()).hash, '', 'the answers do not stay in the address bar');
    await first.leave();
    await second.leave();
  });

  it('with nonsense in it is a new conversation', async () => {
    const { page, complaints, leave } = await visit(bench());
    const guide = await exchange(page, () => page.goto('/#svar=<script>'));
    assert.equal(guide.question, 'who');
    assert.deepEqual(complaints, []);
    await leave();
  });
});

describeInBrowser('Printing the results', (bench) => {
  it('gives a sheet with the organizations alone', async () => {
    const { page, leave } = await visit(bench());
    const results = await toResults(await open(page), () => choose(page, 1));
    await page.locator('#print').waitFor();
    await page.emulateMedia({ media: 'print' });
    const sheet = page.locator('.print-sheet');
    await sheet.waitFor();
    const organizations = results.organizations;
    assert.ok(Array.isArray(organizations));
    assert.equal(await sheet.locator('ul').first().locator('li').count(), organizations.length);
    assert.ok(await sheet.getByText('113').first().isVisible());
    assert.ok(await page.locator('.panel').isHidden());
    await leave();
  });
});
