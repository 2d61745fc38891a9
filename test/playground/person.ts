/** A person at Microsoft's client: what they do is done on the page, what the guide did is read from its log. */
import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import type { RunningGuide } from '../server/guide.ts';

/** Kinds of replies in one turn, as the guide logs them. */
export type Turn = readonly string[];

export interface Person {
  /** Waits for what the guide says first. */
  arrive(): Promise<Turn>;
  say(words: string): Promise<Turn>;
  /** Answers what is open with the option of that number, by whatever it is drawn with. */
  answer(pick: number): Promise<Turn>;
  /** Says the label of a button that stands open: the client's Teams does nothing at an `Action.Submit` with `messageBack`. */
  press(label: string): Promise<Turn>;
  /** What the guide said last. */
  last(): Locator;
}

/** How the two kinds of page are built; the rest is the same. */
interface Look {
  readonly messages: (page: Page) => Locator;
  readonly buttons: (page: Page) => Locator;
  readonly write: (page: Page) => Locator;
  /**
   * Whether answers are tapped. Elsewhere the client sends one tap on a `messageBack` as two activities, its words and its
   * value, which no real channel does; so there the number of the option is written.
   */
  readonly taps: boolean;
}

/** Web Chat itself, on every channel but Teams. */
const WEB_CHAT: Look = {
  messages: (page) => page.locator('.webchat__basic-transcript__activity:not(:has(.webchat__bubble--from-user))'),
  buttons: (page) => page.locator('.webchat__suggested-action'),
  write: (page) => page.locator('.webchat__send-box-text-box__input'),
  taps: false,
};

const TEAMS: Look = {
  messages: (page) => page.locator('.fai-OutputCard'),
  buttons: (page) => TEAMS.messages(page).last().getByRole('button'),
  // The first box to appear is the client's own log.
  write: (page) => page.locator('[data-lexical-editor]'),
  taps: true,
};

/** The page of Teams, with messages that are no cards: only their sender's name can be counted. */
const EMULATOR: Look = { ...TEAMS, messages: (page) => page.getByText('Test Bot', { exact: true }), taps: false };
const LOOKS: Readonly<Record<string, Look>> = { msteams: TEAMS, emulator: EMULATOR };

const PATIENCE_MS = 15_000;

export function personAt(page: Page, channel: string, guide: RunningGuide): Person {
  const look = LOOKS[channel] ?? WEB_CHAT;
  const messages = look.messages(page);
  const card = () => messages.last().locator('.ac-adaptiveCard');

  /**
   * Does something, and waits until the guide has said something new and nothing more comes: on some of its channels the
   * client sends a button's words and its value as two activities.
   */
  async function exchange(act: () => Promise<unknown>): Promise<Turn> {
    const [turns, shown] = [turnsOf(guide).length, await messages.count()];
    await act();
    await until(() => turnsOf(guide).length > turns);
    await messages.nth(shown).waitFor({ timeout: PATIENCE_MS });
    await quiet(async () => `${guide.lines.length} ${await messages.count()}`);
    return turnsOf(guide).at(-1) ?? [];
  }

  async function choose(pick: number): Promise<void> {
    const input = card().locator('input[type=radio], input[type=checkbox]');
    if ((await input.count()) === 0) {
      await look.buttons(page).nth(pick).click();
      return;
    }
    await input.nth(pick).check({ timeout: PATIENCE_MS });
    // The way on comes before the ways around it.
    await card().getByRole('button').first().click();
  }

  async function write(words: string): Promise<void> {
    await look.write(page).click();
    await page.keyboard.type(words);
    await page.keyboard.press('Enter');
  }
  const say = (words: string) => exchange(() => write(words));

  return {
    arrive: async () => {
      await messages.first().waitFor({ timeout: PATIENCE_MS });
      await quiet(async () => `${guide.lines.length} ${await messages.count()}`);
      assert.equal(turnsOf(guide).length, 1, 'one turn');
      return turnsOf(guide).at(-1) ?? [];
    },
    say,
    answer: (pick) => (look.taps ? exchange(() => choose(pick)) : say(String(pick + 1))),
    press: say,
    last: () => (look === EMULATOR ? page.locator('body') : messages.last()),
  };
}

/** Only turns that said something to this conversation. */
function turnsOf({ lines }: RunningGuide): readonly Turn[] {
  return lines
    .filter((line) => line.includes('"event":"turn"'))
    .map((line): Turn => JSON.parse(line).replies)
    .filter((replies) => replies.length > 0);
}

const QUIET_MS = 400;
const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

async function until(holds: () => boolean): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  while (!holds()) {
    if (Date.now() > end) throw new Error('the guide said nothing');
    await pause(20);
  }
}

/** Until what is looked at has been the same for a while. */
async function quiet(look: () => Promise<string>): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  for (let before = ''; ; ) {
    const now = await look();
    if (now === before) return;
    if (Date.now() > end) throw new Error('the guide does not stop');
    before = now;
    await pause(QUIET_MS);
  }
}
