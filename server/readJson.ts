import type { IncomingMessage } from 'node:http';
import { Problem } from './problem.ts';

const MOST_BYTES = 64 * 1024;
const MOST_BYTES_DISCARDED = 1024 * 1024;
const DEEPEST = 32;

/**
 * Reads a JSON body.
 * @throws Problem where it is no JSON, too large, too deep or slow. The message quotes nothing of it.
 */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  const type = request.headers['content-type'] ?? '';
  if (!/^application\/json\s*(;|$)/i.test(type)) throw new Problem('mediaType');
  const value = parse(await readText(request));
  if (isDeeperThan(DEEPEST, value)) throw new Problem('badBody', `It is more than ${DEEPEST} levels deep.`);
  return value;
}

/**
 * What comes beyond the limit is thrown away as it arrives, so that the caller can read the refusal; one who goes on and on
 * is cut off. (Leaving a `for await` early would destroy the connection before the refusal is sent.)
 */
function readText(request: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes <= MOST_BYTES) chunks.push(chunk);
      else reject(new Problem('tooLarge'));
      if (bytes > MOST_BYTES_DISCARDED) request.destroy();
    });
    request.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')));
    const brokenOff = () => {
      if (!request.readableEnded) reject(new Problem('badRequest', 'It broke off.'));
    };
    request.on('error', brokenOff);
    request.on('close', brokenOff);
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Problem('badJson');
  }
}

/** Looks no deeper than that, so that no nesting can use up the stack. */
function isDeeperThan(levels: number, value: unknown): boolean {
  if (levels < 0) return true;
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).some((inner) => isDeeperThan(levels - 1, inner));
}
