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

const STEPS = [0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];

/** The probability from which the model's command is right most often, and no command where there is none. */
export function chooseSure(samples: readonly Read[], predictions: readonly Prediction[]): number {
  const rightAt = (sure: number) =>
    samples.filter(({ example, command }, i) => {
      const { label = 'none', probability = 0 } = predictions[i] ?? {};
      const said = command === 'none' && probability >= sure ? label : command;
      return example.commands.includes(said);
    }).length;
  return STEPS.reduce((best, sure) => (rightAt(sure) > rightAt(best) ? sure : best));
}
