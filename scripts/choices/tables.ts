/** Coverage as Markdown: one table a kind of person, and below it where there are fewer than two choices. */
import type { Coverage, CoverageRow } from './coverage.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}

const ENOUGH = 2;
const METHOD_NAMES = { any: 'any', twelveStep: 'twelve steps', other: 'without' } as const;

const line = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;

/** "everywhere", or the counties by name where the rest have enough. */
function thinIn({ counts }: CoverageRow, counties: readonly Named[]): string | undefined {
  const thin = counties.filter((_, index) => (counts[index + 1] ?? 0) < ENOUGH);
  if (thin.length === 0) return undefined;
  return thin.length === counties.length ? 'everywhere' : thin.map(({ name }) => name).join(', ');
}

function tableOf({ who, rows }: Coverage, counties: readonly Named[]): string {
  const head = ['problem', 'twelve steps', 'no place', ...counties.map(({ name }) => name)];
  const few = rows.flatMap((row) => {
    const where = thinIn(row, counties);
    return where ? [`- ${row.problem}, ${METHOD_NAMES[row.method]}: ${where}`] : [];
  });
  return [
    `## ${who}`,
    '',
    line(head),
    line(head.map(() => '---')),
    ...rows.map(({ problem, method, counts }) => line([problem, METHOD_NAMES[method], ...counts])),
    '',
    few.length > 0 ? `Fewer than ${ENOUGH} choices:` : `${ENOUGH} choices or more everywhere.`,
    ...few,
  ].join('\n');
}

export function coverageTables(coverage: readonly Coverage[], counties: readonly Named[]): string {
  return `${['# How many choices', ...coverage.map((one) => tableOf(one, counties))].join('\n\n')}\n`;
}
