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

function organization(entry: OrganizationEntry): Organization {
  const { id, suits, methods, faith, problems, formats, area, review, contact } = entry;
  const reachable = Object.values(contact).some((way) => way !== null && way !== undefined);
  return { id, suits, methods, faith, problems, formats, area, review, reachable };
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
