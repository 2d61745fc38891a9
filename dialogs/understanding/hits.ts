/** Options that are named somewhere in a reply, and meant. */

/** One way to name an option, as folded words. */
export interface Name {
  readonly id: string;
  readonly words: readonly string[];
}

/** Names that stand in the reply and are not denied; the longest come first, and one inside a longer one does not count. */
export function hitsIn(reply: readonly string[], names: readonly Name[]): readonly Name[] {
  const taken = new Set<number>();
  const hits: Name[] = [];
  for (const name of names) {
    for (let at = 0; at + name.words.length <= reply.length; at++) {
      if (!name.words.every((word, i) => reply[at + i] === word && !taken.has(at + i))) continue;
      name.words.forEach((_, i) => {
        taken.add(at + i);
      });
      if (!isDenied(reply, name.words, at)) hits.push(name);
    }
  }
  return hits;
}

const NOT = /^(ike|ikje|not)$/;
const DENIES = /^(ike|ikje|not|no|nei|aldri|uten|utan)$/;
const BETWEEN = /^(ha|med|noe|noko|want|any)$/;
const WISHES = /^(vil|helst)$/;
/** What may follow "vil ikke" and leave it an answer. */
const ONLY_STRESSES = /^(det|den|ha|slikt|sant|noe|noko|nei|takk|helt|heilt|egentlig|eigentleg|na|no)$/;

/** "Ikke tolv trinn", "ikke ha tolv trinn"; and "vil ikke" is an answer, "vil ikke ringe noen" is none. */
function isDenied(reply: readonly string[], name: readonly string[], at: number): boolean {
  const next = reply[at + name.length];
  const wishes = WISHES.test(name[0] ?? '') && NOT.test(name.at(-1) ?? '');
  if (wishes && next !== undefined && !ONLY_STRESSES.test(next)) return true;
  const before = reply[at - 1] ?? '';
  return DENIES.test(before) || (BETWEEN.test(before) && NOT.test(reply[at - 2] ?? ''));
}
