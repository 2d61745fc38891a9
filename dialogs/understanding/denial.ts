import type { Mark, Marks } from './marks.ts';

/** How far before its word an "ikke" still denies it. */
const REACH = 4;

/** Whether the words of a mark are denied: "drikker ikke", "har aldri brukt hasj", "ikke alkohol". */
export function isDenied(marks: Marks, mark: Mark, inside: 'stops' | 'keeps' = 'stops'): boolean {
  if (!marks.has('neg')) return false;
  for (let i = Math.max(0, mark.from - REACH); i <= mark.to + 1; i++) {
    if (!marks.covers('neg', i) || marks.covers('neutralNeg', i)) continue;
    if (i < mark.from ? deniesAfter(marks, i, mark) : i < mark.to ? inside === 'stops' : deniesBefore(marks, i, mark))
      return true;
  }
  return false;
}

function deniesAfter(marks: Marks, negation: number, mark: Mark): boolean {
  return clauseOf(marks, negation) === clauseOf(marks, mark.from) && !isParted(marks, negation + 1, mark.from);
}

/** "drikker ikke", "slår meg ikke"; but "…piller ikke ring politiet" begins something new. */
function deniesBefore(marks: Marks, negation: number, mark: Mark): boolean {
  if (clauseOf(marks, negation) !== clauseOf(marks, mark.to - 1)) return false;
  if (negation === mark.to + 1 && !isSmall(marks, mark.to)) return false;
  return closesClause(marks, negation + 1, mark);
}

const clauseOf = (marks: Marks, word: number): number | undefined => marks.words.list[word]?.clause;

/** A new subject or a joining word ends what "ikke" denies: "orker ikke at han drikker" does not deny the drinking. */
function isParted(marks: Marks, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    if (/^(og|men|at|som|når|and|but|that|when)$/.test(marks.words.list[i]?.form ?? '')) return true;
    if (['they', 'self', 'kin.any', 'we'].some((concept) => marks.covers(concept, i))) return true;
  }
  return false;
}

function isSmall(marks: Marks, word: number): boolean {
  return ['selfObject', 'they', 'self', 'my', 'their'].some((concept) => marks.covers(concept, word));
}

const GOES_ON = new Set(
  'lenger lenge mer meir nå no selv sjølv men og så i på at alkohol øl any anymore but and myself meg seg noe noko noen nokon for'.split(
    ' ',
  ),
);

function closesClause(marks: Marks, after: number, mark: Mark): boolean {
  const next = marks.words.list[after];
  return !next || next.clause !== clauseOf(marks, mark.to - 1) || GOES_ON.has(next.form);
}
