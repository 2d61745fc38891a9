import { createClassifier, type Head, type Prediction } from '../../dialogs/understanding/classifier.ts';
import { learn } from './logistic.ts';
import { keysOf, rowsOf, type Sample } from './vectors.ts';

/** Found by cross-validation on data/training; between 0.01 and 0.25 it matters little. */
const L2 = 0.03;
const ROUNDS = 80;
const LARGEST_WEIGHT = 127;
/** Most weights are smaller, and change next to nothing. */
const SMALLEST_WEIGHT = 6;

/** Trains one head. Weights become small whole numbers; a feature that then weighs next to nothing is left out. */
export function trainHead(samples: readonly Sample[], classes: readonly string[]): Head {
  const keys = keysOf(samples);
  const count = classes.length;
  const weights = learn(rowsOf(samples, keys, classes), keys.length + 1, count, L2, ROUNDS);
  const learned = weights.subarray(0, keys.length * count);
  const scale = learned.reduce((most, weight) => Math.max(most, Math.abs(weight)), 1e-9) / LARGEST_WEIGHT;
  const kept: number[] = [];
  const whole: number[] = [];
  keys.forEach((key, index) => {
    const row = [...learned.subarray(index * count, (index + 1) * count)].map((weight) => Math.round(weight / scale));
    if (row.every((weight) => Math.abs(weight) < SMALLEST_WEIGHT)) return;
    kept.push(key);
    whole.push(...row);
  });
  const bias = [...weights.subarray(keys.length * count)].map((weight) => Number(weight.toFixed(4)));
  return { classes, keys: Uint32Array.from(kept), weights: Int8Array.from(whole), scale, bias };
}

const FOLDS = 3;

/**
 * What is predicted for each sample by a head that saw no sample of its family, in the order of the samples. Where `held` says
 * no, the sample is always learned from, and nothing is predicted for it.
 */
export function crossValidate<S extends Sample>(
  samples: readonly S[],
  classes: readonly string[],
  held: (sample: S) => boolean = () => true,
): readonly (Prediction | undefined)[] {
  const predictions = new Array<Prediction | undefined>(samples.length).fill(undefined);
  for (let fold = 0; fold < FOLDS; fold++) {
    const isHeld = (sample: S) => held(sample) && foldOf(sample.family) === fold;
    const predict = createClassifier(
      trainHead(
        samples.filter((sample) => !isHeld(sample)),
        classes,
      ),
    );
    samples.forEach((sample, i) => {
      if (isHeld(sample)) predictions[i] = predict(sample.groups);
    });
  }
  return predictions;
}

function foldOf(family: string): number {
  let hash = 0;
  for (const c of family) hash = (Math.imul(hash, 31) + (c.codePointAt(0) ?? 0)) >>> 0;
  return hash % FOLDS;
}
