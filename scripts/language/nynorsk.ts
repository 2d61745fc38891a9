/** Whether nynorsk is nynorsk, and not bokmål with new endings. */
import { eachMatch, error, type LanguageRule, warning } from './problem.ts';

/** Small words. Every word on «hv-» is covered by a pattern of its own. */
const SMALL =
  'ikke jeg noen noe være vært selv mye mer flere hjem hjemme sammen uten utenfor ble blitt bare disse dere deres hun hennes dem et en frem egen eget egne annen andres eller ikke åpen åpent åpne åpnes nettsted tidligere senere øyeblikk henvisning tilbud tilbudet';
/** Strong and other verbs in their bokmål present. */
const VERBS =
  'vet kommer gjør gjøre sier finnes møtes trenger skriver finner drikker snakker ligger sitter treffer hører forteller velger holder lytter gjelder starter slutter koster svarer driver åpner sover';
/** Nouns with their bokmål ending. */
const NOUNS =
  'mennesker problemer timer dager måneder ganger samtaler telefoner artikler tanker deltaker deltakere deltakerne leder lederen ledere medisiner medisinene rusmidler rusmidlene spill pengespill dataspill gruppen uken behandlingen hjelpen helsen lørdag lørdager tirsdag tirsdager onsdag';

const NEVER = new RegExp(
  `(?<!\\p{L})(?:${`${SMALL} ${VERBS} ${NOUNS}`
    .split(' ')
    .filter((word) => word !== 'eller')
    .join('|')}|hv\\p{Ll}+|selv\\p{Ll}+|nå(?=[.,!?:]))(?!\\p{L})`,
  'giu',
);

/** Endings that are bokmål but for these words. */
const ENDINGS =
  /(?<!\p{L})(?!\p{L}*(?:villig|billig|heilig|salig)e?(?!\p{L}))(?!(?:ende|hende|kjende|sende|vende|rende|brende|spende|lende|tende|nemnde|rekende)(?!\p{L}))\p{Ll}+(?:heten|heter|het|lige|ligere|lig|ende)(?!\p{L})/gu;

export const nynorsk: LanguageRule = (locale, text) => {
  if (locale !== 'nn') return [];
  return [
    ...eachMatch(text, NEVER, (found) => error('bokmål in nynorsk', found)),
    ...eachMatch(text, ENDINGS, (found) => warning('bokmål ending in nynorsk', found)),
  ];
};
