/** From what sum on the guide asks and acts, chosen on predictions for messages whose family was not learned from. */
import type { Prediction } from '../../dialogs/understanding/classifier.ts';
import { oddsOfDanger } from '../../dialogs/understanding/danger.ts';
import type { Thresholds } from '../../dialogs/understanding/model.ts';
import type { Read } from './samples.ts';

/** Of messages that only sound like danger, so many may be interrupted, and so many interrupted or asked. */
const MOST_INTERRUPTED = 0.005;
const MOST_ALARMED = 0.035;

/** `predictions` are for the samples in their order. From when on to act is chosen on what no rule sees. */
export function chooseThresholds(
  samples: readonly Read[],
  predictions: readonly (Prediction | undefined)[],
): Thresholds {
  const harmless = samples.flatMap(({ example, ruled }, i) => {
    const prediction = predictions[i];
    return example.apart && example.sort === 'harmless' && prediction
      ? [{ odds: oddsOfDanger(prediction), ruled }]
      : [];
  });
  const oddsWhere = (holds: (one: (typeof harmless)[number]) => boolean) =>
    harmless.filter(holds).map(({ odds }) => odds);
  return {
    ask: exceededBy(
      MOST_ALARMED,
      oddsWhere(() => true),
    ),
    act: exceededBy(
      MOST_INTERRUPTED,
      oddsWhere(({ ruled }) => ruled === 'nothing'),
    ),
  };
}

function exceededBy(share: number, odds: readonly number[]): number {
  const sorted = odds.toSorted((a, b) => b - a);
  return Number(((sorted[Math.floor(share * sorted.length)] ?? 0) + 0.005).toFixed(2));
}

const STEPS = [0.5, 0.6, 0.7, 0.8, 0.9, 0.95];

/** The probability from which believing the model makes most messages right. */
export function chooseSure(
  samples: readonly Read[],
  predictions: readonly (Prediction | undefined)[],
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
