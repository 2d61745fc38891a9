import { compileModel, type Model } from '../../dialogs/understanding/model.ts';
import { loadHeaders } from './headers.ts';
import { readHead } from './tables.ts';

/** Reads data/model; undefined where nothing was learned yet. Throws an error that names the file, and the field. */
export function loadModel(folder: string = import.meta.dirname): Model | undefined {
  const headers = loadHeaders(folder);
  if (!headers) return undefined;
  const { danger, command, who, slots, language } = headers;
  return compileModel(
    {
      danger: readHead('danger', danger, folder),
      command: readHead('command', command, folder),
      who: readHead('who', who, folder),
      slots: readHead('slots', slots, folder),
      language: readHead('language', language, folder),
    },
    { thresholds: danger.thresholds, sure: { command: command.sure, who: who.sure, language: language.sure } },
  );
}
