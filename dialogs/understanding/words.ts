import { clean, folded, plain, squeezed } from './fold.ts';

export interface Word {
  /** As written, without invisible characters. */
  readonly raw: string;
  readonly form: string;
  /** The form without doubled letters. */
  readonly squeezed: string;
  /** And without æ, ø and å. */
  readonly folded: string;
  /** Where it stands in the cleaned text. */
  readonly start: number;
  readonly end: number;
  readonly sentence: number;
  /** Commas, dashes and the like part clauses; a sentence's end does so too. */
  readonly clause: number;
}

export interface Words {
  readonly text: string;
  readonly list: readonly Word[];
  /** The last sentence is a question. */
  readonly asks: boolean;
}

/** Longer input is read from both ends: danger is told first or last, and no turn may take over 20 ms. */
const LONGEST = 4000;
const MOST_WORDS = 500;

// Letters with their marks, or digits; a genitive or contraction apostrophe stays inside ("don't", "mannen's").
const WORD = /[\p{L}\p{M}]+(?:'[\p{L}]+)*|\p{N}+/gu;
/** One dot and a blank, or a stronger mark. Dots in a row are a pause for breath. */
const SENTENCE_END = /[!?؟\n]|(?<!\.)\.(?=\s)/u;
const CLAUSE_END = /[,;:()–—/"«»]| - /u;

/**
 * Parts a message into words, sentences and clauses. natural's AggressiveTokenizerNo drops other alphabets and says
 * no positions, both of which are needed here, so it serves only where labels are compared (choose.ts).
 */
export function readWords(message: string): Words {
  const text = inWords(shortened(clean(message)));
  const list: Word[] = [];
  let sentence = 0;
  let clause = 0;
  let last = 0;
  for (const match of text.matchAll(WORD)) {
    const between = text.slice(last, match.index);
    if (list.length > 0) {
      if (SENTENCE_END.test(between) && !isOrdinal(list.at(-1), between, match[0])) {
        sentence++;
        clause++;
      } else if (/\.\.|…/.test(between) || CLAUSE_END.test(between)) clause++;
    }
    last = match.index + match[0].length;
    for (const part of contracted(match[0])) {
      const form = formOf(part);
      const single = squeezed(form);
      const bare = folded(single);
      list.push({ raw: part, form, squeezed: single, folded: bare, start: match.index, end: last, sentence, clause });
    }
  }
  if (list.length > MOST_WORDS) list.splice(MOST_WORDS / 2, list.length - MOST_WORDS);
  return { text, list, asks: /[?؟][^\p{L}]*$/u.test(text) };
}

/** What a thumb says alone. Beside words it adds nothing. */
const SIGNS: Readonly<Record<string, string>> = {
  ...{ '👍': 'ja', '👌': 'ja', '✅': 'ja', '✔': 'ja', '👎': 'nei', '❌': 'nei', '🙅': 'nei' },
  ...{ '🙏': 'takk', '🫶': 'takk', '❤': 'takk', '🤷': 'vet ikke', '👋': 'hei' },
};

/** A message without letters and numbers, as it would be said. */
function inWords(text: string): string {
  if (/[\p{L}\p{N}]/u.test(text)) return text;
  const said = [...text].flatMap((sign) => (Object.hasOwn(SIGNS, sign) ? [SIGNS[sign]] : []));
  return said.length > 0 ? [...new Set(said)].join(', ') : text;
}

/** No word is this long; a letter held down makes one. */
const LONGEST_WORD = 40;

function formOf(word: string): string {
  if (word.length <= LONGEST_WORD) return plain(word);
  return squeezed(plain(word)).slice(0, LONGEST_WORD);
}

const COUNTED =
  /^(klass|trinn|steg|gang|plass|etasje|time|år|uke|veke|jan|feb|mars|april|mai|juni|juli|aug|sep|okt|nov|des)/i;

/** "9. klasse" and "3. mai" end no sentence; "Lektor, 48. Jeg …" does. */
function isOrdinal(before: Word | undefined, between: string, after: string): boolean {
  return between === '. ' && /^\d{1,2}$/.test(before?.raw ?? '') && COUNTED.test(after);
}

/** English contractions as they are typed in a hurry. */
const RUN_TOGETHER: ReadonlyMap<string, readonly string[]> = new Map([
  ...['do', 'does', 'did', 'is', 'was', 'are', 'were', 'could', 'would', 'should', 'have', 'has', 'had'].map(
    (verb): [string, string[]] => [`${verb}nt`, [verb, 'not']],
  ),
  ['cant', ['can', 'not']],
  ['cannot', ['can', 'not']],
  ['wont', ['will', 'not']],
  ['im', ['I', 'am']],
  ['ive', ['I', 'have']],
]);

/** "my dad's drinking" says the same either way. */
const IS_AFTER =
  /^(he|she|it|that|what|there|who|let|dad|mum|mom|mother|father|brother|sister|son|daughter|husband|wife|partner|boyfriend|girlfriend|friend)$/i;

/** "don't" → "do", "not"; "I'm" → "I", "am"; the rest of an apostrophe is dropped. */
function contracted(word: string): readonly string[] {
  if (!word.includes("'")) return RUN_TOGETHER.get(word.toLowerCase()) ?? [word];
  const [head = '', ...rest] = word.split("'");
  const tail = rest.join('').toLowerCase();
  if (tail === 't' && /n$/i.test(head)) return [/^can$/i.test(head) ? 'can' : head.slice(0, -1), 'not'];
  const full = { m: 'am', re: 'are', ve: 'have', ll: 'will', d: 'would' }[tail];
  if (full) return [head, full];
  return tail === 's' && IS_AFTER.test(head) ? [head, 'is'] : [head + rest.join('')];
}

function shortened(text: string): string {
  if (text.length <= LONGEST) return text;
  return `${text.slice(0, LONGEST / 2)}\n${text.slice(-LONGEST / 2)}`;
}
