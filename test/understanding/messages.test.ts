import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { slots } from './understanding.ts';

/** Words of the right-hand side that stand for themselves; the others are written `slot=value`. */
const SLOT_OF = new Map([
  ...['ownUse', 'nextOfKin', 'professional', 'curious'].map((value) => [value, 'who'] as const),
  ...['partner', 'parent', 'child', 'adultChild', 'sibling', 'friend', 'colleague', 'bereaved'].map(
    (value) => [value, 'relation'] as const,
  ),
  ...['quit', 'cutDown', 'stayAbstinent', 'understand'].map((value) => [value, 'goal'] as const),
  ...['online', 'inPerson', 'phone', 'chat'].map((value) => [value, 'format'] as const),
  ...['under18', 'youngAdult', 'adult', 'older'].map((value) => [value, 'ageGroup'] as const),
  ...['yes', 'no'].map((value) => [value, 'twelveStep'] as const),
  ...['nn', 'en'].map((value) => [value, 'lang'] as const),
  ...['christian', 'secular'].map((value) => [value, 'faith'] as const),
]);

describe('messages written before the understanding was tried on them', () => {
  let right = 0;
  let wrong = 0;
  for (const line of readFileSync(join(import.meta.dirname, 'messages.txt'), 'utf8').split('\n')) {
    const [text, said] = line.split(' | ');
    if (line.startsWith('#') || !text || said === undefined) continue;
    const found: Readonly<Record<string, unknown>> = { ...slots(text) };
    for (const word of said.split(' ').filter(Boolean)) {
      const [slot = '', value = ''] = word.includes('=') ? word.split('=') : [SLOT_OF.get(word), word];
      if (!slot) continue;
      if (found[slot] === value) right++;
      else wrong++;
    }
  }

  it('are read rightly in at least 95 of 100 things they say', () => {
    assert.ok(right + wrong > 200, `${right + wrong} things`);
    assert.ok(right / (right + wrong) >= 0.95, `${right} of ${right + wrong}`);
  });
});
