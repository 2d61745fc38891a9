/** Sparse multinomial logistic regression with L2, by L-BFGS: one optimum, whatever the order of the rows. */
import { softmax } from '../../dialogs/understanding/classifier.ts';

export interface Row {
  readonly features: Int32Array;
  readonly values: Float64Array;
  readonly label: number;
  readonly weight: number;
}

const HISTORY = 8;

/** Weights by feature and class: `weights[feature * classes + class]`. */
export function learn(
  rows: readonly Row[],
  features: number,
  classes: number,
  l2: number,
  rounds: number,
): Float64Array {
  const size = features * classes;
  const weights = new Float64Array(size);
  let gradient = new Float64Array(size);
  let loss = lossOf(rows, weights, classes, l2, gradient);
  const steps: Float64Array[] = [];
  const changes: Float64Array[] = [];
  for (let round = 0; round < rounds; round++) {
    const direction = directionOf(gradient, steps, changes);
    const slope = dot(direction, gradient);
    if (slope > -1e-9) break;
    let length = round === 0 ? 1 / Math.sqrt(dot(gradient, gradient)) : 1;
    const next = new Float64Array(size);
    const nextGradient = new Float64Array(size);
    let nextLoss = loss;
    for (let tries = 0; tries < 20; tries++) {
      for (let i = 0; i < size; i++) next[i] = (weights[i] ?? 0) + length * (direction[i] ?? 0);
      nextLoss = lossOf(rows, next, classes, l2, nextGradient);
      if (nextLoss <= loss + 1e-4 * length * slope) break;
      length /= 2;
    }
    const step = next.map((value, i) => value - (weights[i] ?? 0));
    const change = nextGradient.map((value, i) => value - (gradient[i] ?? 0));
    if (dot(step, change) > 1e-12) {
      steps.push(step);
      changes.push(change);
      if (steps.length > HISTORY) {
        steps.shift();
        changes.shift();
      }
    }
    weights.set(next);
    gradient = nextGradient;
    if (loss - nextLoss < 1e-6 * Math.abs(loss)) break;
    loss = nextLoss;
  }
  return weights;
}

/** The two loops of L-BFGS. */
function directionOf(gradient: Float64Array, steps: readonly Float64Array[], changes: readonly Float64Array[]) {
  const q = gradient.map((value) => -value);
  const alphas: number[] = [];
  for (let i = steps.length - 1; i >= 0; i--) {
    const [step, change] = [steps[i] ?? q, changes[i] ?? q];
    const alpha = dot(step, q) / dot(step, change);
    alphas[i] = alpha;
    addTo(q, change, -alpha);
  }
  const [lastStep, lastChange] = [steps.at(-1), changes.at(-1)];
  if (lastStep && lastChange) {
    const scale = dot(lastStep, lastChange) / dot(lastChange, lastChange);
    for (let i = 0; i < q.length; i++) q[i] = (q[i] ?? 0) * scale;
  }
  for (let i = 0; i < steps.length; i++) {
    const [step, change] = [steps[i] ?? q, changes[i] ?? q];
    addTo(q, step, (alphas[i] ?? 0) - dot(change, q) / dot(step, change));
  }
  return q;
}

function lossOf(
  rows: readonly Row[],
  weights: Float64Array,
  classes: number,
  l2: number,
  gradient: Float64Array,
): number {
  let loss = 0;
  for (let i = 0; i < weights.length; i++) {
    const weight = weights[i] ?? 0;
    loss += (l2 / 2) * weight * weight;
    gradient[i] = l2 * weight;
  }
  const scores = new Float64Array(classes);
  for (const { features, values, label, weight } of rows) {
    scores.fill(0);
    for (let f = 0; f < features.length; f++) {
      const base = (features[f] ?? 0) * classes;
      const value = values[f] ?? 0;
      for (let c = 0; c < classes; c++) scores[c] = (scores[c] ?? 0) + value * (weights[base + c] ?? 0);
    }
    softmax(scores);
    loss -= weight * Math.log(Math.max(scores[label] ?? 0, 1e-300));
    for (let c = 0; c < classes; c++) scores[c] = weight * ((scores[c] ?? 0) - (c === label ? 1 : 0));
    for (let f = 0; f < features.length; f++) {
      const base = (features[f] ?? 0) * classes;
      const value = values[f] ?? 0;
      for (let c = 0; c < classes; c++) gradient[base + c] = (gradient[base + c] ?? 0) + value * (scores[c] ?? 0);
    }
  }
  return loss;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}

function addTo(a: Float64Array, b: Float64Array, factor: number): void {
  for (let i = 0; i < a.length; i++) a[i] = (a[i] ?? 0) + factor * (b[i] ?? 0);
}
