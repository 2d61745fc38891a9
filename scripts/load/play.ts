/** Plays conversations against a server on this machine and measures. */
import autocannon from 'autocannon';
import { nextConversation } from './conversations.ts';

export interface Step {
  readonly path: string;
  /** `answer` is what the step before was answered with; '' for the first. */
  readonly body: (conversation: string, id: string, answer: string) => unknown;
}
export type Steps = readonly Step[];

export interface Figures {
  readonly turns: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly errors: number;
}

export interface PlayOptions {
  readonly url: string;
  readonly steps: Steps;
  readonly connections: number;
  readonly seconds: number;
}

/** The beginning of what `/api/chat` answers. */
const HANDED_OUT = /^\{"conversation":"([^"]+)"/;

interface Context {
  conversation?: string | undefined;
  answer?: string;
}

/** Each connection plays the steps in order, in a new conversation each time. */
export async function play({ url, steps, connections, seconds }: PlayOptions): Promise<Figures> {
  let count = 0;
  const times: number[] = [];
  const { requests, errors, non2xx } = await new Promise<autocannon.Result>((resolve, reject) => {
    const running = autocannon(
      {
        url,
        connections,
        duration: seconds,
        requests: steps.map(({ path, body }, index) => ({
          method: 'POST',
          path,
          headers: { 'content-type': 'application/json' },
          setupRequest: (request: autocannon.Request, context: Context) => {
            if (index === 0) context.answer = '';
            if (index === 0 || context.conversation === undefined) context.conversation = nextConversation();
            const { conversation, answer = '' } = context;
            return { ...request, body: JSON.stringify(body(conversation, `m${count++}`, answer)) };
          },
          onResponse: (_status: number, answer: string, context: Context) => {
            context.answer = answer;
            // Our page begins a conversation by its own token; the other steps go on in it.
            if (index === 0) context.conversation = HANDED_OUT.exec(answer)?.[1] ?? context.conversation;
          },
        })),
      },
      (error: unknown, result) => (error ? reject(error) : resolve(result)),
    );
    running.on('response', (_client, _status, _bytes, milliseconds) => void times.push(milliseconds));
  });
  times.sort((a, b) => a - b);
  const at = (share: number) => Math.round((times[Math.floor(times.length * share)] ?? 0) * 10) / 10;
  return {
    turns: times.length,
    perSecond: requests.average,
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    errors: errors + non2xx,
  };
}
