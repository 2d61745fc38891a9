import type { Locale } from '../../../data/schema.ts';
import type { Reply } from '../../../dialogs/replies.ts';
import { crisisTextFor } from '../../../dialogs/session.ts';
import { joinWords } from '../phrase.ts';
import { articleBlock } from './article.ts';
import { crisisEntryFor, crisisSheet } from './crisis.ts';
import { helplineBlocks } from './helpline.ts';
import { recommendationsSheet } from './recommendations.ts';
import type { Setting } from './setting.ts';
import type { Sheet } from './sheet.ts';

/** As web/routes.ts has them, after the language. The code stands behind the #, which no server sees. */
const MOVE_PATHS: Readonly<Record<Locale, string>> = { nb: '/fortsett', nn: '/hald-fram', en: '/continue' };

/** Puts one reply into words. Throws when a text or an entry that it names is missing. */
export function compose(reply: Reply, setting: Setting): Sheet {
  switch (reply.kind) {
    case 'question':
      return questionSheet(reply, setting);
    case 'recommendations':
      return recommendationsSheet(reply, setting);
    case 'crisis':
      return crisisSheet(reply, setting);
    case 'summary':
      return summarySheet(reply, setting);
    case 'questions':
      return formSheet(reply, setting);
    case 'message':
      return {
        ...bare(reply, setting),
        paragraphs: reply.texts.map(setting.say),
        blocks: (reply.links ?? []).map(({ label, url }) => ({ kind: 'link', label: setting.say(label), url })),
        guide: { kind: 'message', about: reply.about },
      };
    case 'crisisQuestion':
      return {
        ...bare(reply, setting),
        paragraphs: [crisisEntryFor(crisisTextFor(reply), setting).question[setting.locale]],
      };
    case 'keep':
      return {
        ...bare(reply, setting),
        paragraphs: reply.texts.map(setting.say),
        blocks: [
          {
            kind: 'link',
            label: setting.ui('keptLink'),
            url: setting.page(`${setting.locale === 'nb' ? '/' : ''}#svar=${reply.fragment}`),
          },
        ],
      };
    case 'move':
      return {
        ...bare(reply, setting),
        paragraphs: reply.texts.map(setting.say),
        blocks: [
          {
            kind: 'link',
            label: setting.ui('moveLink'),
            url: setting.page(`${MOVE_PATHS[setting.locale]}#kode=${reply.code}`),
          },
        ],
      };
    case 'helplines':
      return {
        ...bare(reply, setting),
        paragraphs: reply.intro.map(setting.say),
        blocks: helplineBlocks(reply.helplines, setting),
        guide: { kind: 'helplines', helplines: reply.helplines },
      };
    case 'articles':
      return {
        ...bare(reply, setting),
        paragraphs: reply.intro.map(setting.say),
        blocks: reply.articles.map((id) => articleBlock(id, setting)),
        guide: { kind: 'articles', articles: reply.articles },
      };
  }
}

function bare({ kind, actions }: Pick<Reply, 'kind' | 'actions'>, setting: Setting): Sheet {
  return {
    kind,
    urgent: false,
    opening: [],
    paragraphs: [],
    blocks: [],
    buttons: actions.map(setting.button),
    guide: { kind },
  };
}

function questionSheet(reply: Extract<Reply, { kind: 'question' }>, setting: Setting): Sheet {
  const { question, flowVersion, multiple } = reply;
  const options = reply.options.map(({ id, label, short, chosen }) => ({
    ...setting.button({ label, short, press: { question, option: id, flowVersion } }),
    id,
    chosen,
  }));
  return {
    ...bare(reply, setting),
    title: setting.say(reply.text),
    paragraphs: [setting.say(reply.why)],
    ...(options.length > 0 && { choices: { question, flowVersion, multiple, options } }),
    guide: {
      kind: 'question',
      question,
      slots: reply.slots,
      options: options.map(({ id, label }) => ({ id, label })),
      multiple,
    },
  };
}

function formSheet(reply: Extract<Reply, { kind: 'questions' }>, setting: Setting): Sheet {
  const { flowVersion, questions } = reply;
  return {
    ...bare(reply, setting),
    paragraphs: reply.intro.map(setting.say),
    form: {
      flowVersion,
      questions: questions.map(({ question, text, multiple, options }) => ({
        question,
        title: setting.say(text),
        multiple,
        options: options.map(({ id, label }) => ({ id, label: setting.say(label) })),
      })),
    },
    guide: { kind: 'questions', questions: questions.map(({ question }) => question) },
  };
}

function summarySheet(reply: Extract<Reply, { kind: 'summary' }>, setting: Setting): Sheet {
  return {
    ...bare(reply, setting),
    paragraphs: reply.intro.map(setting.say),
    blocks: reply.lines.map(({ label, answer, change }) => ({
      kind: 'answer',
      label: setting.say(label),
      answer: joinWords(setting.locale, answer.map(setting.say)),
      change: setting.button(change),
    })),
  };
}
