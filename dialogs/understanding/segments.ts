import type { Mark, Marks } from './marks.ts';

/** Where things are told together: a sentence, or a segment, which is a clause parted also before a new subject. */
export interface Segments {
  /** Whether the concept stands in the same sentence as the mark. */
  inSentence(concept: string, mark: Mark): boolean;
  /** Whether the concept stands in a segment that the mark touches. */
  inSegment(concept: string, mark: Mark): boolean;
  /** Whether the concept begins in such a segment, before the mark or with it. */
  before(concept: string, mark: Mark): boolean;
}

const JOINS = new Set(['og', 'men', 'så', 'and', 'but', 'so', 'for', 'fordi', 'because']);
/** "Jeg har mistet alt og vil dø": what is past in the first half says nothing of the second. */
const NEW_SUBJECT = ['self', 'they', 'time.now', 'kin.any', 'd.despair', 'd.ownWish', 'd.wantNow'];

export function createSegments(marks: Marks): Segments {
  const { list } = marks.words;
  const segmentOf: number[] = [];
  let segment = 0;
  for (let i = 0; i < list.length; i++) {
    if (i > 0 && startsSegment(marks, i)) segment++;
    segmentOf.push(segment);
  }
  const sentencesWith = remembered(
    (concept) => new Set(marks.of(concept).map(({ from }) => list[from]?.sentence ?? 0)),
  );
  const segmentsWith = remembered((concept) => new Set(marks.of(concept).map(({ from }) => segmentOf[from] ?? 0)));

  return {
    inSentence: (concept, mark) => marks.has(concept) && sentencesWith(concept).has(list[mark.from]?.sentence ?? 0),
    inSegment(concept, mark) {
      if (!marks.has(concept)) return false;
      for (let i = mark.from; i < mark.to; i++) if (segmentsWith(concept).has(segmentOf[i] ?? -1)) return true;
      return false;
    },
    before: (concept, mark) =>
      marks.of(concept).some(({ from }) => from <= mark.from && segmentOf[from] === segmentOf[mark.from]),
  };
}

function remembered(make: (concept: string) => Set<number>): (concept: string) => Set<number> {
  const known = new Map<string, Set<number>>();
  return (concept) => {
    const made = known.get(concept) ?? make(concept);
    known.set(concept, made);
    return made;
  };
}

function startsSegment(marks: Marks, word: number): boolean {
  const { list } = marks.words;
  if (list[word]?.clause !== list[word - 1]?.clause) return true;
  return JOINS.has(list[word]?.form ?? '') && NEW_SUBJECT.some((concept) => marks.covers(concept, word + 1));
}
