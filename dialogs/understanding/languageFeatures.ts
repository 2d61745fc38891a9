import { addParts, type FeatureGroups, gather } from './feature.ts';
import { hashOf } from './hash.ts';
import type { Words } from './words.ts';

/** What tells bokmål, nynorsk and English apart: words as they are written, and parts of them. */
export function languageFeatures({ list }: Words): FeatureGroups {
  const [forms, parts] = [gather(), gather(1024)];
  list.forEach(({ form }, at) => {
    forms.add(hashOf(form, 10), at, at + 1);
    addParts(parts, form, at, 2, 4, 11);
  });
  return [forms, parts];
}
