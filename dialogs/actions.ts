/** The buttons, each made in one place: its words are `action.<id>` and `action.<id>.short`. */

import type { ButtonCommand } from './command.ts';
import type { QuestionId } from './flow/answers.ts';
import { FLOW_VERSION } from './flow/questions.ts';
import type { Action, ShownOption } from './replies.ts';
import { text } from './text.ts';

function command(id: string, name: ButtonCommand, argument?: string): Action {
  return {
    label: text(`action.${id}`),
    short: text(`action.${id}.short`),
    press: argument === undefined ? { command: name } : { command: name, argument },
  };
}

export const ACTIONS = {
  dontKnow: command('dontKnow', 'dontKnow'),
  emergency: command('emergency', 'emergency'),
  change: command('change', 'summary'),
  restart: command('restart', 'restart'),
  human: command('human', 'human'),
  more: command('more', 'more'),
  why: command('why', 'why'),
  read: command('read', 'read'),
  groups: command('groups', 'groups'),
  keep: command('keep', 'keep'),
  continue: command('continue', 'continue'),
  deleteData: command('deleteData', 'deleteData'),
  explainTwelveStep: command('explainTwelveStep', 'why', 'twelveStep'),
  language: command('language', 'language'),
  together: command('together', 'together'),
  oneByOne: command('oneByOne', 'continue'),
  yes: command('yes', 'yes'),
  no: command('no', 'no'),
  website: command('website', 'website'),
} as const;

/** Can be said by their label at any time, whether their button is shown or not: Teams lists them as commands. */
export const STANDING_ACTIONS: readonly Action[] = [
  ACTIONS.change,
  ACTIONS.restart,
  ACTIONS.human,
  ACTIONS.read,
  ACTIONS.emergency,
  ACTIONS.language,
  ACTIONS.deleteData,
  ACTIONS.website,
];

export const LANGUAGE_ACTIONS: readonly Action[] = (['nb', 'nn', 'en'] as const).map((locale) =>
  command(`language.${locale}`, 'language', locale),
);

/** Where to read on about what was just answered. */
export const readOnAction = (article: string): Action => command('readOn', 'read', article);

/** "Endre" beside one answer of the summary. */
export const changeAction = (question: QuestionId): Action => ({
  label: text('action.changeOne', { question: text(`question.${question}.name`) }),
  short: text(`question.${question}.name`),
  press: { command: 'change', argument: question },
});

/** An option as a button of its question. A place's words are its name. */
export const optionPress = (question: QuestionId, option: string) => ({ question, option, flowVersion: FLOW_VERSION });

export function shownOption(question: QuestionId, option: string, chosen: boolean): ShownOption {
  const id = question === 'place' ? `place.${option}` : `option.${question}.${option}`;
  return { id: option, label: text(id), short: text(question === 'place' ? id : `${id}.short`), chosen };
}
