/**
 * A small network: features give to hidden units and to the classes, hidden units that are above zero give to the classes.
 * Learned one message at a time, with AdaGrad (Duchi et al. 2011) and dropout (Srivastava et al. 2014): of each message some
 * of the features and of the hidden units are left out, so no prediction rests on one word.
 */
import { sigmoid, softmax } from '../../dialogs/understanding/classifier.ts';
import { createRandom, type Random } from '../random.ts';

/** What a message holds; the last feature is the bias, which all have. */
export interface Row {
  readonly features: Int32Array;
  readonly values: Float64Array;
  readonly label: number;
  /** Where classes do not exclude each other, for each of them: 1 it is so, 0 it is not, UNKNOWN. The label says nothing then. */
  readonly says?: Int8Array | undefined;
}

export const UNKNOWN = -1;

export interface Network {
  readonly units: number;
  readonly classes: number;
  /** A row for each feature: what it gives to each hidden unit, then to each class. */
  readonly weights: Float32Array;
  /** What each hidden unit gives to the classes, unit by unit. */
  readonly out: Float32Array;
}

export interface Size {
  readonly features: number;
  readonly units: number;
  readonly classes: number;
  /** Share of a message's features that is left out at random while learning; less where messages are short. */
  readonly leftOut: number;
  /** How often all rows are read; by their number where it is not told. */
  readonly rounds?: number;
}

/** Found by learning from data/training and measuring on the phrases that were written apart; between neighbours it matters little. */
const FEWEST_ROUNDS = 9;
const MOST_ROUNDS = 60;
/** Few messages are read more often. */
const MESSAGES_READ = 800_000;
const UNITS_LEFT_OUT = 0.2;
const STEP = 0.04;
const STEP_OF_OUT = 0.01;
const DECAY = 1e-6;
const FIRST_WEIGHT = 0.1;
/** Keeps the first steps finite. */
const LEAST = 1e-3;

/** The same rows and seed give the same network. */
export function learn(
  rows: readonly Row[],
  { features, units, classes, leftOut, rounds = roundsFor(rows) }: Size,
  seed = 1,
): Network {
  const { next, below } = createRandom(seed);
  const width = units + classes;
  const weights = new Float32Array(features * width);
  for (let i = 0; i < weights.length; i++) if (i % width < units) weights[i] = (next() * 2 - 1) * FIRST_WEIGHT;
  const out = Float32Array.from({ length: units * classes }, () => (next() * 2 - 1) * Math.sqrt(3 / units));
  const network = { units, classes, weights, out };
  const learned = { weights: new Float32Array(weights.length), out: new Float32Array(out.length) };
  const gradient = new Float64Array(width);
  const kept = new Uint8Array(rows.reduce((most, row) => Math.max(most, row.features.length), 0));
  const unitsKept = new Uint8Array(units);

  function step({ features: held, values, label, says }: Row, pace: number) {
    for (let f = 0; f < held.length; f++) kept[f] = f === held.length - 1 || next() >= leftOut ? 1 : 0;
    for (let u = 0; u < units; u++) unitsKept[u] = next() >= UNITS_LEFT_OUT ? 1 : 0;
    const valueAt = (f: number) => (values[f] ?? 0) / (f === held.length - 1 ? 1 : 1 - leftOut);
    const sums = new Float64Array(width);
    for (let f = 0; f < held.length; f++) if (kept[f]) addRow(sums, weights, (held[f] ?? 0) * width, valueAt(f));
    const active = sums.subarray(0, units);
    for (let u = 0; u < units; u++) active[u] = unitsKept[u] ? Math.max(0, active[u] ?? 0) / (1 - UNITS_LEFT_OUT) : 0;
    const wrong = scoresOf(network, sums);
    if (says)
      for (let c = 0; c < classes; c++) wrong[c] = says[c] === UNKNOWN ? 0 : sigmoid(wrong[c] ?? 0) - (says[c] ?? 0);
    else {
      softmax(wrong);
      wrong[label] = (wrong[label] ?? 0) - 1;
    }

    gradient.fill(0);
    gradient.set(wrong, units);
    for (let u = 0; u < units; u++) {
      if (!active[u]) continue;
      for (let c = 0; c < classes; c++) {
        const at = u * classes + c;
        gradient[u] = (gradient[u] ?? 0) + ((wrong[c] ?? 0) * (out[at] ?? 0)) / (1 - UNITS_LEFT_OUT);
        descend(out, learned.out, at, (wrong[c] ?? 0) * (active[u] ?? 0), STEP_OF_OUT * pace);
      }
    }
    for (let f = 0; f < held.length; f++) {
      if (!kept[f]) continue;
      const value = valueAt(f);
      for (let i = 0, at = (held[f] ?? 0) * width; i < width; i++, at++)
        descend(weights, learned.weights, at, (gradient[i] ?? 0) * value + DECAY * (weights[at] ?? 0), STEP * pace);
    }
  }

  const order = Int32Array.from(rows.keys());
  for (let round = 0; round < rounds; round++) {
    shuffle(order, below);
    for (const [done, row] of order.entries()) {
      const pace = 1 - (round * order.length + done) / (rounds * order.length);
      step(rows[row] as Row, pace);
    }
  }
  return network;
}

function roundsFor({ length }: readonly Row[]): number {
  return Math.min(MOST_ROUNDS, Math.max(FEWEST_ROUNDS, Math.ceil(MESSAGES_READ / length)));
}

function addRow(sums: Float64Array, weights: Float32Array, from: number, value: number) {
  for (let i = 0; i < sums.length; i++) sums[i] = (sums[i] ?? 0) + value * (weights[from + i] ?? 0);
}

/** What the classes get: from features, and from hidden units. */
function scoresOf({ units, classes, out }: Network, sums: Float64Array): Float64Array {
  const scores = sums.slice(units);
  for (let u = 0; u < units; u++) {
    const active = sums[u] ?? 0;
    if (active > 0)
      for (let c = 0; c < classes; c++) scores[c] = (scores[c] ?? 0) + active * (out[u * classes + c] ?? 0);
  }
  return scores;
}

/** One step of AdaGrad: what has moved much moves less. */
function descend(weights: Float32Array, moved: Float32Array, at: number, gradient: number, length: number) {
  if (gradient === 0) return;
  const sum = (moved[at] ?? 0) + gradient * gradient;
  moved[at] = sum;
  weights[at] = (weights[at] ?? 0) - (length * gradient) / (Math.sqrt(sum) + LEAST);
}

function shuffle(order: Int32Array, below: Random['below']) {
  for (let i = order.length - 1; i > 0; i--) {
    const j = below(i + 1);
    const one = order[i] ?? 0;
    order[i] = order[j] ?? 0;
    order[j] = one;
  }
}
