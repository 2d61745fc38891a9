/** Whole conversations through Microsoft's own local client, on each of its channels. */
import assert from 'node:assert/strict';
import { type Browser, chromium, type Page } from 'playwright-core';
import { findChromium } from '../browser/support/findChromium.ts';
import { type Client, startClient } from '../playground/client.ts';
import { type Person, personAt, type Turn } from '../playground/person.ts';
import { playgroundCommand } from '../playground/playground.ts';
import { type RunningGuide, startGuide } from '../server/guide.ts';
import { understanding } from '../understanding/understanding.ts';

const CHANNELS = ['msteams', 'webchat', 'directline', 'emulator'] as const;
const MOST_QUESTIONS = 8;

const executablePath = findChromium();
const command = playgroundCommand();

async function toResults(person: Person, turn: Turn, pick: number): Promise<number> {
  let last = turn;
  for (let asked = 0; asked < MOST_QUESTIONS; asked++) {
    if (last.includes('recommendations')) return asked;
    last = await person.answer(pick);
  }
  throw new Error('the guide keeps asking');
}

/** Each begins with nothing said and nothing kept. */
const CONVERSATIONS: Readonly<Record<string, (person: Person, turn: Turn) => Promise<void>>> = {
  async 'from question to question to results'(person, turn) {
    const asked = await toResults(person, turn, 1);
    assert.ok(asked > 1);
    assert.ok((await person.last().locator('a[href^="https://"]').count()) > 1, 'links to organizations');
  },
  async 'in words to results'(person) {
    const turn = await person.say('Broren min drikker altfor mye, og jeg vet ikke hva jeg skal gjøre');
    assert.ok(turn.includes('question') || turn.includes('recommendations'));
    await toResults(person, turn, 1);
  },
  async 'with danger in between'(person) {
    assert.deepEqual(await person.say('Jeg vil ikke leve lenger'), ['crisis']);
    const call = person.last().getByRole('link', { name: /113/ });
    assert.equal(await call.first().getAttribute('href'), 'tel:113');
    assert.ok((await person.press('Gå videre')).includes('question'));
  },
  async 'with a change of mind'(person, turn) {
    assert.ok(turn.includes('question'));
    await person.answer(0);
    assert.deepEqual(await person.say('hva har jeg svart'), ['summary']);
    const again = await person.press('Endre: Hvem');
    assert.ok(again.includes('question'));
    assert.ok((await person.answer(1)).includes('question'));
    await person
      .last()
      .getByText(/Hvem er du for den det gjelder|Who are you to the person/)
      .first()
      .waitFor();
  },
  async 'with a question of one’s own'(person) {
    const turn = await person.say('er det gratis?');
    assert.deepEqual(turn.slice(-2), ['message', 'question']);
  },
};

for (const channel of CHANNELS) {
  const title = `Microsoft's client on ${channel}`;
  if (!executablePath || !command) {
    console.log(`"${title}" was not run: node scripts/fetch-playground.ts, and a Chromium, are needed.`);
    continue;
  }
  describe(title, function () {
    this.timeout(90_000);
    let guide: RunningGuide;
    let client: Client;
    let browser: Browser;
    let page: Page;
    let person: Person;
    let completed = 0;

    before(async () => {
      guide = await startGuide({ understanding });
      client = await startClient(command, channel, `${guide.url}/api/messages`);
      const args = ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--no-first-run'];
      browser = await chromium.launch({ executablePath, args });
      page = await browser.newPage({ viewport: { width: 1280, height: 1400 }, reducedMotion: 'reduce' });
      await page.route(
        ({ hostname, protocol }) => protocol.startsWith('http') && !['127.0.0.1', 'localhost'].includes(hostname),
        (route) => route.abort(),
      );
      await page.goto(client.url);
      person = personAt(page, channel, guide);
    });
    after(async () => {
      await browser.close();
      await client.close();
      await guide.close();
      console.log(`      ${completed} of ${Object.keys(CONVERSATIONS).length} conversations completed on ${channel}`);
    });

    it('is welcomed once, in one turn', async () => {
      assert.deepEqual(await person.arrive(), ['message', 'question']);
    });

    for (const [name, talk] of Object.entries(CONVERSATIONS))
      it(`completes a conversation ${name}`, async () => {
        assert.ok((await person.say('slett alt')).includes('message'));
        const turn = await person.press('Start på nytt');
        await talk(person, turn);
        completed++;
      });

    it('reached nothing beyond this machine', () => {
      assert.ok(client.refused().length > 0, 'nothing was tried: does the preload still see it?');
      assert.deepEqual(
        guide.lines.filter((line) => line.includes('"level":"error"')),
        [],
      );
    });
  });
}
