/** The parts of Microsoft's Adaptive Card schema that we use, by hand: anything else is reported. */
import type { Capabilities } from '../../bots/channels/capabilities.ts';
import { at, isData, listOf, readable, title } from './linter.ts';

type Found = string[];
type Data = Readonly<Record<string, unknown>>;

/** Properties of each type, beside `type` and the common ones, with the version that brought them. */
const KNOWN: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  AdaptiveCard: { $schema: '1.0', version: '1.0', lang: '1.0', fallbackText: '1.0', body: '1.0', actions: '1.0' },
  TextBlock: { text: '1.0', wrap: '1.0', size: '1.0', weight: '1.0', style: '1.5' },
  Container: { items: '1.0' },
  'Input.ChoiceSet': {
    label: '1.3',
    isRequired: '1.3',
    errorMessage: '1.3',
    isMultiSelect: '1.0',
    style: '1.0',
    value: '1.0',
    choices: '1.0',
    wrap: '1.2',
  },
  'Action.Submit': { title: '1.0', data: '1.0', associatedInputs: '1.3' },
  'Action.Execute': { title: '1.4', verb: '1.4', data: '1.4', associatedInputs: '1.4', fallback: '1.2' },
};
const COMMON = ['type', 'id', 'spacing', 'separator'];
const VALUES: Readonly<Record<string, readonly unknown[]>> = {
  size: ['small', 'default', 'medium', 'large', 'extraLarge'],
  weight: ['default', 'bolder'],
  spacing: ['none', 'small', 'default', 'medium', 'large'],
  style: ['heading', 'expanded', 'compact'],
  associatedInputs: ['auto', 'none'],
};

export function lintCard(card: unknown, can: Capabilities): Found {
  if (!isData(card)) return ['the card is no object'];
  const elements = everyElement(card);
  const inputs = elements.filter(({ type }) => type === 'Input.ChoiceSet');
  const actions = elements.filter(({ type }) => String(type).startsWith('Action.'));
  return [
    ...unless(card.type === 'AdaptiveCard', 'the card has no type'),
    ...unless(card.version === can.adaptiveCard, `the card's version is not ${can.adaptiveCard}`),
    ...unless(String(card.fallbackText ?? '').length > 0, 'the card has no fallback text'),
    ...unless(/^(nb-NO|nn-NO|en-GB)$/.test(String(card.lang)), 'the card has no language'),
    ...unless(listOf(card.body).length > 0, 'the card has no body'),
    ...unless(actions.length <= can.cardActions, `the card has over ${can.cardActions} actions`),
    ...unless(new Set(inputs.map(({ id }) => id)).size === inputs.length, 'two inputs have one id'),
    ...unless(inputs.length === 0 || actions.length > 0, 'nothing sends the inputs'),
    ...unless(new Set(actions.map((one) => one.title)).size === actions.length, 'two actions of the card are alike'),
    ...elements.flatMap((element) => lintElement(element, String(card.version), can)),
    ...actions.flatMap((action) => lintSubmit(action, inputs, can)),
  ];
}

const unless = (fine: boolean, problem: string): Found => (fine ? [] : [problem]);

function everyElement(element: Data): Data[] {
  const inner = ['body', 'items', 'actions', 'columns'].flatMap((key) => listOf(element[key])).filter(isData);
  return [element, ...inner.flatMap(everyElement)];
}

function lintElement(element: Data, version: string, can: Capabilities): Found {
  const type = String(element.type);
  if (type === 'Action.Execute' && can.renderer !== 'teams') return ['the card has an Action.Execute'];
  const known = KNOWN[type];
  if (!known) return [`the card has a ${type}`];
  const strange = Object.keys(element).filter((key) => !COMMON.includes(key) && !(known[key] && known[key] <= version));
  const wrong = Object.entries(VALUES).filter(([key, allowed]) => key in element && !allowed.includes(element[key]));
  return [
    ...strange.map((key) => `${type} has ${key}`),
    ...wrong.map(([key]) => `${type} has ${key} "${element[key]}"`),
    ...(type === 'TextBlock' ? lintText(element) : []),
    ...(type === 'Input.ChoiceSet' ? lintInput(element) : []),
  ];
}

function lintText({ text, wrap }: Data): Found {
  const words = typeof text === 'string' ? text : '';
  const links = [...words.matchAll(/\]\(([^)]*)\)/g)].map(([, url]) => url ?? '');
  return [
    ...unless(words.trim() !== '', 'the card has an empty text'),
    ...unless(wrap === true, 'a text of the card is cut'),
    ...links.filter((url) => !/^(https:\/\/|tel:\+?\d+$)/.test(url)).map((url) => `links to ${url}`),
  ];
}

function lintInput({ id, label, choices, errorMessage, isRequired }: Data): Found {
  const all = listOf(choices);
  return [
    ...unless(typeof id === 'string' && id !== '', 'an input has no id'),
    ...unless(typeof label === 'string' && label !== '', 'an input has no label'),
    ...unless(!isRequired || Boolean(errorMessage), 'an input has no error message'),
    ...unless(all.length > 0, 'an input has no choices'),
    ...unless(new Set(all.map((choice) => at(choice, 'value'))).size === all.length, 'two choices have one value'),
    ...all.flatMap((choice) => title(at(choice, 'title'), 200)),
  ];
}

/** Presses the button, with the first choice of each input made. */
function lintSubmit(action: Data, inputs: readonly Data[], can: Capabilities): Found {
  const data = isData(action.data) ? action.data : {};
  const filled = Object.fromEntries(inputs.map(({ id, choices }) => [String(id), at(listOf(choices)[0], 'value')]));
  const sent = action.associatedInputs === 'none' ? data : { ...data, ...filled };
  const msteams = at(data, 'msteams');
  if (action.type === 'Action.Execute') return lintExecute(action, sent, inputs, can);
  return [
    ...title(action.title, can.titleLength),
    ...readable({ type: 'message', value: sent }),
    ...(msteams === undefined ? [] : readable({ type: 'message', value: at(msteams, 'value') })),
    ...unless(msteams === undefined || can.renderer === 'teams', 'the card speaks to Teams'),
  ];
}

/** It is sent as an invoke, and by clients that do not know it as its fallback: both must mean the same. */
function lintExecute(action: Data, sent: unknown, inputs: readonly Data[], can: Capabilities): Found {
  const { title: words, verb, fallback } = action;
  const submit = isData(fallback) ? fallback : {};
  return [
    ...title(words, can.titleLength),
    ...readable({ type: 'invoke', name: 'adaptiveCard/action', value: { action: { data: sent } } }),
    ...unless(typeof verb === 'string' && verb !== '', 'an Action.Execute has no verb'),
    ...unless(
      submit.type === 'Action.Submit' && submit.title === words,
      'an Action.Execute has no Action.Submit to fall back on',
    ),
    ...unless(
      JSON.stringify(at(submit.data, 'guide')) === JSON.stringify(at(action.data, 'guide')),
      'an Action.Execute falls back on something else',
    ),
    ...unless(at(action.data, 'msteams') === undefined, 'an Action.Execute writes into the chat'),
    ...lintSubmit(submit, inputs, can),
  ];
}
