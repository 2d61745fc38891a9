/** What people must confirm before the guide may call it sure, the most important first. */
import {
  type ArticleEntry,
  type Content,
  type CrisisEntry,
  type HelplineEntry,
  LOCALES,
  type OrganizationEntry,
} from '../../data/schema.ts';

export interface ToReview {
  /** "helplines/rusinfo": the file without its ending. */
  readonly file: string;
  readonly name: string;
  readonly doubtful: boolean;
  /** What is shown to people now, label and words. */
  readonly facts: readonly (readonly [label: string, words: string])[];
  /** What a person must check, one tick each. */
  readonly checks: readonly string[];
  readonly sources: OrganizationEntry['sources'];
}

export interface Section {
  /** Its place in the whole, from 1. */
  readonly number: number;
  readonly title: string;
  /** Why it stands here, and who can do it. */
  readonly about: string;
  readonly entries: readonly ToReview[];
}

const CRISIS_NAMES: Readonly<Record<CrisisEntry['id'], string>> = {
  suicide: 'Selvmord',
  overdose: 'Overdose',
  violence: 'Vold',
  childAtRisk: 'Barn i fare',
  withdrawalDanger: 'Farlig abstinens',
  acuteIntoxication: 'Alvorlig rus',
  minimal: 'Kort svar (vises når teksten ikke er signert)',
};

type Fact = readonly [string, string];
const fact = (label: string, words: string | null | undefined): readonly Fact[] => (words ? [[label, words]] : []);

const byName = <T extends { readonly name: string }>(entries: readonly T[]) =>
  [...entries].sort((a, b) => a.name.localeCompare(b.name, 'nb'));

const isOpen = ({ review }: { readonly review: OrganizationEntry['review'] }) =>
  review.status !== 'confirmed' || review.toConfirm.length > 0;
const isDoubtful = ({ review }: { readonly review: OrganizationEntry['review'] }) => review.status === 'doubtful';

/** The dangers in whose answers a line stands, by name. */
function dangersOf(id: string, { crises }: Content): readonly string[] {
  return Object.values(crises)
    .filter(({ helplines, helplinesMinor }) => helplines.includes(id) || helplinesMinor.includes(id))
    .map((crisis) => CRISIS_NAMES[crisis.id]);
}

const RING = 'Ring nummeret, og hør at det er riktig sted.';

function helpline(entry: HelplineEntry, dangers: readonly string[]): ToReview {
  const { id, name, number, sms, chat, website, hours, hoursAsOf, forWhom, review, sources, emergency } = entry;
  return {
    file: `helplines/${id}`,
    name: number && !name.includes(number) ? `${name}: ${number}` : name,
    doubtful: isDoubtful(entry),
    facts: [
      ...fact('Vises ved', dangers.join(', ')),
      ...fact('For hvem', forWhom.nb),
      ...fact('Åpningstid', hours && `${hours.nb}${hoursAsOf ? ` (fra ${hoursAsOf})` : ''}`),
      ...fact('SMS', sms),
      ...fact('Chat', chat),
      ...fact('Nettsted', website),
    ],
    // Nobody rings an emergency number to see whether it works.
    checks: [...(number && !emergency ? [RING] : []), ...review.toConfirm],
    sources,
  };
}

function crisisTexts({ id, first, next, nextMinor, question, sources }: CrisisEntry): ToReview {
  return {
    file: `crisis/${id}`,
    name: CRISIS_NAMES[id],
    doubtful: false,
    facts: LOCALES.flatMap((locale) => [
      [`Først (${locale})`, first[locale]] as const,
      [`Etter numrene (${locale})`, next[locale]] as const,
      [`Etter numrene, under 18 (${locale})`, nextMinor[locale]] as const,
      [`Når det er uklart (${locale})`, question[locale]] as const,
    ]),
    checks: ['Ordene er trygge og riktige på bokmål.', 'Nynorsk sier det samme.', 'Engelsk sier det samme.'],
    sources,
  };
}

function organization(entry: OrganizationEntry): ToReview {
  const { id, name, description, areaNote, agesNote, cost, anonymity, firstContact, contact, review, sources } = entry;
  return {
    file: `organizations/${id}`,
    name,
    doubtful: isDoubtful(entry),
    facts: [
      ...fact('Beskrivelse', description.nb),
      ...fact('Hvor', areaNote?.nb),
      ...fact('Alder', agesNote?.nb),
      ...fact('Pris', cost?.nb),
      ...fact('Anonymitet', anonymity?.nb),
      ...fact('Skriv eller si', firstContact?.write?.nb),
      ...fact('Første gang', firstContact?.firstTime?.nb),
      ...fact('Må jeg snakke?', firstContact?.mustSpeak?.nb),
      ...fact('Den som er med', firstContact?.companion?.nb),
      ...fact('Nettsted', contact.website ?? contact.websiteText),
      ...fact('Møteliste', contact.meetingList),
      ...fact('E-post', contact.email),
    ],
    checks: review.toConfirm,
    sources,
  };
}

function article(entry: ArticleEntry): ToReview {
  const { id, title, publisher, summary, url, urlText, review, sources } = entry;
  return {
    file: `articles/${id}`,
    name: typeof title === 'string' ? title : title.nb,
    doubtful: isDoubtful(entry),
    facts: [['Utgiver', publisher], ['Sammendrag', summary.nb], ...fact('Adresse', url ?? urlText)],
    checks: review.toConfirm,
    sources,
  };
}

const isSigned = ({ review }: CrisisEntry) => review.by !== undefined && review.date !== undefined;

/** All that is open, in the order it should be done. Sections without entries are left out. */
export function sectionsOf(content: Content): readonly Section[] {
  const lines = byName(content.helplines.filter(isOpen)).map((entry) => ({
    entry,
    dangers: dangersOf(entry.id, content),
  }));
  const inCrises = lines
    .filter(({ dangers }) => dangers.length > 0)
    .sort((a, b) => b.dangers.length - a.dangers.length);
  const others = lines.filter(({ dangers }) => dangers.length === 0);
  const organizations = byName(content.organizations.filter(isOpen));
  const articles = [...content.articles.filter(isOpen)].sort((a, b) => Number(a.url !== null) - Number(b.url !== null));
  const sections: readonly Omit<Section, 'number'>[] = [
    {
      title: 'Numrene i krisesvarene',
      about: 'Et feil nummer her kan koste liv. Disse vises først når noen skriver at de er i fare.',
      entries: inCrises.map(({ entry, dangers }) => helpline(entry, dangers)),
    },
    {
      title: 'Ordene i krisesvarene',
      about: 'Godkjennes av helsepersonell, som signerer med initialer og dato. Usignerte tekster vises ikke i drift.',
      entries: Object.values(content.crises)
        .filter((crisis) => !isSigned(crisis))
        .map(crisisTexts),
    },
    {
      title: 'De andre hjelpetelefonene',
      about: 'Ring, og se på nettsiden. Gjelder åpningstiden ennå?',
      entries: others.map(({ entry, dangers }) => helpline(entry, dangers)),
    },
    {
      title: 'Usikre organisasjoner',
      about: 'Kildene er tynne, gamle eller uenige. Guiden sier at de ikke er bekreftet.',
      entries: organizations.filter(isDoubtful).map(organization),
    },
    {
      title: 'De andre organisasjonene',
      about: 'Hentet fra lagrede nettsider, som ingen har åpnet direkte.',
      entries: organizations.filter((entry) => !isDoubtful(entry)).map(organization),
    },
    {
      title: 'Artikler',
      about: 'Først våre egne, som noen bør lese. Så andres, som noen bør åpne.',
      entries: articles.map(article),
    },
  ];
  return sections
    .filter(({ entries }) => entries.length > 0)
    .map((section, index) => ({ ...section, number: index + 1 }));
}
