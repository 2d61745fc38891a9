/** The check words of a transcript. Each says what is wrong with the guide's last answer, or nothing. */
import { at, stringAt } from '../../bots/channels/reading/at.ts';
import { guidesOf, spoken } from './spoken.ts';
import { listAt, type Shown } from './visitor.ts';

export interface Heard {
  readonly shown: readonly Shown[];
  /** Different questions put so far. */
  readonly questions: ReadonlySet<string>;
}

type Check = (heard: Heard, value: string) => string | undefined;

const ids = (value: string): readonly string[] => value.split(/\s*,\s*/).filter(Boolean);
const listed = ({ shown }: Heard, key: string): readonly string[] =>
  guidesOf(shown).flatMap((guide) => listAt(guide, key).map(String));
const saidAt = ({ shown }: Heard, key: string): string | undefined =>
  guidesOf(shown)
    .map((guide) => stringAt(guide, key))
    .findLast((found) => found !== undefined);
const kindsOf = ({ shown }: Heard): readonly unknown[] => guidesOf(shown).map((guide) => at(guide, 'kind'));
const unless = (fine: boolean, problem: string): string | undefined => (fine ? undefined : problem);
const isAny = (found: string | undefined, value: string): boolean => value.split(/\s+eller\s+/).includes(found ?? '');

const has =
  (key: string): Check =>
  (heard, value) => {
    const found = listed(heard, key);
    const missing = ids(value).filter((one) => !found.some((id) => isAny(id, one)));
    return unless(missing.length === 0, `${missing.join(', ')} not among ${found.join(', ') || 'none'}`);
  };
const hasFirst =
  (key: string): Check =>
  (heard, value) => {
    const [first] = listed(heard, key);
    return unless(isAny(first, value), `first is ${first ?? 'none'}`);
  };
const hasNone =
  (key: string): Check =>
  (heard, value) => {
    const unwanted = listed(heard, key).filter((id) => ids(value).includes(id));
    return unless(unwanted.length === 0, `it shows ${unwanted.join(', ')}`);
  };

/** The question that stands open: the last thing said. */
const openQuestion = ({ shown }: Heard): string => stringAt(guidesOf(shown).at(-1), 'question') ?? 'ingenting';

const CHECKS: Readonly<Record<string, Check>> = {
  spør: (heard, value) => unless(openQuestion(heard) === value, `it asks ${openQuestion(heard)}`),
  'spør om fare': (heard) => unless(kindsOf(heard).includes('crisisQuestion'), `it says ${kindsOf(heard).join(', ')}`),
  fare(heard, value) {
    const found = saidAt(heard, 'crisis') ?? (kindsOf(heard).includes('crisisQuestion') ? 'et spørsmål' : 'ingen');
    return unless(found === value, `danger: ${found}`);
  },
  viser: has('organizations'),
  'viser først': hasFirst('organizations'),
  'viser ikke': hasNone('organizations'),
  'viser minst': (heard, value) => {
    const found = listed(heard, 'organizations');
    return unless(found.length >= Number(value), `only ${found.length}: ${found.join(', ')}`);
  },
  ringer: has('helplines'),
  'ringer først': hasFirst('helplines'),
  'ringer ikke': hasNone('helplines'),
  'leser om': has('articleTopics'),
  'sier ikke': ({ shown }, value) => unless(!spoken(shown).join('\n').includes(value), `it says "${value}"`),
  'svarer på': ({ shown }, value) => {
    const found = shown.map(({ locale }) => locale?.slice(0, 2));
    return unless(found.length > 0 && found.every((one) => one === value), `it answers in ${found.join(', ')}`);
  },
  'spørsmål i alt': ({ questions }, value) => {
    const most = Number(/høyst (\d+)/.exec(value)?.[1]);
    return unless(questions.size <= most, `${questions.size}: ${[...questions].join(', ')}`);
  },
};

/** What is wrong, or undefined. Throws on a word that is no check. */
export function problemWith(check: string, value: string, heard: Heard): string | undefined {
  if (!Object.hasOwn(CHECKS, check)) throw new Error(`"${check}" is none of ${Object.keys(CHECKS).join(', ')}`);
  return CHECKS[check]?.(heard, value);
}
