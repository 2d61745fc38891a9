/** The same message as others would type it, so that what is learned does not rest on letters or on what stands beside. */
import { createRandom } from '../random.ts';
import type { Example } from './examples.ts';

const WITHOUT: readonly ((text: string) => string)[] = [
  (text) => text.replaceAll('æ', 'ae').replaceAll('ø', 'o').replaceAll('å', 'a'),
  (text) => text.replaceAll('æ', 'ae').replaceAll('ø', 'oe').replaceAll('å', 'aa'),
];
const SHARE_WITHOUT = 0.4;

/** What a form, a program or a careless finger leaves beside a message. */
const BESIDE = [
  'null',
  'undefined',
  'object',
  '{}',
  '--',
  ';;',
  'abc',
  'qwe',
  'xx',
  'test',
  'html',
  'id 0',
  '<p>',
  'asdf',
];
const SHARE_BESIDE = 0.1;

/** Some of the messages once more: without æ, ø and å, or between words that tell nothing. Never those that are measured with. */
export function typedOtherwise(examples: readonly Example[], seed = 2): readonly Example[] {
  const { chance, pick } = createRandom(seed);
  const typed = (example: Example, text: string) => ({ ...example, text });
  return examples
    .filter(({ apart }) => !apart)
    .flatMap((example) => {
      const { text } = example;
      const others: Example[] = [];
      if (/[æøå]/.test(text) && chance(SHARE_WITHOUT)) others.push(typed(example, pick(WITHOUT)(text)));
      if (chance(SHARE_BESIDE)) others.push(typed(example, `${pick(BESIDE)} ${text} ${pick(BESIDE)}`));
      return others;
    });
}
