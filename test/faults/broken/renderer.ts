import type { Render } from '../../../bots/channels/render.ts';
import { quoting } from './quoting.ts';

export const createRenderer = (): Render => (replies, audience) => {
  throw quoting(JSON.stringify([replies, audience]));
};
