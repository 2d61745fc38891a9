import type { LogFields } from './log.ts';

const DEEPEST = 3;
const FRAMES = 6;

/**
 * Tells an error without its message: messages quote what was being read ("Unexpected token 'j', \"jeg vil…\" is not valid
 * JSON"), and that may be a person's words. Its kind, code and place in the code are enough to find the cause.
 */
export function causeOf(error: unknown): LogFields {
  const chain = chainOf(error);
  const codes = chain.map(codeOf).filter((code) => code !== undefined);
  return {
    error: chain.map(nameOf).join(' < '),
    ...(codes.length > 0 && { code: codes.join(' < ') }),
    at: chain.flatMap(framesOf).slice(0, FRAMES),
  };
}

function chainOf(error: unknown): readonly unknown[] {
  const chain: unknown[] = [error];
  while (chain.length < DEEPEST) {
    const last = chain.at(-1);
    if (!(last instanceof Error) || last.cause === undefined) break;
    chain.push(last.cause);
  }
  return chain;
}

const nameOf = (error: unknown): string => (error instanceof Error ? safe(error.name) : typeof error);

function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  const { code } = error;
  return typeof code === 'string' || typeof code === 'number' ? safe(String(code)) : undefined;
}

/** Names and codes are identifiers; anything else could be words. */
const safe = (word: string): string => (/^[\w.-]{1,60}$/.test(word) ? word : 'unnamed');

/** Only the lines of the stack that are places in the code, without the message above them and the folders of the machine. */
function framesOf(error: unknown): readonly string[] {
  if (!(error instanceof Error)) return [];
  const { stack = '', message } = error;
  return stack
    .slice(stack.indexOf(message) + message.length)
    .split('\n')
    .map((line) => /^\s+at (?:.*[\\/])?([\w.-]+[\\/][\w.-]+:\d+:\d+)\)?$/.exec(line)?.[1])
    .filter((frame) => frame !== undefined);
}
