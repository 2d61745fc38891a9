import { hashBegun, hashEnded, hashNext } from './hash.ts';

/** Something a message holds, as a number, with the words it stands in. */
export interface Feature {
  readonly key: number;
  readonly from: number;
  readonly to: number;
}

/** Features of one sort; each sort weighs the same in a message, however many it has. */
export type FeatureGroups = readonly (readonly Feature[])[];

export function distinct(features: readonly Feature[]): readonly Feature[] {
  const seen = new Set<number>();
  return features.filter(({ key }) => !seen.has(key) && seen.add(key));
}

/** All parts of a word and the blanks around it; a longer part's number goes on from the shorter's. */
export function addParts(
  features: Feature[],
  form: string,
  at: number,
  shortest: number,
  longest: number,
  sort: number,
) {
  const word = ` ${form} `;
  for (let start = 0; start + shortest <= word.length; start++) {
    let hash = hashBegun(sort);
    for (let i = start; i < start + longest && i < word.length; i++) {
      hash = hashNext(hash, word.charCodeAt(i));
      if (i - start + 1 >= shortest) features.push({ key: hashEnded(hash), from: at, to: at + 1 });
    }
  }
}
