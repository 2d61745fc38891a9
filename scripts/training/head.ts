import {
  type Classifier,
  createClassifier,
  type Head,
  indexed,
  packed,
} from '../../dialogs/understanding/classifier.ts';
import { createFind, type Find } from '../../dialogs/understanding/featureIndex.ts';
import { LARGEST_WEIGHT } from '../../dialogs/understanding/weightTable.ts';
import { learn, type Network, type Row } from './network.ts';
import { keysOf, rowsOf, type Sample } from './vectors.ts';

/** Of the weights the largest thousandth is cut off, so that the others are told apart. */
const CUT_OFF = 0.001;

/** How large a head may become. */
export interface Size {
  readonly units: number;
  /** So many features are kept: those that would be missed least are left out. */
  readonly features: number;
  readonly leftOut: number;
}

/**
 * Trains one head: with all features, to find those that would be missed, then anew with these alone, so that they take over
 * what the others told. Weights become small whole numbers.
 */
export function trainHead(samples: readonly Sample[], classes: readonly string[], size: Size): Head {
  const keys = chosenKeys(samples, classes, size);
  const { units, leftOut } = size;
  const network = learn(rowsOf(samples, keys, classes), {
    features: keys.length + 1,
    units,
    classes: classes.length,
    leftOut,
  });
  const width = units + classes.length;
  const { weights } = network;
  const isUnit = (at: number) => at % width < units;
  const scaleOf = (wanted: boolean) => {
    const sizes = weights
      .filter((_, at) => isUnit(at) === wanted)
      .map(Math.abs)
      .sort();
    return Math.max(sizes[Math.floor(sizes.length * (1 - CUT_OFF))] ?? 0, 1e-9) / LARGEST_WEIGHT;
  };
  const scales = { units: scaleOf(true), classes: scaleOf(false) };
  const whole = (weight: number) => Math.max(-LARGEST_WEIGHT, Math.min(LARGEST_WEIGHT, Math.round(weight)));
  const keptWeights = [...keys.keys()].flatMap((feature) =>
    [...weights.subarray(feature * width, (feature + 1) * width)].map((weight, i) =>
      whole(weight / (i < units ? scales.units : scales.classes)),
    ),
  );
  const short = (numbers: Float32Array) => [...numbers].map((number) => Number(number.toFixed(4)));
  const last = keys.length * width;
  return {
    classes,
    keys,
    weights: Int8Array.from(keptWeights),
    ...(samples.some(({ says }) => says) && { each: true }),
    scale: scales.classes,
    bias: short(weights.subarray(last + units)),
    hidden: { scale: scales.units, bias: short(weights.subarray(last, last + units)), out: short(network.out) },
  };
}

/** A head by itself, ready to be asked what it finds. */
export function alone(head: Head): { readonly find: Find; readonly classifier: Classifier } {
  const { index, heads } = indexed({ head: packed(head) });
  return { find: createFind(index), classifier: createClassifier(heads.head) };
}

/** So often all messages are read to see what each feature can do. */
const LOOKS = 4;

/** The features that would be missed most, in rising order. */
function chosenKeys(
  samples: readonly Sample[],
  classes: readonly string[],
  { units, features, leftOut }: Size,
): Uint32Array {
  const all = keysOf(samples);
  if (all.length <= features) return all;
  const rows = rowsOf(samples, all, classes);
  const size = { features: all.length + 1, units, classes: classes.length, leftOut, rounds: LOOKS };
  const missed = missedOf(learn(rows, size), rows, all.length);
  const most = [...all.keys()].sort((a, b) => (missed[b] ?? 0) - (missed[a] ?? 0) || a - b).slice(0, features);
  return Uint32Array.from(most, (feature) => all[feature] ?? 0).sort();
}

/** How much each feature can move the classes, by how often it is met. */
function missedOf({ units, classes, weights, out }: Network, rows: readonly Row[], features: number): Float64Array {
  const met = new Float64Array(features + 1);
  for (const row of rows) for (const feature of row.features) met[feature] = (met[feature] ?? 0) + 1;
  const given = Array.from(
    { length: units },
    (_, u) => squares(out.subarray(u * classes, (u + 1) * classes)) / classes,
  );
  const width = units + classes;
  return met.map((count, feature) => {
    const row = weights.subarray(feature * width, (feature + 1) * width);
    const throughUnits = given.reduce((sum, one, u) => sum + one * (row[u] ?? 0) ** 2, 0);
    return Math.sqrt(count * (throughUnits + squares(row.subarray(units))));
  });
}

const squares = (numbers: Float32Array): number => numbers.reduce((sum, number) => sum + number * number, 0);

const FOLDS = 3;

/**
 * What a head that saw no sample of its family says of each sample, as `ask` asks it, in the order of the samples. Where `held`
 * says no, the sample is always learned from, and the head is not asked.
 */
export function crossValidate<S extends Sample, T>(
  samples: readonly S[],
  classes: readonly string[],
  size: Size,
  ask: (sample: S, classifier: Classifier, find: Find) => T,
  held: (sample: S) => boolean = () => true,
): readonly (T | undefined)[] {
  const said = new Array<T | undefined>(samples.length).fill(undefined);
  for (let fold = 0; fold < FOLDS; fold++) {
    const isHeld = (sample: S) => held(sample) && foldOf(sample.family) === fold;
    const learnedFrom = samples.filter((sample) => !isHeld(sample));
    const { classifier, find } = alone(trainHead(learnedFrom, classes, size));
    samples.forEach((sample, i) => {
      if (isHeld(sample)) said[i] = ask(sample, classifier, find);
    });
  }
  return said;
}

function foldOf(family: string): number {
  let hash = 0;
  for (const c of family) hash = (Math.imul(hash, 31) + (c.codePointAt(0) ?? 0)) >>> 0;
  return hash % FOLDS;
}
