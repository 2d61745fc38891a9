import type { Mark, Marks } from './matcher.ts';

/** How far before its word an "ikke" still denies it. */
const REACH = 4;

/** Whether the words of a mark are denied: "drikker ikke", "har aldri brukt hasj", "ikke alkohol". */
export function isDenied(marks: Marks, mark: Mark, inside: 'stops' | 'keeps' = 'stops'): boolean {
  const { list } = marks.words;
  const clauseOf = (word: number) => list[word]?.clause;
  return marks.of('neg').some(({ from, to }) => {
    if (marks.covers('neutralNeg', from)) return false;
    if (from >= mark.from && from < mark.to) return inside === 'stops';
    if (to <= mark.from)
      return (
        clauseOf(from) === clauseOf(mark.from) && mark.from - to < REACH && !hasSubjectBetween(marks, to, mark.from)
      );
    if (from > mark.to + 1 || clauseOf(from) !== clauseOf(mark.to - 1)) return false;
    if (from === mark.to + 1 && !isSmall(marks, mark.to)) return false;
    return closesClause(marks, to, mark);
  });
}

/** A new subject or a joining word ends what "ikke" denies: "ikke jeg som drikker" still denies; "orker ikke at han drikker" does not deny the drinking. */
function hasSubjectBetween(marks: Marks, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    if (/^(og|men|at|som|når|and|but|that|when)$/.test(marks.words.list[i]?.form ?? '')) return true;
    if (['they', 'self', 'kin.any', 'we'].some((concept) => marks.covers(concept, i))) return true;
  }
  return false;
}

function isSmall(marks: Marks, word: number): boolean {
  return ['selfObject', 'they', 'self', 'my', 'their'].some((concept) => marks.covers(concept, word));
}

/** "…piller ikke ring politiet" starts something new, "drikker ikke lenger" and "drikker ikke." do not. */
function closesClause(marks: Marks, after: number, mark: Mark): boolean {
  const next = marks.words.list[after];
  if (!next || next.clause !== marks.words.list[mark.to - 1]?.clause) return true;
  return /^(lenger|lenge|mer|meir|nå|no|selv|sjølv|men|og|så|i|på|at|alkohol|øl|any|anymore|at|but|and|myself|meg|seg|noe|noko|noen|nokon|for)$/.test(
    next.form,
  );
}
