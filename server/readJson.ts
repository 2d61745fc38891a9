import type { IncomingMessage } from 'node:http';
import { Problem } from './problem.ts';

export const MOST_BYTES = 64 * 1024;
const DEEPEST = 32;

/**
 * Reads a JSON body.
 * @throws Problem where it is no JSON, too large, too deep or slow. The message quotes nothing of it.
 */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  const type = request.headers['content-type'] ?? '';
  if (!/^application\/json\s*(;|$)/i.test(type)) throw new Problem('mediaType');
  if (Number(request.headers['content-length'] ?? 0) > MOST_BYTES) throw new Problem('tooLarge');
  const value = parse(await readText(request));
  if (isDeeperThan(value, DEEPEST)) throw new Problem('badBody', `It is more than ${DEEPEST} levels deep.`);
  return value;
}

async function readText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const chunk of request) {
      bytes += chunk.length;
      if (bytes > MOST_BYTES) throw new Problem('tooLarge');
      chunks.push(chunk);
    }
  } catch (error) {
    throw error instanceof Problem ? error : new Problem('badRequest', 'It broke off.');
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Problem('badJson');
  }
}

/** Level by level, so that no nesting can use up the stack. */
function isDeeperThan(value: unknown, levels: number): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > levels) return true;
    level = level.flatMap((one) => (typeof one === 'object' && one !== null ? Object.values(one) : []));
  }
  return false;
}
