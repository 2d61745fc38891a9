import type { Choice, Chosen, Understanding, Understood } from '../../dialogs/understanding/types.ts';

type Choose = (text: string, choices: readonly Choice[]) => Chosen | undefined;

/** One that understands as it is told to. */
export const understandingOf = (
  understand: (text: string) => Partial<Understood>,
  choose: Choose = () => undefined,
): Understanding => {
  const whole = (text: string) => ({ ...NOTHING, ...understand(text) });
  return {
    read: (text) => ({ understood: () => whole(text), choose: (choices) => choose(text, choices) }),
    understand: whole,
    answer: () => undefined,
  };
};

const NOTHING: Understood = {
  language: 'nb',
  slots: {},
  both: false,
  childOfUnknownAge: false,
  places: [],
  concepts: [],
};
