/** One entry of the content as the one who confirms it sees it. */
import {
  type ArticleEntry,
  type CrisisEntry,
  type HelplineEntry,
  LOCALES,
  type OrganizationEntry,
  type QuestionEntry,
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

export const CRISIS_NAMES: Readonly<Record<CrisisEntry['id'], string>> = {
  suicide: 'Selvmord',
  overdose: 'Overdose',
  violence: 'Vold',
  childAtRisk: 'Barn i fare',
  withdrawalDanger: 'Farlig abstinens',
  acuteIntoxication: 'Alvorlig rus',
  unborn: 'Rus i svangerskapet',
  minimal: 'Kort svar (vises når teksten ikke er signert)',
};

type Fact = readonly [string, string];
const fact = (label: string, words: string | null | undefined): readonly Fact[] => (words ? [[label, words]] : []);

const isDoubtful = ({ review }: { readonly review: OrganizationEntry['review'] }) => review.status === 'doubtful';

const RING = 'Ring nummeret, og hør at det er riktig sted.';

export function helpline(entry: HelplineEntry, dangers: readonly string[]): ToReview {
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

export function crisisTexts({ id, first, next, nextMinor, question, sources }: CrisisEntry): ToReview {
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

export function organization(entry: OrganizationEntry): ToReview {
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

export function article(entry: ArticleEntry): ToReview {
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

export function question(entry: QuestionEntry): ToReview {
  const { id, examples, answer, review, sources } = entry;
  return {
    file: `questions/${id}`,
    name: examples.nb[0] ?? id,
    doubtful: isDoubtful(entry),
    facts: LOCALES.map((locale) => [`Svar (${locale})`, answer[locale]] as const),
    checks: review.toConfirm,
    sources,
  };
}
