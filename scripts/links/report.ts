/** What a person must mend or look at, the gravest first, each with its files. */
import type { Answer } from './askFor.ts';
import type { Checked } from './checkLinks.ts';

const ORDER = ['broken', 'silent', 'refused', 'moved'] as const;

const HEADINGS: Readonly<Record<(typeof ORDER)[number], string>> = {
  broken: 'Broken: mend or take out',
  silent: 'No answer: try again, then mend',
  refused: 'Does not serve programs: a person must look',
  moved: 'Answers from another address: write the new one',
};

function detail(answer: Answer): string {
  if (answer.kind === 'moved') return ` → ${answer.to}`;
  if (answer.kind === 'silent') return ` (${answer.why})`;
  return answer.kind === 'ok' ? '' : ` (${answer.status})`;
}

/** A link that no longer leads anywhere. */
export const isGone = ({ answer }: Checked): boolean => answer.kind === 'broken' || answer.kind === 'silent';

export function linkReport(checked: readonly Checked[]): string {
  if (checked.length > 0 && checked.every(({ answer }) => answer.kind === 'silent'))
    return '# Links: nobody answers at all. Is this machine online?\n';
  const parts = ORDER.flatMap((kind) => {
    const found = checked.filter(({ answer }) => answer.kind === kind);
    if (found.length === 0) return [];
    const lines = found.flatMap(({ url, answer, places }) => [
      `- ${url}${detail(answer)}`,
      ...places.map((place) => `    ${place}`),
    ]);
    return [[`## ${HEADINGS[kind]}: ${found.length}`, '', ...lines].join('\n')];
  });
  const fine = checked.filter(({ answer }) => answer.kind === 'ok').length;
  return `${[`# Links: ${fine} of ${checked.length} answer as they stand`, ...parts].join('\n\n')}\n`;
}
