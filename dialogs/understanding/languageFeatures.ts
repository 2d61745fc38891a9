import { addParts, distinct, type Feature, type FeatureGroups } from './feature.ts';
import { hashOf } from './hash.ts';
import type { Words } from './words.ts';

/** What tells bokmål, nynorsk and English apart: words as they are written, and parts of them. */
export function languageFeatures({ list }: Words): FeatureGroups {
  const forms: Feature[] = list.map(({ form }, at) => ({ key: hashOf(form, 10), from: at, to: at + 1 }));
  const parts: Feature[] = [];
  list.forEach(({ form }, at) => {
    addParts(parts, form, at, 2, 4, 11);
  });
  return [distinct(forms), distinct(parts)];
}
