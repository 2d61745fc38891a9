import type { RecommendedList } from '../../../dialogs/recommender/recommend.ts';
import type { Reply } from '../../../dialogs/replies.ts';
import { articleBlock } from './article.ts';
import { helplineBlock, helplineBlocks } from './helpline.ts';
import { organizationBlocks } from './organization.ts';
import type { Setting } from './setting.ts';
import type { Block, Sheet } from './sheet.ts';

type RecommendationsReply = Extract<Reply, { kind: 'recommendations' }>;

/** Groups with their reasons, people to reach today, something to read, and what another answer would open. */
export function recommendationsSheet(reply: RecommendationsReply, setting: Setting): Sheet {
  const { lists, organizations, remaining, helplines, articles, articleTopics, counterfactual } = reply.recommendations;
  const { doctorFirst, articlesFirst } = reply.recommendations;
  const reading = section(
    'articles',
    articles.map((id) => articleBlock(id, setting)),
    setting,
  );
  const intro = reply.intro.map(setting.say);
  return {
    kind: 'recommendations',
    urgent: doctorFirst,
    opening: [],
    paragraphs: doctorFirst ? [setting.say({ id: 'results.doctorFirst' })] : intro,
    blocks: [
      ...(doctorFirst ? [...doctorBlocks(setting), ...intro.map(paragraph)] : []),
      ...(articlesFirst ? reading : []),
      ...listBlocks(lists, setting),
      ...(remaining > 0 ? [{ kind: 'note' as const, text: setting.ui('remaining', { count: remaining }) }] : []),
      ...section('helplines', helplineBlocks(helplines, setting), setting),
      ...(articlesFirst ? [] : reading),
      ...(counterfactual ? [paragraph(setting.say(counterfactual))] : []),
    ],
    buttons: reply.actions.map(setting.button),
    guide: { kind: 'recommendations', organizations, articles, articleTopics, helplines },
  };
}

const paragraph = (text: string): Block => ({ kind: 'paragraph', text });

function section(heading: string, blocks: readonly Block[], setting: Setting): Block[] {
  return blocks.length > 0 ? [{ kind: 'heading', text: setting.ui(`heading.${heading}`) }, ...blocks] : [];
}

/** The numbers for dangerous withdrawal are kept with its crisis text. */
function doctorBlocks(setting: Setting): Block[] {
  return setting.content.crises.withdrawalDanger.helplines.map((id) => helplineBlock(id, setting, true));
}

/** Two lists say whom each is for; one needs no label. */
function listBlocks(lists: readonly RecommendedList[], setting: Setting): Block[] {
  const filled = lists.filter(({ organizations }) => organizations.length > 0);
  // A professional's second list is for those they meet, not for themselves.
  const atWork = lists[0]?.audience === 'professional';
  return filled.flatMap(({ audience, organizations }) =>
    section(
      filled.length === 1 ? 'organizations' : atWork && audience === 'ownUse' ? 'list.met' : `list.${audience}`,
      organizationBlocks(organizations, setting),
      setting,
    ),
  );
}
