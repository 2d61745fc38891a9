import assert from 'node:assert/strict';
import type { z } from 'zod';
import { articleSchema, crisisSchema, helplineSchema, organizationSchema, questionSchema } from '../../data/schema.ts';
import { type ContentFile, filesIn, isRecord } from './files.ts';
import { known } from './known.ts';
import { RULES } from './rules.ts';

function schemaProblems(schema: z.ZodType, { value }: ContentFile): readonly string[] {
  const parsed = schema.safeParse(value);
  if (parsed.success) return [];
  return parsed.error.issues.map(({ path, message }) => `${path.map(String).join('.')}: ${message}`);
}

const FOLDERS = [
  ['organizations', organizationSchema],
  ['helplines', helplineSchema],
  ['articles', articleSchema],
  ['crisis', crisisSchema],
  ['questions', questionSchema],
] as const;

for (const [folder, schema] of FOLDERS)
  describe(`data/${folder}`, () => {
    for (const file of filesIn(folder))
      it(`${file.id} is as it must be`, () => {
        const broken = Object.entries(RULES).flatMap(([rule, check]) =>
          check(file, known).map((problem) => `${file.path}: ${problem} (a file ${rule})`),
        );
        assert.deepEqual([...schemaProblems(schema, file).map((problem) => `${file.path}: ${problem}`), ...broken], []);
      });
  });

describe('data/organizations, together', () => {
  it('have no name twice', () => {
    const names = filesIn('organizations').map(({ value }) =>
      isRecord(value) ? String(value.name).toLowerCase() : '',
    );
    assert.deepEqual(
      names.filter((name, index) => names.indexOf(name) !== index),
      [],
    );
  });
});
