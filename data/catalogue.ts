/** The content as the recommender needs it: criteria without words. */
import type { Article, Catalogue, Format, Helpline } from '../dialogs/recommender/catalogue.ts';
import { type ArticleEntry, type Content, type HelplineEntry, LOCALES } from './schema.ts';

function helpline(entry: HelplineEntry): Helpline {
  const { id, suits, priority, roundTheClock, emergency } = entry;
  const formats: Format[] = [...(entry.number ? (['phone'] as const) : []), ...(entry.chat ? (['chat'] as const) : [])];
  const doubtful = entry.review.status === 'doubtful';
  return { id, suits, priority, roundTheClock, emergency, doubtful, formats };
}

function article({ id, topics, audience, language, body }: ArticleEntry): Article {
  return { id, topics, audience, languages: language === 'all' ? LOCALES : [language], own: body !== undefined };
}

/** Content → what the recommender reads. */
export function catalogueOf(content: Content): Catalogue {
  return {
    organizations: content.organizations,
    helplines: content.helplines.map(helpline),
    articles: content.articles.map(article),
    questions: content.questions.map((question) => ({ id: question.id, article: question.article })),
  };
}
