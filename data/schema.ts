/**
 * The shape of every file in data/. Each is checked when the guide starts: an unknown key, a missing text, an unknown
 * criterion or a text over its limit stops it with file and field. How to add an entry: docs/adding-content.md.
 */
import { z } from 'zod';
import { CRISIS_KINDS } from '../dialogs/understanding/types.ts';

export const LOCALES = ['nb', 'nn', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

/** A text in all three languages, each at most `limit` characters. */
const localized = (limit: number) => {
  const one = z.string().trim().min(1).max(limit);
  return z.strictObject({ nb: one, nn: one, en: one });
};
export type Localized = { readonly [L in Locale]: string };

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id has lower-case letters a–z, digits and hyphens');
const isoDate = z.iso.date();
/** A person reads it, and a card's Markdown ends a link at a blank or a bracket: nothing may stand in it that could. */
const LITERAL = /^https?:\/\/[a-z0-9.-]+(:\d+)?(\/[^\s<>"'`\\{}|^[\]]*)?$/i;
const address = (protocol: RegExp) =>
  z.url({ protocol }).regex(LITERAL, 'an address has no blanks, quotes or brackets');
const url = address(/^https?$/);
/** Only https becomes a link; an http address may stand as a source. */
const link = address(/^https$/);

const source = z.strictObject({
  url,
  /** What the source says, in our words. */
  fact: z.string().min(1),
  /** The source's own date, or what is known of its age ("undated copy of the page"). */
  date: z.string().min(1),
  kind: z.enum(['direct', 'secondhand']).optional(),
});

/**
 * How sure we are. `collected`: from stored public pages, not opened live and not rung. `doubtful`: thin, old or
 * contradicting sources. `confirmed` needs a person's initials and a date.
 */
const review = z
  .strictObject({
    status: z.enum(['collected', 'doubtful', 'confirmed']),
    collected: isoDate,
    by: z.string().min(2).max(5).optional(),
    date: isoDate.optional(),
    /** What a person must check before it can be confirmed. */
    toConfirm: z.array(z.string().min(1)),
  })
  .refine((r) => r.status !== 'confirmed' || (r.by && r.date), 'confirmed needs "by" (initials) and "date"');

const audience = z.enum(['ownUse', 'nextOfKin', 'professional', 'curious']);
const substance = z.enum(['alcohol', 'drugs', 'medication', 'gambling', 'food', 'other']);
const relation = z.enum([
  'partner',
  'parent',
  'child',
  'adultChild',
  'sibling',
  'friend',
  'colleague',
  'bereaved',
  'otherFamily',
]);
const situation = z.enum([
  'thinking',
  'beforeTreatment',
  'inTreatment',
  'afterTreatment',
  'lar',
  'afterPrison',
  'referSomeone',
  'startGroup',
  'workplace',
]);
const goal = z.enum(['quit', 'cutDown', 'stayAbstinent', 'understand']);
const format = z.enum(['inPerson', 'online', 'phone', 'chat']);

const suits = z.strictObject({
  who: z.array(audience).min(1),
  substances: z.array(substance),
  relations: z.array(relation).min(1).optional(),
  ages: z.strictObject({ min: z.int().min(0).optional(), max: z.int().max(120).optional() }).optional(),
  minors: z.boolean(),
  situations: z.array(situation).min(1).optional(),
  goals: z.array(goal).min(1).optional(),
  /** No answer of the guide can name its target group: it stands in the overview and is never recommended. */
  onlyListed: z.literal(true).optional(),
  onlyWhen: z
    .strictObject({
      situation: z.array(situation).min(1).optional(),
      relation: z.array(relation).min(1).optional(),
      faith: z
        .array(z.enum(['christian', 'secular']))
        .min(1)
        .optional(),
      goal: z.array(goal).min(1).optional(),
      substances: z.array(substance).min(1).optional(),
    })
    .optional(),
});

const area = z.union([
  z.strictObject({
    national: z.literal(true),
    /** Counties and municipalities where it is known to be, for one that is open to all and not found everywhere. */
    found: z
      .array(z.string().regex(/^\d{2}(\d{2})?$/))
      .min(1)
      .optional(),
  }),
  z.strictObject({
    counties: z
      .array(z.string().regex(/^\d{2}$/))
      .min(1)
      .optional(),
    municipalities: z
      .array(z.string().regex(/^\d{4}(-\d{2})?$/))
      .min(1)
      .optional(),
  }),
]);

const firstContact = z
  .strictObject({
    /** What one can write or say. */
    write: localized(240).nullable(),
    /** What happens the first time. */
    firstTime: localized(320).nullable(),
    /** Whether one must speak. */
    mustSpeak: localized(160).nullable(),
    /** For one who goes along. */
    companion: localized(200).nullable(),
  })
  .refine(
    (kit) => Object.values(kit).some((words) => words !== null),
    'a first contact says something, or is left out',
  );

export const organizationSchema = z.strictObject({
  $schema: z.string().optional(),
  id,
  /** Its own name, the same in every language. */
  name: z.string().min(1).max(80),
  alternativeNames: z.array(z.string().min(1)),
  /** One line for lists and Messenger. */
  summary: localized(80),
  /** Two or three sentences: what it is and for whom. */
  description: localized(320),
  suits,
  methods: z
    .array(
      z.enum([
        'twelveStep',
        'selfOrganized',
        'selfManagement',
        'peerSupport',
        'userOrganization',
        'familySupport',
        'guidedSelfHelp',
        'meetingPlace',
        'faithBased',
        'aftercare',
        'harmReduction',
        'guidance',
        'information',
      ]),
    )
    .min(1),
  faith: z.enum(['none', 'spiritual', 'christian', 'unknown']),
  problems: z.enum(['same', 'mixed']),
  peerLed: z.boolean().nullable(),
  formats: z.array(format),
  area,
  /** Where it is found, in words; for an entry that is not everywhere. */
  areaNote: localized(160).nullable(),
  languages: z.array(z.string().regex(/^[a-z]{2}$/)),
  cost: localized(120).nullable(),
  anonymity: localized(160).nullable(),
  /** Age limits in words, where a source gives them. */
  agesNote: localized(120).nullable(),
  /** For the first step there. Only what the sources bear out; what they do not say is null. */
  firstContact: firstContact.optional(),
  contact: z.strictObject({
    website: link.nullable(),
    /** A website that only answers over http, or an address not to be linked: shown as text. */
    websiteText: z.string().min(1).max(120).nullable(),
    meetingList: link.nullable(),
    phone: z
      .string()
      .regex(/^[+0-9 ]+$/)
      .nullable(),
    email: z.email().nullable(),
    /** Lines of its own among the helplines: their numbers stand there alone. */
    helplines: z.array(id).min(1).optional(),
  }),
  review,
  sources: z.array(source).min(1),
});

export const helplineSchema = z.strictObject({
  $schema: z.string().optional(),
  id,
  name: z.string().min(1).max(80),
  /** Where the name says nothing to one who reads only English: what it is, and the name. */
  nameEn: z.string().min(1).max(80).exactOptional(),
  number: z
    .string()
    .regex(/^[+0-9 ]+$/)
    .nullable(),
  chat: link.nullable(),
  sms: z
    .string()
    .regex(/^[+0-9 ]+$/)
    .nullable(),
  website: link.nullable(),
  roundTheClock: z.boolean(),
  /** Opening hours in words, with the date they are known from. Null where no source gives them. */
  hours: localized(160).nullable(),
  hoursAsOf: z.string().min(4).nullable(),
  emergency: z.boolean(),
  /** One line: for whom and for what. */
  forWhom: localized(200),
  cost: localized(80).nullable(),
  anonymity: localized(120).nullable(),
  languages: z.array(z.string().min(2)),
  operator: z.string().min(1),
  suits,
  priority: z.int().min(1).max(9),
  review,
  sources: z.array(source).min(1),
});

export const articleSchema = z.strictObject({
  $schema: z.string().optional(),
  id,
  title: z.union([z.string().min(1).max(120), localized(120)]),
  publisher: z.string().min(1),
  /** Null for our own articles, whose text is in `body`. */
  url: link.nullable(),
  urlText: z.string().nullable(),
  body: localized(6000).optional(),
  language: z.enum([...LOCALES, 'all']),
  topics: z.array(z.string().regex(/^[a-z0-9-]+$/)).min(1),
  audience: z.array(audience).min(1),
  summary: localized(240),
  review,
  sources: z.array(source).min(1),
});

/** The answer to one kind of danger. Fixed words; numbers come from the helplines by id. */
export const crisisSchema = z.strictObject({
  $schema: z.string().optional(),
  id: z.enum([...CRISIS_KINDS, 'unborn', 'minimal']),
  /** Helpline ids, the right one first. */
  helplines: z.array(id).min(1),
  /** For a person under 18. */
  helplinesMinor: z.array(id).min(1),
  /** The first words, before the numbers. */
  first: localized(240),
  /** After the numbers: something to do in the next minutes. */
  next: localized(500),
  /** The same for a person under 18. */
  nextMinor: localized(500),
  /** One gentle direct question, for when it is unclear. */
  question: localized(240),
  review: z.strictObject({
    /** Initials of the health professional who has approved the words, and the date. Absent: unsigned. */
    by: z.string().min(2).max(5).optional(),
    date: isoDate.optional(),
    written: isoDate,
  }),
  sources: z.array(source).min(1),
});

/** A question asked in between, and its short answer. How `ask` is written: docs/adding-content.md. */
const ways = z.array(z.string().trim().min(1).max(1200)).min(1);

export const questionSchema = z
  .strictObject({
    $schema: z.string().optional(),
    id,
    /** Patterns of data/lexicon. Each must be a question about this: a question word, or a verb before its subject. */
    ask: z.strictObject({ nb: ways, nn: ways, en: ways }),
    /** The question's own words tell something of the person too, and are read as such. */
    tells: z.literal(true).optional(),
    /** How people ask it. A test holds that each of them finds this question and no other. */
    examples: z.strictObject({
      nb: z.array(z.string().min(1)).min(4),
      nn: z.array(z.string().min(1)).min(3),
      en: z.array(z.string().min(1)).min(3),
    }),
    answer: localized(420),
    /** An article to read on in. */
    article: id.nullable(),
    /** It asks about the guide itself: the guide is the source. */
    guide: z.literal(true).optional(),
    review,
    sources: z.array(source),
  })
  .refine(
    ({ guide, sources }) => guide || sources.length > 0,
    'sources: an answer that is not about the guide needs one',
  );

/** Flat ids → words. Placeholders as {name}; a missing one is an error. */
export const textsSchema = z.record(z.string().regex(/^[a-zA-Z0-9]+(\.[a-zA-Z0-9]+)*$/), z.string().min(1).max(1200));

export type OrganizationEntry = z.infer<typeof organizationSchema>;
export type HelplineEntry = z.infer<typeof helplineSchema>;
export type ArticleEntry = z.infer<typeof articleSchema>;
export type CrisisEntry = z.infer<typeof crisisSchema>;
export type QuestionEntry = z.infer<typeof questionSchema>;
export type Texts = Readonly<Record<string, string>>;

export interface Content {
  readonly organizations: readonly OrganizationEntry[];
  readonly helplines: readonly HelplineEntry[];
  readonly articles: readonly ArticleEntry[];
  readonly crises: Readonly<Record<CrisisEntry['id'], CrisisEntry>>;
  readonly questions: readonly QuestionEntry[];
  readonly texts: Readonly<Record<Locale, Texts>>;
}
