/** The vocabulary of a conversation in the browser: what is answered is read from the wire, what is done is done on the page. */
import type { Locator, Page, Response } from 'playwright-core';

export interface Guide {
  readonly kind: string;
  readonly [key: string]: unknown;
}

/** Web Chat can hold an answer back for five seconds; nobody should wait for that. */
const SHOWN_WITHIN_MS = 4_000;

const isExchange = (response: Response) => new URL(response.url()).pathname === '/api/chat';

/** What the guide said last, as ids. */
async function guideOf(response: Response): Promise<Guide> {
  const { activities } = await response.json();
  return activities.at(-1).channelData.guide;
}

/** Does something that sends a message, and waits until the answer is on the page. */
export async function after(page: Page, act: () => Promise<unknown>): Promise<Guide> {
  const answered = page.waitForResponse(isExchange);
  await act();
  const response = await answered;
  const { activities } = await response.json();
  const words: string = activities
    .at(-1)
    .text.split('\n')[0]
    .replaceAll(/[*\\]/g, '')
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1');
  await transcript(page).getByText(words, { exact: true }).last().waitFor({ timeout: SHOWN_WITHIN_MS });
  return guideOf(response);
}

export const open = (page: Page, path = '/'): Promise<Guide> => after(page, () => page.goto(path));

export const transcript = (page: Page): Locator => page.locator('.webchat__basic-transcript');
export const answers = (page: Page): Locator => page.locator('.webchat__suggested-action');
export const answer = (page: Page, label: string | RegExp): Locator => answers(page).filter({ hasText: label }).first();

/** Answers one question as somebody with a mouse would: a button, or boxes and a button. */
export function choose(page: Page, pick = 0): Promise<Guide> {
  return after(page, async () => {
    const submit = page.locator('.ac-pushButton').last();
    if (await lastIsCard(page)) {
      await tick(page.locator('.ac-adaptiveCard').last().getByRole('checkbox').nth(pick));
      await submit.click();
    } else await answers(page).nth(pick).click();
  });
}

/** Web Chat may draw a card anew in the moment of the click; somebody who sees the box still empty clicks again. */
async function tick(box: Locator): Promise<void> {
  for (let tries = 0; tries < 5 && !(await box.isChecked()); tries++) await box.click();
}

/** Whether the question that is open is answered in a card. */
export const lastIsCard = (page: Page): Promise<boolean> =>
  page.evaluate(
    "Boolean([...document.querySelectorAll('.webchat__basic-transcript__activity')].at(-1)?.querySelector('.ac-input'))",
  );

/** Answers until there are results; the guide asks at most five questions after the first. */
export async function toResults(guide: Guide, next: (guide: Guide) => Promise<Guide>): Promise<Guide> {
  let last = guide;
  for (let asked = 0; last.kind === 'question'; asked += 1) {
    if (asked > 8) throw new Error('the guide keeps asking');
    last = await next(last);
  }
  return last;
}
