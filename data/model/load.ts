import type { Model } from '../../dialogs/understanding/model.ts';
import { loadHeaders } from './headers.ts';
import { openModel } from './tables.ts';

/** Reads data/model; undefined where nothing was learned yet. Throws an error that names the file, and the field. */
export function loadModel(folder: string = import.meta.dirname): Model | undefined {
  const headers = loadHeaders(folder);
  return headers && openModel(headers, folder);
}
