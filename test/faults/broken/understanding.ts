import type { Understanding } from '../../../dialogs/understanding/types.ts';
import { quoting } from './quoting.ts';

export const createUnderstanding = (): Understanding => ({
  understand: (text) => {
    throw quoting(text);
  },
  answer: (text) => {
    throw quoting(text);
  },
  read: (text) => {
    throw quoting(text);
  },
});
