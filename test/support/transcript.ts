/**
 * A whole conversation as one would wish it to go, in a text file that anyone can read and edit.
 *
 *   # Tante til en gutt som spiller        the first line: who this is
 *   # More lines like it are remarks.
 *   språk: nn                              the page's language: nb (unless said), nn or en
 *
 *   Guide: Hei! Jeg er Gruppeguiden        stands, in this order, in what the guide says (words, cards and buttons)
 *   Du: nevøen min spiller bort alt        what the person writes
 *   Knapp: Vet ikke                        presses the newest button with this label
 *   Velger: Alkohol, Medisiner             ticks these in the list and sends it
 *   Vet ikke på resten                     presses «Vet ikke» until no question is open
 *   Venter: en time                        the clock goes on: en time, to timer, 20 minutter
 *   Laster siden på nytt                   the page is loaded again
 *
 * An indented line is a check of the guide's last answer, by ids and not by words:
 *
 *    spør: twelveStep                      puts this question now; «ingenting» when no question is open
 *    spør om fare                          asks whether there is danger
 *    fare: suicide                         shows the numbers for this danger; «ingen» when it must not
 *    viser: akan, rio                      these are among the organizations («a eller b»: one of them is)
 *    viser først: akan                     this one is the first of them
 *    viser ikke: akan                      none of these is among them
 *    viser minst: 2                        so many organizations at least
 *    ringer: rusinfo                       these are among the people to call
 *    ringer først: rusinfo                 this one is the first of them
 *    ringer ikke: rusinfo                  none of these is among them
 *    leser om: gambling                    something to read about each of these topics
 *    sier ikke: misbruker                  these words stand nowhere in it
 *    svarer på: nn                         the language of the answer
 *    spørsmål i alt: høyst 4               different questions put so far, beside «hvem gjelder det»
 */

/** What the person does, or what must stand in the guide's answer to it. */
const ACTS = ['Du', 'Knapp', 'Velger', 'Vet ikke på resten', 'Venter', 'Laster siden på nytt', 'Guide'] as const;
export type Act = (typeof ACTS)[number];

export interface Line {
  /** From 1, as an editor counts. */
  readonly number: number;
  readonly raw: string;
  readonly does: { readonly act: Act } | { readonly check: string };
  /** What stands after the colon. */
  readonly value: string;
}

export interface Transcript {
  readonly title: string;
  readonly locale: string;
  readonly lines: readonly Line[];
}

const isAct = (word: string): word is Act => ACTS.some((act) => act === word);

function lineFrom(raw: string, number: number): Line {
  const [, word = '', value = ''] = /^\s*([^:]+?)\s*(?::\s*(.*?))?\s*$/.exec(raw) ?? [];
  if (/^\s/.test(raw)) return { number, raw, does: { check: word }, value };
  if (!isAct(word)) throw new Error(`line ${number}: "${word}" is none of ${ACTS.join(', ')}: ${raw}`);
  return { number, raw, does: { act: word }, value };
}

/** Reads the words of a file. Throws an error that names the line where it is no transcript. */
export function parseTranscript(source: string): Transcript {
  const rows = source.split('\n');
  const title = rows.find((row) => row.startsWith('#'))?.replace(/^#\s*/, '');
  if (!title) throw new Error('line 1: a transcript begins with # and who it is');
  const locale = rows.find((row) => row.startsWith('språk:'))?.split(':')[1];
  const lines = rows
    .map((raw, index) => ({ raw: raw.trimEnd(), number: index + 1 }))
    .filter(({ raw }) => raw.trim() !== '' && !raw.startsWith('#') && !raw.startsWith('språk:'))
    .map(({ raw, number }) => lineFrom(raw, number));
  return { title, locale: locale?.trim() ?? 'nb', lines };
}
