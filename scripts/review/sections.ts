/** What people must confirm before the guide may call it sure, the most important first. */
import type { Content, CrisisEntry, OrganizationEntry } from '../../data/schema.ts';
import { article, CRISIS_NAMES, crisisTexts, helpline, organization, question, type ToReview } from './entries.ts';

export interface Section {
  /** Its place in the whole, from 1. */
  readonly number: number;
  readonly title: string;
  /** Why it stands here, and who can do it. */
  readonly about: string;
  readonly entries: readonly ToReview[];
}

const byName = <T extends { readonly name: string }>(entries: readonly T[]) =>
  [...entries].sort((a, b) => a.name.localeCompare(b.name, 'nb'));

const isOpen = ({ review }: { readonly review: OrganizationEntry['review'] }) =>
  review.status !== 'confirmed' || review.toConfirm.length > 0;

/** The dangers in whose answers a line stands, by name. */
function dangersOf(id: string, { crises }: Content): readonly string[] {
  return Object.values(crises)
    .filter(({ helplines, helplinesMinor }) => helplines.includes(id) || helplinesMinor.includes(id))
    .map((crisis) => CRISIS_NAMES[crisis.id]);
}

const isDoubtful = ({ review }: { readonly review: OrganizationEntry['review'] }) => review.status === 'doubtful';
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
      title: 'Svar på spørsmål',
      about: 'Korte svar midt i samtalen. Sier kildene det samme?',
      entries: content.questions.filter((entry) => !entry.guide && isOpen(entry)).map(question),
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
