/** What the files of data/places hold. places.json is generated (scripts/build-places.ts), names.json is written by hand. */
import { z } from 'zod';

const placeId = z
  .string()
  .regex(/^\d{2}(\d{2}(-\d{2})?)?$/, 'a county has two digits, a municipality four, a district "0301-02"');
const place = z.strictObject({ id: placeId, name: z.string().min(1) });

export const placesFile = z.strictObject({
  attribution: z.array(z.string().min(1)).min(1),
  counties: z.array(place),
  municipalities: z.array(place),
  districts: z.array(place),
  /** Post place → the municipalities that have it. */
  postPlaces: z.record(z.string().min(1), z.array(placeId).min(1)),
  /** Postcode → its district, or its municipality. */
  postcodes: z.record(z.string().regex(/^\d{4}$/), placeId),
});

export const namesFile = z.strictObject({
  about: z.string().min(1),
  /** Names that people use: name → ids. Several ids where the name means several places. */
  names: z.record(z.string().min(1), z.array(placeId).min(1)),
  /** Names that are ordinary words too, so that they count only with a capital letter after "i", "på" or "fra". */
  ordinary: z.array(z.string().min(1)),
  /** How a place is called where another has the same name. At most 20 characters: it is a button in Messenger. */
  labels: z.record(placeId, z.string().min(1).max(20)),
});
