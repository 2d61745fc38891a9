import { loadLexicon } from '../../data/lexicon/load.ts';
import { loadPlaces } from '../../data/places/load.ts';
import { createPlaces } from '../../dialogs/understanding/places.ts';
import { slotsOf } from '../../dialogs/understanding/projection.ts';
import { createUnderstanding } from '../../dialogs/understanding/understand.ts';

/** The real lexicon and places, read once for all tests of this folder. */
export const understanding = createUnderstanding(loadLexicon(), createPlaces(loadPlaces()));

export const slots = (text: string) => slotsOf(understanding.understand(text));
