/** The recommendations as a reply: what is said first, and what can be done next. */
import { ACTIONS } from './actions.ts';
import type { Context } from './context.ts';
import { chosen } from './flow/answers.ts';
import { lasting } from './lasting.ts';
import { type Recommendations, recommend, type Wish } from './recommender/recommend.ts';
import type { Action, Reply } from './replies.ts';
import type { Session } from './session.ts';
import { type TextRef, text } from './text.ts';

/** What the recommender must know of the conversation beside the answers. */
export function wishOf(session: Session): Wish {
  const { seed, more, groups, locale, withdrawal } = session;
  return { seed, more, groups, locale, withdrawal };
}

function resultsIntro(session: Session, found: Recommendations): readonly TextRef[] {
  if (session.more > 0) return [text(found.organizations.length > 0 ? 'results.more' : 'results.noMore')];
  if (found.minor) return [text('results.minor')];
  if (found.articlesFirst && !session.groups) return [text('results.curious')];
  if (found.organizations.length === 0) return [text('results.none')];
  if (found.lists.length > 1)
    return [text(found.lists[0]?.audience === 'professional' ? 'results.two.professional' : 'results.two')];
  if (chosen(session.answers, 'relation').includes('bereaved')) return [text('results.bereaved')];
  return [text(found.organizations.length === 1 ? 'results.one' : 'results.intro')];
}

function resultsActions(session: Session, found: Recommendations): readonly Action[] {
  const curious = found.articlesFirst && !session.groups;
  return [
    ...(curious ? [ACTIONS.groups] : found.remaining > 0 ? [ACTIONS.more] : []),
    ACTIONS.change,
    ...(curious ? [] : [ACTIONS.why]),
    ACTIONS.human,
    ACTIONS.keep,
    ACTIONS.restart,
  ];
}

/** People to ring and things to read were shown with the first page. */
const onlyMore = (found: Recommendations): Recommendations =>
  found.organizations.length > 0 ? { ...found, helplines: [], articles: [] } : found;

/** Recommendations are the same object for whoever is shown the same; so is what is said with them. */
const replies = new WeakMap<Recommendations, Reply>();

export function resultsReply(session: Session, context: Context): Reply {
  const recommendations = recommend(context.catalogue, session.answers, wishOf(session));
  const known = replies.get(recommendations);
  if (known) return known;
  const reply: Reply = {
    kind: 'recommendations',
    intro: resultsIntro(session, recommendations),
    recommendations: session.more > 0 ? onlyMore(recommendations) : recommendations,
    actions: resultsActions(session, recommendations),
  };
  // What is found for a place is for few, perhaps for one.
  if (chosen(session.answers, 'place').length > 0) return reply;
  replies.set(recommendations, lasting(reply));
  return reply;
}
