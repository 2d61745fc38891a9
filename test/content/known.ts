/** What content may refer to, read from the helplines' files. */
import { type ContentFile, filesIn, isRecord } from './files.ts';
import type { Known } from './rules.ts';

/** Fire, police, ambulance, casualty clinic: what everybody in Norway may always be told to call. */
const EMERGENCY = ['110', '112', '113', '116117'];

const helplines = filesIn('helplines');
const numbersOf = ({ value }: ContentFile) =>
  isRecord(value) ? [value.number, value.sms].filter((number) => typeof number === 'string') : [];

export const known: Known = {
  numbers: new Set([...EMERGENCY, ...helplines.flatMap(numbersOf).map((number) => number.replaceAll(' ', ''))]),
  helplines: new Set(helplines.map(({ id }) => id)),
};
