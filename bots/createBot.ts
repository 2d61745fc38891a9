/** Puts the bot together: what it knows, how it keeps, how it speaks. */
import { catalogueOf } from '../data/catalogue.ts';
import type { Content } from '../data/schema.ts';
import type { Moves } from '../data/stores/moves.ts';
import type { Sessions } from '../data/stores/sessions.ts';
import { createWords, type NamedPlace, textsOf } from '../data/texts.ts';
import { crisisTextFor } from '../dialogs/session.ts';
import { takeTurn } from '../dialogs/turn.ts';
import type { Understanding } from '../dialogs/understanding/types.ts';
import { createRenderer } from './channels/render.ts';
import { createFallback } from './fallback.ts';
import { type Bot, createGuideBot } from './guideBot.ts';
import { createKeepTurn, type Guide } from './keepTurn.ts';
import { withKnownPlaces } from './knownPlaces.ts';
import type { Log } from './log.ts';
import { type OptionSynonyms, synonymsByText } from './synonymsByText.ts';

export interface BotOptions {
  readonly content: Content;
  readonly places: readonly NamedPlace[];
  readonly understanding: Understanding;
  /** Other words for an option: question → option → words. */
  readonly synonyms: OptionSynonyms;
  readonly sessions: Sessions;
  readonly moves: Moves;
  /** True in production: unsigned crisis texts fall back to the minimal one. */
  readonly release: boolean;
  readonly publicUrl: string;
  /** Minutes after the last message until answers are deleted. */
  readonly idleMinutes: number;
  readonly log: Log;
  /** A number from 0 to 999, new for every conversation. */
  readonly seed: () => number;
  /** 128 random bits in base64url, new for every turn. */
  readonly newCode: () => string;
  /** Milliseconds, for durations only. */
  readonly clock: () => number;
}

export function createBot(options: BotOptions): Bot {
  const { content, places, understanding, synonyms, release, publicUrl, idleMinutes, log, clock } = options;
  const { sessions, moves, seed, newCode } = options;
  const texts = textsOf(content, places);
  const guide: Guide = {
    understanding,
    catalogue: catalogueOf(content),
    words: createWords(texts, synonymsByText(synonyms)),
    crisisHelplines: (danger, minor) => content.crises[crisisTextFor(danger)][minor ? 'helplinesMinor' : 'helplines'],
  };
  return createGuideBot({
    keepTurn: createKeepTurn({ takeTurn: withKnownPlaces(takeTurn, places), sessions, moves, guide, seed, newCode }),
    fallback: createFallback(takeTurn, guide),
    render: createRenderer({ content, texts, release, publicUrl, idleMinutes }),
    log,
    clock,
  });
}
