import assert from 'node:assert/strict';
import { createLog } from '../../server/log.ts';
import { type Console, quietConsole } from '../../server/quietConsole.ts';

describe('what libraries write to the console', () => {
  it('is told of, and not repeated', () => {
    const lines: string[] = [];
    const loud = () => void lines.push('hemmelig');
    const console: Console = { log: loud, info: loud, warn: loud, error: loud, debug: loud, trace: loud };
    const log = createLog({ level: 'debug', write: (line) => void lines.push(line), now: () => new Date() });
    quietConsole(console, log);
    for (const method of ['log', 'info', 'warn', 'error', 'debug', 'trace'] as const) console[method]('hemmelig', {});
    assert.equal(lines.length, 6);
    assert.match(lines[3] ?? '', /"event":"library message","method":"error"/);
    assert.doesNotMatch(lines.join(''), /hemmelig/);
  });
});
