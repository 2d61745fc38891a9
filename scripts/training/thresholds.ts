/** From what sum on the guide asks and acts, chosen on predictions for messages whose family was not learned from. */
import type { Prediction } from '../../dialogs/understanding/classifier.ts';
import { oddsOfDanger } from '../../dialogs/understanding/danger.ts';
import type { Thresholds } from '../../dialogs/understanding/model.ts';
import type { Read } from './samples.ts';

/** Of messages written to sound like danger, so many may be interrupted, and so many asked. Real ones sound less so. */
const MOST_INTERRUPTED = 0.03;
const MOST_ALARMED = 0.1;

export function chooseThresholds(samples: readonly Read[], predictions: readonly Prediction[]): Thresholds {
  const odds = samples.flatMap(({ example }, i) => {
    const prediction = predictions[i];
    return example.sort === 'harmless' && prediction ? [oddsOfDanger(prediction)] : [];
  });
  odds.sort((a, b) => b - a);
  const exceededBy = (share: number) => Number(((odds[Math.floor(share * odds.length)] ?? 0) + 0.005).toFixed(2));
  return { ask: exceededBy(MOST_ALARMED), act: exceededBy(MOST_INTERRUPTED) };
}

const STEPS = [0.5, 0.6, 0.7, 0.8, 0.9, 0.95];

/** The probability from which believing the model makes most messages right. */
export function chooseSure(
  samples: readonly Read[],
  predictions: readonly Prediction[],
  saidOf: (sample: Read, learned: string | undefined) => string,
  atLeast: number,
): number {
  const rightAt = (sure: number) =>
    samples.filter((sample, i) => {
      const { label = 'none', probability = 0 } = predictions[i] ?? {};
      return rightFor(sample).includes(saidOf(sample, probability >= sure ? label : undefined));
    }).length;
  return STEPS.filter((sure) => sure >= atLeast).reduce((best, sure) => (rightAt(sure) > rightAt(best) ? sure : best));
}

const rightFor = ({ label, example }: Read): readonly string[] =>
  label === example.command ? example.commands : [label];
