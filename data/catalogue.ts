/** The content as the recommender needs it: criteria without words. */
import type { Article, Catalogue, Format, Helpline, Organization } from '../dialogs/recommender/catalogue.ts';
import { type ArticleEntry, type Content, type HelplineEntry, LOCALES, type OrganizationEntry } from './schema.ts';

function helpline(entry: HelplineEntry): Helpline {
  const { id, suits, priority, roundTheClock, emergency } = entry;
  const formats: Format[] = [...(entry.number ? (['phone'] as const) : []), ...(entry.chat ? (['chat'] as const) : [])];
  const doubtful = entry.review.status === 'doubtful';
  return { id, suits, priority, roundTheClock, emergency, doubtful, formats };
}

function article({ id, topics, audience, language, body }: ArticleEntry): Article {
  return { id, topics, audience, languages: language === 'all' ? LOCALES : [language], own: body !== undefined };
}

/**
 * A local offer of which no source says how to reach it, nor for sure that it is still there, stands in the overview and is
 * not recommended: it would be a closed door.
 */
function organization(entry: OrganizationEntry): Organization {
  const { area, contact, review, suits } = entry;
  const isReachable = Object.values(contact).some((way) => way !== null && way !== undefined);
  if (isReachable || 'national' in area || review.status !== 'doubtful') return entry;
  return { ...entry, suits: { ...suits, onlyListed: true } };
}

/** Content → what the recommender reads. */
export function catalogueOf(content: Content): Catalogue {
  return {
    organizations: content.organizations.map(organization),
    helplines: content.helplines.map(helpline),
    articles: content.articles.map(article),
    questions: content.questions.map((question) => ({ id: question.id, article: question.article })),
  };
}
