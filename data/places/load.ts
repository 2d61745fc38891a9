import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import type { PlaceData } from '../../dialogs/understanding/placeIndex.ts';
import { namesFile, placesFile } from './schema.ts';

/** `label`: what it is called where another has the same name. */
export interface LabelledPlace {
  readonly id: string;
  readonly name: string;
  readonly label?: string;
}

type LabelledPlaces = PlaceData & { readonly municipalities: readonly Required<LabelledPlace>[] };

/** Reads the places from their folder. Throws an error that names file and field. */
export function loadPlaces(folder: string = import.meta.dirname): LabelledPlaces {
  const places = readFile(folder, 'places.json', placesFile);
  const { names, ordinary, labels } = readFile(folder, 'names.json', namesFile);
  const municipalities = places.municipalities.map((place) => ({ ...place, label: labels[place.id] ?? place.name }));
  return { ...places, municipalities, names, ordinary };
}

function readFile<S extends z.ZodType>(folder: string, name: string, schema: S): z.output<S> {
  const checked = schema.safeParse(JSON.parse(readFileSync(join(folder, name), 'utf8')));
  if (checked.success) return checked.data;
  throw new Error(checked.error.issues.map((i) => `data/places/${name}: ${i.path.join('.')}: ${i.message}`).join('\n'));
}
