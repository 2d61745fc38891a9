/** From features to rows that can be learned from. */
import { valueIn } from '../../dialogs/understanding/classifier.ts';
import type { FeatureGroups } from '../../dialogs/understanding/feature.ts';
import type { Row } from './network.ts';

export interface Sample {
  readonly family: string;
  readonly groups: FeatureGroups;
  readonly label: string;
}

/** A feature that only one or two families have says little of other messages. */
const FEWEST_FAMILIES = 3;

/** Features of the samples, in rising order. */
export function keysOf(samples: readonly Sample[]): Uint32Array {
  const families = new Map<number, Set<string>>();
  for (const { family, groups } of samples)
    for (const key of groups.flatMap(({ keys }) => keys)) {
      const seen = families.get(key);
      if (seen) seen.add(family);
      else families.set(key, new Set([family]));
    }
  const common = [...families].filter(([, seen]) => seen.size >= FEWEST_FAMILIES).map(([key]) => key);
  return Uint32Array.from(common).sort();
}

/** The last feature of every row is the bias, which all have. */
export function rowsOf(samples: readonly Sample[], keys: Uint32Array, classes: readonly string[]): readonly Row[] {
  const indexes = new Map([...new Int32Array(keys.buffer)].map((key, index) => [key, index]));
  return samples.map(({ groups, label }) => {
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
    };
  });
}
