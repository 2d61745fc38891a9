/** What may be kept of a conversation. A sentence fits nowhere in it: every text is one id. */
import { z } from 'zod';
import { QUESTION_IDS } from '../../dialogs/flow/answers.ts';
import { type Aside, type Danger, LOSING, SESSION_VERSION, type Session } from '../../dialogs/session.ts';
import type { Told } from '../../dialogs/signs.ts';
import { CRISIS_KINDS } from '../../dialogs/understanding/types.ts';

const id = z.string().regex(/^[A-Za-z0-9_-]{1,40}$/, 'an id, not words');
const count = z.int().min(0).max(1_000_000);
const question = z.enum(QUESTION_IDS);

const answer = z.union([
  z.strictObject({ options: z.array(id).max(20) }),
  z.strictObject({ skipped: z.enum(['dontKnow', 'noPreference']) }),
]);

const crisis = z.enum(CRISIS_KINDS);
const danger = { crisis, unborn: z.literal(true).exactOptional() } satisfies Record<keyof Danger, unknown>;
const asides = {
  crisis: z.strictObject({ kind: z.literal('crisis'), ...danger }),
  crisisQuestion: z.strictObject({ kind: z.literal('crisisQuestion'), ...danger }),
  summary: z.strictObject({ kind: z.literal('summary') }),
  language: z.strictObject({ kind: z.literal('language') }),
  confirm: z.strictObject({ kind: z.literal('confirm'), command: z.enum(LOSING) }),
  places: z.strictObject({ kind: z.literal('places'), places: z.array(id).max(20) }),
} satisfies Record<Aside['kind'], unknown>;
/** By their kind: a plain union would try each, and make an error of each, wherever there is no aside. */
const quietAside = z.discriminatedUnion('kind', [asides.summary, asides.language, asides.confirm, asides.places]);
const aside = z.discriminatedUnion('kind', [asides.crisis, asides.crisisQuestion, quietAside]);

const told = z.strictObject({
  asked: count,
  denied: count,
  shown: count,
  signs: z
    .int()
    .min(0)
    .max(2 ** 30),
} satisfies Record<keyof Told, unknown>);

/** A field added to Session, or a kind of aside, and forgotten here does not compile. */
const fields = {
  version: z.literal(SESSION_VERSION),
  locale: z.enum(['nb', 'nn', 'en']),
  speaks: z
    .string()
    .regex(/^[a-z]{2,3}$/)
    .exactOptional(),
  answers: z.partialRecord(question, answer),
  order: z.array(question).max(60),
  asked: z.array(question).max(60),
  changing: question.exactOptional(),
  aside: aside.exactOptional(),
  behind: z
    .strictObject({
      aside: quietAside.exactOptional(),
      changing: question.exactOptional(),
    })
    .exactOptional(),
  signs: z.partialRecord(crisis, told),
  misses: count,
  more: count,
  groups: z.boolean(),
  withdrawal: z.boolean(),
  welcomed: z.boolean(),
  seed: count,
  moving: id.exactOptional(),
  seen: z.array(id).max(40),
} satisfies Record<keyof Session, unknown>;

export const sessionSchema = z.strictObject(fields) satisfies z.ZodType<Session>;
