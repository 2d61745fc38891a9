/** A little content and one reply of every kind, for tests of the channels. Nothing here is true. */
import { readFileSync } from 'node:fs';
import type {
  ArticleEntry,
  Content,
  CrisisEntry,
  HelplineEntry,
  Locale,
  Localized,
  OrganizationEntry,
  Texts,
} from '../../data/schema.ts';
import { crisisSchema, LOCALES } from '../../data/schema.ts';
import { type Action, type Command, type Reply, type ShownOption, text } from '../../dialogs/replies.ts';

export const in3 = (words: string): Localized & { nb: string; nn: string; en: string } => ({
  nb: `${words} nb`,
  nn: `${words} nn`,
  en: `${words} en`,
});

const suits = { who: ['ownUse' as const], substances: [], minors: false };
const sources = [{ url: 'https://example.org/', fact: 'noe', date: '2026-11-22' }];

export function organization(id: string, over: Partial<OrganizationEntry> = {}): OrganizationEntry {
  return {
    id,
    name: `Organisasjonen ${id}`,
    alternativeNames: [],
    summary: in3(`Kort om ${id}`),
    description: in3(`Mer om ${id}`),
    suits,
    methods: ['selfOrganized'],
    faith: 'none',
    problems: 'same',
    peerLed: true,
    formats: ['inPerson'],
    area: { national: true },
    areaNote: null,
    languages: ['nb'],
    cost: null,
    anonymity: null,
    agesNote: null,
    contact: {
      website: `https://example.org/${id}`,
      websiteText: null,
      meetingList: null,
      phone: null,
      email: null,
    },
    review: { status: 'collected', collected: '2026-11-22', toConfirm: [] },
    sources,
    ...over,
  };
}

export function helpline(id: string, over: Partial<HelplineEntry> = {}): HelplineEntry {
  return {
    id,
    name: `Telefonen ${id}`,
    number: '22 33 44 55',
    chat: null,
    sms: null,
    website: null,
    roundTheClock: false,
    hours: in3('Hverdager 9–15.'),
    hoursAsOf: '2026-10',
    emergency: false,
    forWhom: in3(`Den som trenger ${id}.`),
    cost: null,
    anonymity: null,
    languages: ['nb'],
    operator: 'Noen',
    suits,
    priority: 1,
    review: { status: 'collected', collected: '2026-11-22', toConfirm: [] },
    sources,
    ...over,
  };
}

export function article(id: string, over: Partial<ArticleEntry> = {}): ArticleEntry {
  return {
    id,
    title: `Artikkelen ${id}`,
    publisher: 'Utgiveren',
    url: `https://example.org/a/${id}`,
    urlText: null,
    language: 'all',
    topics: ['groups'],
    audience: ['ownUse'],
    summary: in3(`Om ${id}`),
    review: { status: 'collected', collected: '2026-11-22', toConfirm: [] },
    sources,
    ...over,
  };
}

function crisis(id: CrisisEntry['id'], over: Partial<CrisisEntry> = {}): CrisisEntry {
  return {
    id,
    helplines: ['nod', 'legevakt'],
    helplinesMinor: ['barn', 'nod'],
    first: in3(`Først ved ${id}`),
    next: in3(`Så ved ${id}`),
    nextMinor: in3(`Så for unge ved ${id}`),
    question: in3(`Spørsmål ved ${id}`),
    review: { written: '2026-11-22' },
    sources,
    ...over,
  };
}

function crises(): Content['crises'] {
  const unsigned = Object.fromEntries(crisisSchema.shape.id.options.map((id) => [id, crisis(id)]));
  const signed = crisis('violence', { review: { by: 'AB', date: '2026-11-23', written: '2026-11-22' } });
  const minimal = crisis('minimal', { helplines: ['nod'], helplinesMinor: ['barn'] });
  return { ...unsigned, violence: signed, minimal } as Content['crises'];
}

const long = 'Et svært langt navn som ingen egentlig har tenkt at noen skal lese i en liten knapp på en telefon';

/** Ids that end in `.long` have words far over what any button holds. */
function wordsIn(locale: Locale): Texts {
  const ui = JSON.parse(readFileSync(new URL(`../../data/texts/ui.${locale}.json`, import.meta.url), 'utf8'));
  const own = Object.fromEntries(
    ['intro', 'note', 'question.who', 'question.who.why', 'question.who.name', 'results.doctorFirst', 'more'].map(
      (id) => [id, `${id.replaceAll('.', ' ')} (${locale}) *stjerne* [hake]`],
    ),
  );
  const numbered = Array.from({ length: 15 }, (_, index) => [
    [`label.${index}`, `Svar nummer ${index}`],
    [`short.${index}`, `Svar ${index}`],
    [`label.${index}.long`, `${index} ${long}`],
    [`short.${index}.long`, `${index} ${long}`],
  ]).flat();
  return {
    ...ui,
    ...own,
    ...Object.fromEntries(numbered),
    'reason.a': 'er a',
    'reason.b': 'har b',
    'reason.c': 'kan c',
  };
}

export const texts: Readonly<Record<Locale, Texts>> = {
  nb: wordsIn('nb'),
  nn: wordsIn('nn'),
  en: wordsIn('en'),
};

export const content: Content = {
  questions: [],
  organizations: [
    organization('aa', {
      contact: {
        website: 'https://example.org/aa',
        websiteText: null,
        meetingList: 'https://example.org/aa/lists(1)',
        phone: null,
        email: null,
      },
      areaNote: in3('Hele landet'),
    }),
    organization('bb', {
      review: { status: 'doubtful', collected: '2026-11-22', toConfirm: ['alt'] },
      contact: { website: null, websiteText: 'bb.example.org', meetingList: null, phone: null, email: null },
    }),
    organization('cc', {
      name: 'x'.repeat(80),
      summary: { nb: 'y'.repeat(80), nn: 'y'.repeat(80), en: 'y'.repeat(80) },
      review: { status: 'confirmed', by: 'AB', date: '2026-11-23', collected: '2026-11-22', toConfirm: [] },
      agesNote: in3('Fra 18 år'),
    }),
  ],
  helplines: [
    helpline('nod', { number: '113', roundTheClock: true, hours: null, hoursAsOf: null, emergency: true }),
    helpline('legevakt', { number: '116 117', roundTheClock: true, hours: null, hoursAsOf: null, emergency: true }),
    helpline('barn', {
      number: '116 111',
      sms: '417 16 111',
      review: { status: 'doubtful', collected: '2026-11-20', toConfirm: [] },
    }),
    helpline('prat', { chat: 'https://example.org/chat', website: 'https://example.org/prat' }),
    helpline('ukjent', { number: null, hours: null, hoursAsOf: null, website: 'https://example.org/ukjent' }),
  ],
  articles: [
    article('ute'),
    article('egen', { url: null, body: in3('Hele teksten'), title: in3('Vår egen') }),
    article('engelsk', { language: 'en' }),
    article('papir', { url: null, urlText: 'Finnes på biblioteket' }),
  ],
  crises: crises(),
  texts,
};

export const action = (index: number, command: Command, form: '' | '.long' = ''): Action => ({
  label: text(`label.${index}${form}`),
  short: text(`short.${index}${form}`),
  press: { command },
});

const option = (index: number, form: '' | '.long', chosen = false): ShownOption => ({
  id: `o${index}`,
  label: text(`label.${index}${form}`),
  short: text(`short.${index}${form}`),
  chosen,
});

export function question(
  count: number,
  multiple: boolean,
  form: '' | '.long' = '',
  actions: readonly Action[] = [action(13, 'dontKnow', form), action(14, 'emergency', form)],
): Extract<Reply, { kind: 'question' }> {
  return {
    kind: 'question',
    question: 'who',
    text: text('question.who'),
    why: text('question.who.why'),
    slots: ['who'],
    options: Array.from({ length: count }, (_, index) => option(index, form, index === 1)),
    multiple,
    flowVersion: 1,
    actions,
  };
}

const reasons = ['reason.a', 'reason.b', 'reason.c', 'reason.missing'].map((id) => ({ id, rule: id }));

export function results(
  over: Partial<Extract<Reply, { kind: 'recommendations' }>['recommendations']> = {},
): Extract<Reply, { kind: 'recommendations' }> {
  return {
    kind: 'recommendations',
    intro: [text('intro')],
    recommendations: {
      lists: [
        {
          audience: 'ownUse',
          organizations: [
            { id: 'aa', reasons, alternative: false },
            { id: 'bb', reasons: reasons.slice(0, 1), alternative: false },
            { id: 'cc', reasons: [], alternative: true },
          ],
        },
      ],
      organizations: ['aa', 'bb', 'cc'],
      remaining: 2,
      helplines: ['nod', 'prat', 'ukjent'],
      articles: ['ute', 'egen', 'engelsk', 'papir'],
      articleTopics: ['groups'],
      counterfactual: text('more'),
      doctorFirst: false,
      minor: false,
      articlesFirst: false,
      ...over,
    },
    actions: [action(0, 'why'), action(1, 'summary'), action(2, 'human'), action(3, 'keep'), action(4, 'restart')],
  };
}

export const crisisReply = (crisis: 'suicide' | 'violence', minor = false): Reply => ({
  kind: 'crisis',
  crisis,
  minor,
  helplines: minor ? ['barn', 'nod'] : ['nod', 'legevakt'],
  actions: [action(0, 'continue'), action(1, 'human')],
});

export function summary(count: number): Reply {
  return {
    kind: 'summary',
    intro: [text('intro')],
    lines: Array.from({ length: count }, (_, index) => ({
      question: 'who' as const,
      label: text(`label.${index}`),
      answer: [text('reason.a'), text('reason.b')],
      change: {
        label: text(`label.${index}`),
        short: text(`short.${index}`),
        press: { command: 'change' as const, argument: `q${index}` },
      },
    })),
    actions: [action(10, 'continue'), action(11, 'restart'), action(12, 'deleteData')],
  };
}

const message = (count: number, form: '' | '.long' = ''): Extract<Reply, { kind: 'message' }> => ({
  kind: 'message',
  about: 'note',
  texts: [text('intro'), text('note')],
  actions: [action(9, 'more', form), action(10, 'summary', form), action(11, 'human', form)].slice(0, count),
});

const put = (question: 'substances' | 'twelveStep' | 'where', multiple: boolean, form: '' | '.long' = '') => ({
  question,
  text: text('question.who'),
  options: [0, 1, 2, 3, 4, 5].map((index) => option(index, form)),
  multiple,
});
export const together = (form: '' | '.long' = ''): Extract<Reply, { kind: 'questions' }> => ({
  kind: 'questions',
  intro: [text('intro')],
  questions: [put('substances', true, form), put('twelveStep', false, form), put('where', true, form)],
  flowVersion: 1,
  actions: [action(9, 'continue', form)],
});

/** One turn of every kind of reply, by a name that says what is special about it. */
export const TURNS: Readonly<Record<string, readonly Reply[]>> = {
  'a message': [message(0)],
  'a message with buttons': [message(3)],
  'a message with long buttons': [message(3, '.long')],
  'a question without options': [question(0, false)],
  'a question with three options': [question(3, false)],
  'a question with nine options': [question(9, false)],
  'a question with thirteen options': [question(13, false)],
  'a question with many ways around it': [
    question(
      4,
      true,
      '',
      Array.from({ length: 11 }, (_, index) => ({
        ...action(index, 'why'),
        press: { command: 'why', argument: `w${index}` },
      })),
    ),
  ],
  'a question with long options': [question(9, false, '.long')],
  'a multiple choice': [question(6, true)],
  'a multiple choice with long options': [question(9, true, '.long')],
  'a message before a question': [message(2), question(4, false)],
  'two messages before results': [message(1), message(0), results()],
  results: [results()],
  'two lists, a doctor first': [
    results({
      lists: [
        { audience: 'ownUse', organizations: [{ id: 'aa', reasons, alternative: false }] },
        { audience: 'nextOfKin', organizations: [{ id: 'bb', reasons, alternative: false }] },
      ],
      organizations: ['aa', 'bb'],
      doctorFirst: true,
    }),
  ],
  'articles first': [results({ lists: [], organizations: [], articlesFirst: true, remaining: 0 })],
  'a crisis': [crisisReply('suicide')],
  'a crisis of a minor': [crisisReply('violence', true)],
  'a question about danger': [
    { kind: 'crisisQuestion', crisis: 'suicide', text: text('intro'), actions: [action(0, 'yes'), action(1, 'no')] },
  ],
  helplines: [
    { kind: 'helplines', intro: [text('intro')], helplines: ['nod', 'barn'], actions: [action(0, 'continue')] },
  ],
  articles: [
    { kind: 'articles', intro: [text('intro')], articles: ['ute', 'papir'], actions: [action(0, 'continue')] },
  ],
  'a link to keep': [
    {
      kind: 'keep',
      texts: [text('intro')],
      fragment: 'who=ownUse&substances=alcohol,drugs',
      actions: [action(0, 'continue')],
    },
  ],
  'several questions': [together()],
  'several questions with long options': [together('.long')],
  'a message with a link': [{ ...message(0), links: [{ label: text('label.0'), url: 'https://example.org/privat' }] }],
  'a link to the website': [
    { kind: 'move', texts: [text('intro')], code: 'abcdefghijklmnopqrstuv', actions: [action(0, 'continue')] },
  ],
  'a short summary': [summary(2)],
  'a long summary': [summary(9)],
};

export { LOCALES };
export const options = { content, texts, release: false, publicUrl: 'https://guide.example.org/', idleMinutes: 60 };
