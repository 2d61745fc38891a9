import assert from 'node:assert/strict';
import type { Command } from '../../dialogs/command.ts';
import { understanding } from './understanding.ts';

const COMMANDS: Readonly<Record<Command, readonly string[]>> = {
  help: [
    'hjelp',
    'hvordan virker dette?',
    'hva kan du gjøre?',
    'er du en robot',
    'kva kan du hjelpe med',
    'how does this work',
  ],
  restart: ['start på nytt', 'begynne forfra', 'byrje på nytt', 'start over please', 'omstart'],
  back: ['oi feil knapp', 'tilbake', 'gå tilbake', 'ett steg tilbake', 'attende', 'go back'],
  stop: ['stopp', 'avslutt', 'vil avslutte her', 'slutt', 'bye', 'quit'],
  deleteData: [
    'slett alt',
    'slett det jeg har skrevet',
    'glem alt jeg har sagt',
    'slett dataene mine',
    'kan du glemme det jeg skrev',
    'glem svarene mine',
    'fjern dette',
    'slett alt, han kommer',
    'jeg vil at du glemmer alt',
    'forget this chat',
    'delete my data',
  ],
  human: [
    'kan jeg snakke med et menneske',
    'vil snakke med et ekte menneske',
    'eg vil snakke med eit menneske',
    'talk to a human',
  ],
  language: ['engelsk', 'kan vi ta det på nynorsk', 'bytt til bokmål', 'english please', 'bytt språk'],
  skip: ['hopp over', 'neste spørsmål', 'vil ikke svare', 'skip', 'stå over'],
  yes: ['ja', 'jepp', 'jau', 'ja takk', 'stemmer', 'yes', 'sure', '👍', '👍🏽👍🏽', '✅'],
  no: ['nei', 'nei takk', 'nope', 'overhodet ikke', 'no thanks', 'slett ikkje', '👎'],
  dontKnow: ['vet ikke', 'veit ikkje', 'aner ikke', 'usikker', "I don't know", 'idk', '🤷‍♀️'],
  thanks: [
    'takk',
    'takk, det var fint å lese',
    'tusen takk for hjelpen',
    'takk skal du ha',
    'thanks a lot',
    'thank you',
    '🙏',
    'takk 👍',
  ],
  greeting: ['hei', 'hallo', 'god kveld', 'heisann', 'hi there'],
  summary: ['oppsummering', 'hva har jeg svart', 'svara mine', 'my answers'],
  change: ['endre', 'endre svar', 'change my answer'],
  why: ['hvorfor', 'hvorfor spør du', 'kvifor', 'why do you ask'],
  more: ['vis flere', 'vis meir', 'flere forslag', 'show more'],
  emergency: ['akutt hjelp', 'nødnummer', 'emergency'],
  continue: ['gå videre', 'fortsett', 'gå vidare', 'continue'],
  read: ['noe å lese', 'vis artikler', 'articles'],
  groups: ['vis grupper', 'finn grupper', 'show groups'],
  keep: ['lagre', 'ta vare på', 'save'],
  website: [
    'nettsiden',
    'til nettsida',
    'kan vi gå over til nettsiden',
    'heller bruke nettsiden',
    'website please',
    'use the website instead',
  ],
  done: ['ferdig', 'det var alt', 'eg er ferdig', 'done'],
};

describe('commands', () => {
  for (const [command, messages] of Object.entries(COMMANDS))
    for (const message of messages)
      it(`"${message}" is ${command}`, () => {
        assert.equal(understanding.understand(message).command, command);
      });

  for (const message of [
    'jeg vil slutte å drikke',
    'mannen min vil ikke slutte',
    'kan du hjelpe meg med drikkingen min',
    'nei, jeg mente broren min',
    'ja, han drikker',
    'vil snakke med noen om drikkingen til mamma',
    'jeg vet ikke om jeg drikker for mye',
    'takk, men mannen min drikker fortsatt',
    'klarer ikke å glemme det han gjorde',
    'drikker for å glemme alt',
    'I drink to forget everything',
    'glem det, jeg mente broren min',
    'legen vil fjerne alt',
    'prøver å viske ut det som skjedde',
    'I remove all alcohol from the house',
    'vil ha livet mitt tilbake',
    'hjelp meg',
    'kan noen hjelpe meg',
    'jeg er redd',
    'jeg skammer meg',
    'jeg holder ikke ut',
    'orker ikke',
    'jeg har fått nok',
    'det nytter ikke',
    'jeg sprakk',
    'jeg har falt tilbake',
    'ta det',
    'kan dere fjerne dette suget',
    'mannen min pleier å slette meldinger for å skjule drikkingen',
  ])
    it(`"${message}" is no command`, () => {
      assert.equal(understanding.understand(message).command, undefined);
    });

  for (const message of ['gå vekk', 'ta vekk alt'])
    it(`"${message}" loses nothing before it is asked about`, () => {
      const { command, unsure } = understanding.understand(message);
      assert.ok(!command || unsure);
    });

  it('is heard beside what is put right, which is kept', () => {
    const back = understanding.understand('gå tilbake, jeg mente Molde, ikke Målselv');
    assert.equal(back.command, 'back');
    assert.equal(back.slots.place, 'Molde');
    assert.equal(understanding.understand('begynn forfra, skrev feil').command, 'restart');
  });

  it('gives way to danger', () => {
    assert.equal(understanding.understand('hjelp han puster ikke').command, undefined);
  });
});
