import type { Entries } from '../../data/stores/contract.ts';
import { createSessions, type Loaded } from '../../data/stores/sessions.ts';
import { type RunningGuide, startGuide } from '../server/guide.ts';
import { idOf } from './talking.ts';

export interface GuideOnStore extends RunningGuide {
  /** The session of a conversation on our own page. */
  load(conversation: string): Promise<Loaded>;
}

/** The whole guide in this process, on a store of the test's. It understands presses; words only where they are danger. */
export async function guideOn(storage: Entries): Promise<GuideOnStore> {
  const sessions = createSessions({ storage });
  const guide = await startGuide({ sessions });
  return { ...guide, load: (conversation) => sessions.load(`webchat/${idOf(conversation)}`) };
}
