/**
 * Signs of danger that are not clear by themselves add up over a conversation, as counters: no word is kept. One sign
 * is asked about once. Another of the same kind, or the same while the question stands unanswered, says more.
 */
import { type Answers, chosen } from './flow/answers.ts';
import type { CrisisKind, Understood } from './understanding/types.ts';

/** What has been told of one kind of danger, and what came of it. */
export interface Told {
  /** How often the gentle question was put, and how often it was answered with no. */
  readonly asked: number;
  readonly denied: number;
  /** How often the fixed text was shown. */
  readonly shown: number;
  /** Which signs were told of: one bit each. */
  readonly signs: number;
}

export type Signs = { readonly [K in CrisisKind]?: Told };

/** What a sign calls for: the fixed text, the gentle question, or a reminder of the numbers beside what else is said. */
export type Call = 'act' | 'ask' | 'remind';

const NOTHING: Told = { asked: 0, denied: 0, shown: 0, signs: 0 };

/** After so many times "no" another sign is not asked about again: the numbers are shown. */
const DENIED_ENOUGH = 2;

export const toldOf = (signs: Signs, kind: CrisisKind): Told => signs[kind] ?? NOTHING;

type Crisis = NonNullable<Understood['crisis']>;

/** `signs` are the bits of this message; 0 where it is not known by which words it was told. */
export function callFor(told: Told, action: Crisis['action'], signs: number): Call {
  if (action === 'act') return 'act';
  const saysMore = signs === 0 || (signs & ~told.signs) !== 0;
  if (told.shown > 0) return saysMore ? 'act' : 'remind';
  if (told.asked === 0) return 'ask';
  if (told.asked > told.denied) return 'act';
  if (!saysMore) return 'remind';
  return told.denied >= DENIED_ENOUGH ? 'act' : 'ask';
}

/** Counters stay small, whatever is sent. */
const MOST = 999;

const more = (count: number): number => Math.min(count + 1, MOST);

/** One of this kind was told of. */
export function withTold(signs: Signs, kind: CrisisKind, call: Call, bits: number): Signs {
  const told = toldOf(signs, kind);
  return {
    ...signs,
    [kind]: {
      ...told,
      asked: call === 'ask' ? more(told.asked) : told.asked,
      shown: call === 'act' ? more(told.shown) : told.shown,
      signs: told.signs | bits,
    },
  };
}

export function withShown(signs: Signs, kind: CrisisKind): Signs {
  const told = toldOf(signs, kind);
  return { ...signs, [kind]: { ...told, shown: more(told.shown) } };
}

/** "No" answers all that was asked of this kind so far. */
export function withDenied(signs: Signs, kind: CrisisKind): Signs {
  const told = toldOf(signs, kind);
  return { ...signs, [kind]: { ...told, denied: told.asked } };
}

const SIGN = 'danger.';
/** Something is wrong with a body: what it means depends on what was told before. */
const BODY = 'd.bodyStrong';
const OF_THE_BODY: readonly CrisisKind[] = ['overdose', 'acuteIntoxication', 'withdrawalDanger'];
/** Two signs may share a bit: then the second is taken for the first, one time in thirty. */
const BITS = 30;

/** The signs that a message tells of, one bit each, by the lexicon's own names for them. */
export function signsOf({ concepts }: Understood): number {
  const signs = concepts.filter((concept) => concept.startsWith(SIGN) || concept === BODY);
  return signs.reduce((bits, sign) => bits | (1 << bitOf(sign)), 0);
}

function bitOf(name: string): number {
  let hash = 0;
  for (const letter of name) hash = (Math.imul(hash, 31) + (letter.codePointAt(0) ?? 0)) >>> 0;
  return hash % BITS;
}

/** Who wants to stop with what the body has got used to. */
function wantsToStop(answers: Answers): boolean {
  const risky = chosen(answers, 'substances').some((one) => one === 'alcohol' || one === 'medication');
  return risky && chosen(answers, 'goal').includes('quit');
}

/** The danger of a message as it is to be read after what was told before: shaking, after stopping. */
export function dangerOf(understood: Understood, signs: Signs, answers: Answers): Understood['crisis'] {
  if (understood.crisis || !understood.concepts.includes(BODY)) return understood.crisis;
  const kind = OF_THE_BODY.find((one) => signs[one]) ?? (wantsToStop(answers) ? 'withdrawalDanger' : undefined);
  return kind && { kind, action: 'ask' };
}
