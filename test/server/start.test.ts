import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const INDEX = join(import.meta.dirname, '../../index.ts');

/** The guide as a process of its own, as `npm start` runs it. */
function start(environment: Record<string, string>) {
  const { PATH } = process.env;
  const child = spawn(process.execPath, [INDEX], { env: { ...(PATH && { PATH }), PORT: '0', ...environment } });
  let output = '';
  const heard = (chunk: Buffer) => {
    output += chunk.toString();
  };
  child.stdout.on('data', heard);
  child.stderr.on('data', heard);
  return {
    child,
    output: () => output,
    async line(pattern: RegExp): Promise<RegExpExecArray> {
      for (;;) {
        const found = pattern.exec(output);
        if (found) return found;
        await once(child.stdout, 'data');
      }
    },
  };
}

describe('the process', function () {
  // Each starts a whole Node, on machines that may be busy.
  this.timeout(20_000);
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'guide-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('in production does not start without secrets, and names the setting', async () => {
    const { child, output } = start({ NODE_ENV: 'production', DATA_DIR: folder });
    const [code] = await once(child, 'exit');
    assert.equal(code, 1);
    assert.match(output(), /GUIDE_SECRETS is required in production/);
    assert.doesNotMatch(output(), /listening/);
  });

  it('names every wrong setting at once', async () => {
    const { child, output } = start({ PORT: 'x', SESSION_IDLE_MINUTES: 'y', DATA_DIR: folder });
    await once(child, 'exit');
    assert.match(output(), /PORT must be.*SESSION_IDLE_MINUTES must be/s);
  });

  it('listens, answers, keeps the answer over a restart, and ends with 0 when it is asked to', async () => {
    const environment = { DATA_DIR: folder };
    const post = async (url: string, body: unknown) => {
      const response = await fetch(`${url}/api/chat`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      return (await response.json()) as {
        conversation: string;
        activities: { channelData: { guide: { question?: string } } }[];
      };
    };
    const first = start(environment);
    const [, url = ''] = await first.line(/"at":"([^"]+)"/);
    const value = { guide: { question: 'who', option: 'nextOfKin', flowVersion: 1 } };
    const { conversation } = await post(url, { activity: { type: 'message', value } });
    first.child.kill('SIGTERM');
    assert.deepEqual(await once(first.child, 'exit'), [0, null]);

    const second = start(environment);
    const [, again = ''] = await second.line(/"at":"([^"]+)"/);
    const { activities } = await post(again, { conversation, activity: { type: 'event', name: 'guide.resume' } });
    assert.equal(activities.at(-1)?.channelData.guide.question, 'relation');
    second.child.kill('SIGINT');
    assert.deepEqual(await once(second.child, 'exit'), [0, null]);
  });
});
