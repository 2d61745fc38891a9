/** From what sum on the guide asks and acts, chosen on predictions for messages whose family was not learned from. */
import type { Prediction } from '../../dialogs/understanding/classifier.ts';
import { type Heard, LEANS } from '../../dialogs/understanding/danger.ts';
import type { Thresholds } from '../../dialogs/understanding/model.ts';
import type { Read } from './samples.ts';

/** Of messages that only sound like danger so many may be interrupted, and so many interrupted or asked; of ordinary stories fewer. */
const MOST_INTERRUPTED = 0.005;
const MOST_ALARMED = { harmless: 0.05, stories: 0.03 } as const;

/** `heard`: what is heard in the samples in their order; chosen on what was written apart. */
export function chooseThresholds(samples: readonly Read[], heard: readonly (Heard | undefined)[]): Thresholds {
  const oddsIn = (sort: string, lean: (sample: Read) => number = () => 0) =>
    samples.flatMap((sample, i) => {
      const odds = heard[i]?.odds;
      const { apart, sort: own } = sample.example;
      return odds !== undefined && apart && own === sort ? [odds - lean(sample)] : [];
    });
  return {
    ask: Math.max(
      exceededBy(MOST_ALARMED.harmless, oddsIn('harmless')),
      exceededBy(MOST_ALARMED.stories, oddsIn('stories')),
    ),
    act: exceededBy(
      MOST_INTERRUPTED,
      oddsIn('harmless', ({ ruled }) => LEANS[ruled]),
    ),
  };
}

function exceededBy(share: number, odds: readonly number[]): number {
  const sorted = odds.toSorted((a, b) => b - a);
  return Number(((sorted[Math.floor(share * sorted.length)] ?? 0) + 0.005).toFixed(2));
}

const STEPS = [0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95];

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
