/** Something to read that fits, in the person's own language first. */
import type { Article, Audience } from './catalogue.ts';
import type { PersonView } from './person.ts';

const MOST = 4;

/** Topics worth reading about for this person, the nearest first. The ids are the articles' own. */
export function topicsFor(person: PersonView): readonly string[] {
  const kin = person.audiences.includes('nextOfKin');
  const own = person.audiences.includes('ownUse');
  const topics: string[] = [];
  const add = (when: boolean, ...more: string[]) => when && topics.push(...more);
  for (const relation of person.relations) topics.push(...(RELATION_TOPICS[relation] ?? []));
  for (const situation of person.situations) topics.push(...(SITUATION_TOPICS[situation] ?? []));
  add(kin, 'next-of-kin');
  const wonders = person.audiences.includes('curious') || person.audiences.length === 0;
  add(wonders, 'what-is-self-help-group', 'does-it-help', 'am-i-drinking-too-much');
  add(person.mixed === 'true', 'mixed-problems', 'what-is-self-help-group');
  add(person.substances.includes('gambling'), 'gambling');
  add(person.goal === 'cutDown' || person.goal === 'quit', 'cut-down-or-quit');
  add(person.goal === 'quit' && own && person.substances.includes('alcohol'), 'withdrawal');
  add(person.goal === 'stayAbstinent', 'after-treatment', 'relapse');
  const unsettled = person.goal === 'understand' || (own && person.goal === undefined);
  add(unsettled && person.substances.includes('alcohol'), 'am-i-drinking-too-much');
  add(person.twelveStep === 'yes', '12-step');
  add(person.twelveStep === 'no', 'alternatives');
  add(own, 'what-is-self-help-group');
  for (const one of person.substances) topics.push(...(SUBSTANCE_TOPICS[one] ?? []));
  add(person.audiences.includes('professional'), 'professionals', 'municipalities');
  add(own && person.substances.length === 0, 'who-is-it-for');
  add(kin, 'what-is-self-help-group');
  add(own || kin, 'first-meeting');
  return [...new Set(topics)];
}

const RELATION_TOPICS: Readonly<Record<string, readonly string[]>> = {
  parent: ['parents'],
  child: ['children-of-parents'],
  adultChild: ['adult-children'],
  sibling: ['siblings'],
  colleague: ['colleague'],
  bereaved: ['bereaved'],
};

/** Written for one relation: not for a partner what is for siblings. */
const RELATED: ReadonlySet<string> = new Set(Object.values(RELATION_TOPICS).flat());

const SITUATION_TOPICS: Readonly<Record<string, readonly string[]>> = {
  thinking: ['am-i-drinking-too-much', 'who-is-it-for'],
  beforeTreatment: ['treatment'],
  inTreatment: ['after-treatment'],
  afterTreatment: ['after-treatment', 'relapse'],
  lar: ['after-treatment', 'drugs'],
  afterPrison: ['after-treatment'],
  referSomeone: ['professionals', 'overview'],
  startGroup: ['starting-a-group', 'municipalities'],
  workplace: ['colleague'],
};

const SUBSTANCE_TOPICS: Readonly<Record<string, readonly string[]>> = {
  alcohol: ['alcohol'],
  drugs: ['drugs'],
  medication: ['medication'],
  gambling: ['gambling'],
  food: ['food'],
  other: ['gaming'],
};

/** Reading is for whom it is written: a child gets what is written for children, and no refused method is praised. */
function mayRead(
  { audience, topics }: Article,
  person: PersonView,
  audiences: readonly Audience[],
  wanted: readonly string[],
): boolean {
  if (person.minor) return topics.includes('children-of-parents') && person.audiences.includes('nextOfKin');
  if (person.twelveStep === 'no' && topics.includes('12-step')) return false;
  const about = topics.filter((topic) => RELATED.has(topic));
  if (about.length > 0 && !about.some((topic) => wanted.includes(topic))) return false;
  return audiences.some((one) => audience.includes(one));
}

/** At most four articles: each covers the wanted topics that those before it left open. */
export function articlesFor(articles: readonly Article[], person: PersonView, locale: string) {
  const audiences = person.audiences.length > 0 ? person.audiences : (['curious'] as const);
  const wanted = topicsFor(person);
  const open = articles.filter((article) => mayRead(article, person, audiences, wanted));
  const worth = (topic: string) => wanted.length - wanted.indexOf(topic);
  const covered = new Set<string>();
  /** What others write does not stand in for our own on the same matter: their pages move. */
  const coveredByUs = new Set<string>();
  const picked: Article[] = [];
  const score = (article: Article) => {
    const told = article.own ? coveredByUs : covered;
    const fresh = article.topics.filter((topic) => wanted.includes(topic) && !told.has(topic));
    if (fresh.length === 0) return 0;
    const readable = article.languages.includes(locale) ? 2 : article.languages.includes('nb') ? 1 : 0;
    // Written for exactly this relation: grief before what is for all next of kin.
    const forThem = article.topics.filter((topic) => RELATED.has(topic)).length === 1 ? 6 : 0;
    return fresh.reduce((sum, topic) => sum + worth(topic), 0) + (article.own ? 6 : 0) + forThem + readable;
  };
  while (picked.length < MOST) {
    const best = open
      .filter((article) => !picked.includes(article))
      .map((article) => ({ article, points: score(article) }))
      .sort((a, b) => b.points - a.points || a.article.id.localeCompare(b.article.id))[0];
    if (!best || best.points === 0) break;
    picked.push(best.article);
    for (const topic of best.article.topics) {
      covered.add(topic);
      if (best.article.own) coveredByUs.add(topic);
    }
  }
  return {
    articles: picked.map(({ id }) => id),
    articleTopics: [...new Set(picked.flatMap(({ topics }) => topics))],
  };
}
