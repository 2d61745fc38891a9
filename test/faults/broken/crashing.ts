import { understandingOf } from '../../support/understandingOf.ts';
import { quoting } from './quoting.ts';

/** Fails after its turn is over, where nobody can catch it: the process must end. */
export const createUnderstanding = () =>
  understandingOf((text) => {
    setImmediate(() => {
      throw quoting(text);
    });
    return {};
  });
