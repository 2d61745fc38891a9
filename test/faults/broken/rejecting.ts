import { understandingOf } from '../../support/understandingOf.ts';
import { quoting } from './quoting.ts';

/** Fails in a promise that nobody waits for: the process must end. */
export const createUnderstanding = () =>
  understandingOf((text) => {
    void Promise.reject(quoting(text));
    return {};
  });
