import assert from 'node:assert/strict';
import { createRenderer } from '../../bots/channels/render.ts';
import type { HelplineEntry, Locale } from '../../data/schema.ts';
import type { Reply } from '../../dialogs/replies.ts';
import { content, crisisReply, helpline, in3, options, organization, results } from './fixtures.ts';

/** All words of the replies, as a channel of plain text has them. */
function wordsOf(replies: readonly Reply[], over: Partial<typeof options> = {}, locale: Locale = 'nb'): string {
  const render = createRenderer({ ...options, ...over });
  return render(replies, { channelId: 'test', locale })
    .map(({ text }) => text)
    .join('\n\n');
}

const oneLine = (entry: HelplineEntry, locale: Locale = 'nb') =>
  wordsOf(
    [{ kind: 'helplines', intro: [], helplines: [entry.id], actions: [] }],
    { content: { ...content, helplines: [entry] } },
    locale,
  );

describe('a recommended organization', () => {
  const words = wordsOf([results()]);

  it('has its name, its line and at most three reasons', () => {
    assert.match(words, /Organisasjonen aa\nKort om aa nb\nDerfor kan det passe: Tilbudet er a, har b og kan c\.\n/);
  });

  const OLDEST = /Opplysningene om tilbudene fant vi på åpne nettsider 22\. november 2026\. Vi har ikke ringt dem\./g;

  it('says once, below the list, when its facts were only collected, and from when', () => {
    assert.equal(words.match(OLDEST)?.length, 1);
  });

  it('says when they are doubtful', () => {
    assert.match(words, /Organisasjonen bb[\s\S]*?Vi har ikke fått bekreftet dette\./);
  });

  it('says nothing of the kind when a person confirmed them all', () => {
    const review = {
      status: 'confirmed' as const,
      by: 'AB',
      date: '2026-11-23',
      collected: '2026-11-22',
      toConfirm: [],
    };
    const organizations = content.organizations.map((one) => ({ ...one, review }));
    const sure = wordsOf([results()], { content: { ...content, organizations } });
    assert.doesNotMatch(sure, /Opplysningene|bekreftet dette\./);
  });

  it('has place and age limits', () => {
    assert.match(words, /Hele landet nb/);
    assert.match(words, /Fra 18 år nb/);
  });

  it('has an address that must not be a link as text', () => {
    assert.match(words, /Nettadresse: bb\.example\.org/);
  });

  it('of another kind than the rest is told of as such', () => {
    assert.match(words, /Noe annet du kan vurdere\nx{80}/);
  });

  it('is never given a telephone number of its own', () => {
    const contact = { website: null, websiteText: null, meetingList: null, phone: '99 88 77 66', email: null };
    const organizations = content.organizations.map(({ id }) => organization(id, { contact }));
    assert.doesNotMatch(wordsOf([results()], { content: { ...content, organizations } }), /99 88/);
  });
});

describe('results', () => {
  it('come as groups, people, reading, what another answer would open', () => {
    const order = ['intro', 'GRUPPER', 'Det er 2 tilbud til', 'NOEN Å SNAKKE MED', 'Å LESE', 'more (nb)'];
    const words = wordsOf([results()]);
    const found = order.map((part) => words.indexOf(part));
    assert.ok(found.every((index) => index >= 0));
    assert.deepEqual(
      found,
      [...found].sort((a, b) => a - b),
    );
  });

  it('say whom each of two lists is for', () => {
    const list = (audience: 'ownUse' | 'nextOfKin', id: string) => ({
      audience,
      organizations: [{ id, reasons: [], alternative: false }],
    });
    const words = wordsOf([results({ lists: [list('ownUse', 'aa'), list('nextOfKin', 'bb')] })]);
    assert.match(words, /FOR DEG SELV\n\nOrganisasjonen aa[\s\S]*FOR DEG SOM ER PÅRØRENDE\n\nOrganisasjonen bb/);
    assert.doesNotMatch(words, /GRUPPER OG/);
  });

  it('begin with a doctor, and the numbers to one, where stopping can be dangerous', () => {
    const words = wordsOf([results({ doctorFirst: true })]);
    assert.match(words, /^results doctorFirst[\s\S]*Telefonen legevakt: 116 117[\s\S]*intro[\s\S]*GRUPPER/);
  });

  it('begin with something to read for one who only wonders', () => {
    assert.match(wordsOf([results({ articlesFirst: true })]), /Å LESE[\s\S]*GRUPPER/);
  });
});

describe('an article', () => {
  const words = wordsOf([results()]);
  it('links to its page, ours to our own', () => {
    assert.match(words, /Artikkelen ute\n[\s\S]*https:\/\/example\.org\/a\/ute/);
    assert.match(words, /Vår egen nb\n[\s\S]*https:\/\/guide\.example\.org\/artikler\/egen/);
  });
  it('of ours is linked to in the language of the conversation', () => {
    assert.match(wordsOf([results()], {}, 'nn'), /https:\/\/guide\.example\.org\/nn\/artiklar\/egen/);
  });
  it('tells a Norwegian reader that it is in English', () => {
    assert.match(words, /Utgiveren \(på engelsk\)/);
    assert.doesNotMatch(wordsOf([results()], {}, 'en'), /\(in /);
  });
  it('without a page tells where it is', () => {
    assert.match(words, /Finnes på biblioteket/);
  });
});

describe('a helpline', () => {
  it('is open now only when it always is', () => {
    assert.match(oneLine(helpline('a', { roundTheClock: true })), /Åpen nå, hele døgnet/);
    assert.doesNotMatch(oneLine(helpline('a')), /Åpen nå/);
  });
  it('tells its hours where a chat may be closed while the telephone is open', () => {
    const chat = helpline('a', { roundTheClock: true, chat: 'https://a.example.org/chat' });
    assert.match(oneLine(chat), /Hverdager 9–15/);
    assert.doesNotMatch(oneLine(chat), /Åpen nå/);
  });
  it('shows its hours with the date they are known from', () => {
    assert.match(oneLine(helpline('a')), /Hverdager 9–15\. nb \(opplyst oktober 2026, kan avvike\)/);
    assert.match(oneLine(helpline('a', { hoursAsOf: '2026-10-08' })), /opplyst 8\. oktober 2026/);
    assert.match(oneLine(helpline('a', { hoursAsOf: 'udatert' })), /opplyst udatert/);
    assert.match(oneLine(helpline('a', { hoursAsOf: null })), /nb \(kan avvike\)/);
  });
  it('says so when nobody knows its hours', () => {
    assert.match(oneLine(helpline('a', { hours: null, hoursAsOf: null })), /Vi kjenner ikke åpningstiden\./);
  });
  it('has its price, its promise of anonymity, its chat and its text message number', () => {
    const entry = helpline('a', {
      cost: in3('Gratis'),
      anonymity: in3('Anonymt'),
      chat: 'https://c.example',
      sms: '417 16 111',
    });
    assert.match(oneLine(entry), /Gratis nb\nAnonymt nb\nSMS: 417 16 111\nChat med Telefonen a: https:\/\/c\.example/);
  });
  it('is told of as doubtful, and the list as not rung', () => {
    const review = { status: 'doubtful' as const, collected: '2026-11-20', toConfirm: [] };
    assert.match(
      oneLine(helpline('a', { review })),
      /ikke fått bekreftet dette nummeret\.[\s\S]*20\. november 2026\. Vi har ikke ringt dem\./,
    );
  });
});

describe('danger', () => {
  it('is answered with the fixed words, the numbers, and what to do', () => {
    assert.match(
      wordsOf([crisisReply('suicide')]),
      /^Først ved suicide nb\n\nTelefonen nod: 113[\s\S]*Telefonen legevakt: 116 117[\s\S]*\n\nSå ved suicide nb/,
    );
  });
  it('has other words for a minor', () => {
    assert.match(wordsOf([crisisReply('suicide', true)]), /Så for unge ved suicide nb/);
  });
  it('falls back to the minimal words and numbers in production while nobody has signed', () => {
    const words = wordsOf([crisisReply('suicide')], { release: true });
    assert.match(words, /^Først ved minimal nb\n\nTelefonen nod: 113/);
    assert.doesNotMatch(words, /suicide|116 117/);
  });
  it('keeps signed words in production', () => {
    assert.match(wordsOf([crisisReply('violence')], { release: true }), /^Først ved violence nb/);
  });
  it('tells clients of the numbers that are really shown', () => {
    const [activity] = createRenderer({ ...options, release: true })([crisisReply('suicide', true)], {
      channelId: 'webchat',
      locale: 'nb',
    });
    assert.deepEqual(activity?.channelData.guide, { kind: 'crisis', crisis: 'suicide', helplines: ['barn'] });
  });
  it('is asked about in the words of its kind, signed or minimal', () => {
    const ask: Reply = { kind: 'crisisQuestion', crisis: 'suicide', text: { id: 'intro' }, actions: [] };
    assert.match(wordsOf([ask]), /^Spørsmål ved suicide nb/);
    assert.match(wordsOf([ask], { release: true }), /^Spørsmål ved minimal nb/);
  });
});

describe('a link to keep', () => {
  it('has the answers behind the #', () => {
    const words = wordsOf([{ kind: 'keep', texts: [], fragment: 'who=ownUse', actions: [] }]);
    assert.match(words, /Lenken til svarene dine: https:\/\/guide\.example\.org\/#svar=who=ownUse$/);
  });

  it('opens the page in the language of the conversation', () => {
    const words = wordsOf([{ kind: 'keep', texts: [], fragment: 'who=ownUse', actions: [] }], {}, 'en');
    assert.match(words, /https:\/\/guide\.example\.org\/en#svar=who=ownUse$/);
  });
});
