import type { Understanding } from '../../../dialogs/understanding/types.ts';
import { quoting } from './quoting.ts';

/** Fails in a promise that nobody waits for: the process must end. */
export const createUnderstanding = (): Understanding => ({
  understand(text) {
    void Promise.reject(quoting(text));
    return { language: 'nb', slots: {}, both: false, childOfUnknownAge: false, places: [], because: [] };
  },
  choose: () => undefined,
  answer: () => undefined,
});
