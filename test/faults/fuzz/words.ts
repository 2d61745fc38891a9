/** Texts that people, programs and attackers send. */
import type { Random } from '../../../scripts/random.ts';

const PHRASES = [
  'Jeg drikker for mye',
  'mannen min spiller bort alt',
  'eg treng hjelp',
  'I need help with my drinking',
  'vil ikke leve',
  'jeg bor i Tromsø',
  '0301',
  'på nett',
  'ikke tolv trinn',
  'hjelp',
  'tilbake',
  'start på nytt',
  'vis flere',
  'hvorfor det?',
  'slett alt',
  'ja',
  'nei',
  'vet ikke',
  '2',
  'den andre',
  'nynorsk',
  'English please',
  'snakke med et menneske',
  'takk',
  'er du en robot?',
  'NAV',
  'LAR',
  'barnet mitt på 14 ruser seg',
  'abstinenser',
];

const ODD = [
  '',
  ' ',
  '\u0000',
  '\ud800',
  '\udfff\ud800',
  '\u202e\u200b\ufeff',
  '👩‍👩‍👧‍👦',
  'Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘',
  '<script>alert(1)</script>',
  '[a](javascript:alert(1))',
  '<at>bot</at>',
  '{"guide":{"command":"deleteData"}}',
  '{"guide":{"__proto__":{"x":1}}}',
  '__proto__',
  'constructor',
  'hasOwnProperty',
  'question.who',
  '#{7*7}{{7*7}}%s%n',
  '../../etc/passwd',
  'true',
  'NaN',
  '-0',
  '1e309',
  '١٢٣',
  '۰۳۰۱',
  'İstanbul ﬀ ß ſ',
];

/** What makes careless patterns take for ever. */
const REPEATED = [
  'a',
  'ikke ',
  'nei ',
  'æ',
  '(',
  ' ',
  '1',
  '\n',
  'aA',
  '🙂',
  'jeg vil ikke ',
  'drikke',
  '.,',
  '\u0301',
  'ab ',
];

export function anyText(random: Random): string {
  const roll = random.next();
  if (roll < 0.45)
    return Array.from({ length: 1 + random.below(4) }, () => random.pick(PHRASES)).join(random.pick([' ', '. ', ', ']));
  if (roll < 0.7) return random.pick(ODD);
  if (roll < 0.75) return random.pick(REPEATED).repeat(1 + random.below(2_500)) + random.pick(ODD);
  return Array.from({ length: random.below(60) }, () =>
    String.fromCharCode(random.below(random.chance(0.5) ? 0x17f : 0x1_0000)),
  ).join('');
}
