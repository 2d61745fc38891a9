/** `npm run --silent recommend < situations.jsonl`: the choice alone, one line of JSON for each line `{ id, answers }`. */
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { catalogueOf } from '../data/catalogue.ts';
import { loadContent } from '../data/content.ts';
import { loadPlaces } from '../data/places/load.ts';
import { replay } from '../dialogs/flow/next.ts';
import { answersFrom } from '../dialogs/flow/slots.ts';
import { recommend, WISH } from '../dialogs/recommender/recommend.ts';
import { createPlaces } from '../dialogs/understanding/places.ts';
import type { Slots } from '../dialogs/understanding/types.ts';
import { readWords } from '../dialogs/understanding/words.ts';

/** `null` in a situation means "not said". */
const said = (slots: Record<string, unknown>): Slots =>
  Object.fromEntries(Object.entries(slots).filter(([, value]) => value !== null)) as Slots;

const catalogue = catalogueOf(loadContent(fileURLToPath(new URL('../data', import.meta.url))));
const places = createPlaces(loadPlaces());
const seed = Number(process.argv.find((word) => word.startsWith('--seed='))?.slice('--seed='.length) ?? 0);

for await (const line of createInterface({ input: process.stdin })) {
  if (!line.trim()) continue;
  const { id, answers: given } = JSON.parse(line) as {
    id: string;
    answers: Record<string, unknown> & { place?: string };
  };
  const slots = said(given);
  const [place] = slots.place ? places.find(readWords(slots.place)) : [];
  const answers = replay(answersFrom(slots, place?.id));
  const { organizations, helplines, articles, articleTopics } = recommend(catalogue, answers, { ...WISH, seed });
  const row = { id, organizations, helplines, articles, articleTopics, crisisFirst: false, questionsAsked: 0 };
  process.stdout.write(`${JSON.stringify(row)}\n`);
}
