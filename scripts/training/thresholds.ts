/** From what sum on the guide asks and acts, chosen on predictions for messages whose family was not learned from. */
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
