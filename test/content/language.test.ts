import assert from 'node:assert/strict';
import type { Locale } from '../../data/schema.ts';
import { contentLanguageProblems } from '../../scripts/language/contentLanguage.ts';
import { languageProblems } from '../../scripts/language/klarsprak.ts';
import { sentencesOf } from '../../scripts/language/sentences.ts';
import { content } from '../support/real.ts';

const rulesOf = (locale: Locale, text: string, names: readonly string[] = []) =>
  languageProblems(locale, text, names).map(({ level, rule }) => `${level}: ${rule}`);

const words = (count: number) => `Her er ${'ord '.repeat(count - 2).trim()}.`;

const BAD: readonly (readonly [locale: Locale, text: string, told: string])[] = [
  ['nb', words(26), 'warning: sentence length'],
  ['nb', words(36), 'error: sentence length'],
  ['nb', 'Han er misbruker.', 'error: stigma'],
  ['nb', 'For rusmisbrukere og pårørende.', 'error: stigma'],
  ['nb', 'Er du alkoholiker?', 'error: stigma'],
  ['nn', 'Er du alkoholikar?', 'error: stigma'],
  ['nb', 'Noen begår selvmord.', 'error: stigma'],
  ['en', 'Help for addicts.', 'error: stigma'],
  ['en', 'He may commit suicide.', 'error: stigma'],
  ['en', 'For next of kin.', 'warning: legal word'],
  ['nb', 'Her kan De ringe.', 'error: formal address'],
  ['nb', 'Svarene blir slettet av en jobb.', 'warning: passive with «av»'],
  ['nn', 'Svara blir sletta av ein jobb.', 'warning: passive with «av»'],
  ['nb', 'Skjemaet kan hentes og leveres her.', 'warning: passives'],
  ['nb', 'Ved vurdering av behov og innhenting av samtykke ringer vi.', 'warning: noun chain'],
  ['nb', 'Dette er rusavhengighetsbehandlingstilbud.', 'warning: long word'],
  ['nb', 'Man kan ringe, og man kan skrive.', 'warning: «man»'],
  ['nn', 'Du kan ikke ringje.', 'error: bokmål in nynorsk'],
  ['nn', 'Hva vil du?', 'error: bokmål in nynorsk'],
  ['nn', 'Du trenger noen å snakke med.', 'error: bokmål in nynorsk'],
  ['nn', 'Du kan hjelpe deg selv i selvhjelpsgrupper.', 'error: bokmål in nynorsk'],
  ['nn', 'Det er vanskelig.', 'warning: bokmål ending in nynorsk'],
  ['nn', 'For pårørende.', 'warning: bokmål ending in nynorsk'],
  ['nn', 'Om avhengighet.', 'warning: bokmål ending in nynorsk'],
  ['en', 'Call or chat, og ask.', 'error: Norwegian in English'],
  ['en', 'A group for pårørende.', 'error: Norwegian in English'],
];

const GOOD: readonly (readonly [locale: Locale, text: string])[] = [
  ['nb', words(25)],
  ['nb', 'Anonyme Alkoholikere og Barn av rusmisbrukere er navn.'],
  ['nb', 'Du kan ringe kl. 9–15, f.eks. på mandag. De svarer.'],
  ['nb', 'De som ringer, får svar. Dem kan du stole på.'],
  ['nb', 'Det blir lettere å få noe ut av samtalen.'],
  ['nb', 'Tolk kan avtales, og det finnes grupper.'],
  ['nn', 'Du kan ringje når du vil. Det er frivillig, og det er ikkje farleg å sende ei melding.'],
  ['nn', 'Eg er her no. Kva kan eg hjelpe med?'],
  ['en', 'Call your GP (fastlege), or legevakten (urgent care).'],
  ['en', 'Groups in Sogn og Fjordane.'],
];

describe('the check of language', () => {
  for (const [locale, text, told] of BAD)
    it(`tells of «${text.slice(0, 50)}» in ${locale}: ${told}`, () => {
      assert.ok(rulesOf(locale, text).includes(told), rulesOf(locale, text).join(', ') || 'nothing');
    });

  for (const [locale, text] of GOOD)
    it(`has nothing to say of «${text.slice(0, 50)}» in ${locale}`, () => {
      assert.deepEqual(rulesOf(locale, text), []);
    });

  it('leaves the names it is given alone', () => {
    assert.deepEqual(rulesOf('nb', 'Støttelinjen for misbrukte barn', ['Støttelinjen for misbrukte barn']), []);
    assert.deepEqual(rulesOf('nn', 'Selvhjelp Norge har grupper.', ['Selvhjelp Norge']), []);
  });

  it('counts lines, headings and lists apart', () => {
    assert.deepEqual(sentencesOf('## Før du går\n\n- Ring først: Det er lov.\n- Spør'), [
      'Før du går',
      'Ring først',
      'Det er lov.',
      'Spør',
    ]);
  });

  it('finds no error in anything that is shown', () => {
    assert.deepEqual(
      contentLanguageProblems(content)
        .filter(({ level }) => level === 'error')
        .map(({ place, rule, found }) => `${place}: ${rule}: ${found}`),
      [],
    );
  });
});
