import type { Understanding } from '../../../dialogs/understanding/types.ts';
import { quoting } from './quoting.ts';

/** Fails after its turn is over, where nobody can catch it: the process must end. */
export const createUnderstanding = (): Understanding => ({
  understand(text) {
    setImmediate(() => {
      throw quoting(text);
    });
    return { language: 'nb', slots: {}, both: false, childOfUnknownAge: false, places: [], because: [] };
  },
  choose: () => undefined,
  answer: () => undefined,
});
