/** From features to rows that can be learned from. */
import { valueIn } from '../../dialogs/understanding/classifier.ts';
import type { FeatureGroups } from '../../dialogs/understanding/feature.ts';
import type { Row } from './network.ts';

export interface Sample {
  readonly family: string;
  readonly groups: FeatureGroups;
  readonly label: string;
  /** For a head whose classes do not exclude each other: see Row. */
  readonly says?: Int8Array;
}

/** Without the words that features stand in, which nobody asks for here: two hundred thousand messages must fit into memory. */
export const compact = (groups: FeatureGroups): FeatureGroups =>
  groups.map(({ keys }) => ({ keys: Int32Array.from(keys), from: [], to: [] }));

/** A feature that only one or two families have says little of other messages. */
const FEWEST_FAMILIES = 3;

/** Features of the samples, in rising order. */
export function keysOf(samples: readonly Sample[]): Uint32Array {
  const families = new Map<number, string[]>();
  for (const { family, groups } of samples)
    for (const { keys } of groups)
      for (const key of keys) {
        const seen = families.get(key);
        if (seen === undefined) families.set(key, [family]);
        else if (seen.length < FEWEST_FAMILIES && !seen.includes(family)) seen.push(family);
      }
  const common = [...families].filter(([, seen]) => seen.length >= FEWEST_FAMILIES).map(([key]) => key);
  return Uint32Array.from(common).sort();
}

/** The last feature of every row is the bias, which all have. */
export function rowsOf(samples: readonly Sample[], keys: Uint32Array, classes: readonly string[]): readonly Row[] {
  const indexes = new Map([...new Int32Array(keys.buffer)].map((key, index) => [key, index]));
  return samples.map(({ groups, label, says }) => {
    const features: number[] = [];
    const values: number[] = [];
    for (const group of groups)
      for (const key of group.keys) {
        const index = indexes.get(key);
        if (index === undefined) continue;
        features.push(index);
        values.push(valueIn(group));
      }
    return {
      features: Int32Array.from([...features, keys.length]),
      values: Float64Array.from([...values, 1]),
      label: classes.indexOf(label),
      says,
    };
  });
}
