/**
 * `npm run bench`: the guide beside Microsoft's plain echo bot, and its understanding beside nlp.js and natural's
 * classifiers, in one run; `-- turns` or `-- understanding` for one of them. Figures of one machine at one time: read the
 * ratios. Loopback only, bounded in time.
 */
import autocannon from 'autocannon';
import { type Served, serveEcho, serveGuide } from './bench/serve.ts';
import { benchUnderstanding } from './bench/understanding.ts';

const SECONDS = 6;
const CONNECTIONS = 16;

interface Figures {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly errors: number;
}

type MakeBody = (number: number) => unknown;

async function load(url: string, body: MakeBody, seconds: number): Promise<Figures> {
  let number = 0;
  const result = await autocannon({
    url,
    connections: CONNECTIONS,
    duration: seconds,
    requests: [
      {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        setupRequest: (request) => ({ ...request, body: JSON.stringify(body(number++)) }),
      },
    ],
  });
  const { requests, latency, errors, non2xx } = result;
  return { perSecond: requests.average, p50: latency.p50, p99: latency.p99, errors: errors + non2xx };
}

/** Warms up, then measures. */
async function measure(url: string, body: MakeBody): Promise<Figures> {
  await load(url, body, 2);
  return load(url, body, SECONDS);
}

/** One conversation for each connection, begun before the clock starts. */
async function conversations({ url }: Served): Promise<readonly string[]> {
  const ids: string[] = [];
  for (let count = 0; count < CONNECTIONS * 4; count++) {
    const activity = { type: 'message', id: `begin-${count}`, text: 'hei', locale: 'nb-NO' };
    const response = await fetch(`${url}/api/chat`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ activity }),
    });
    ids.push(((await response.json()) as { conversation: string }).conversation);
  }
  return ids;
}

const WHO = ['ownUse', 'nextOfKin', 'professional', 'both'];

/** A tap that changes an answer: the flow is replayed, the session saved, the next question drawn. */
const buttonTurn =
  (ids: readonly string[]): MakeBody =>
  (number) => ({
    conversation: ids[number % ids.length],
    activity: {
      type: 'message',
      id: `tap-${number}`,
      locale: 'nb-NO',
      value: { guide: { question: 'who', option: WHO[number % WHO.length], flowVersion: 1 } },
    },
  });

const echoTurn: MakeBody = (number) => ({
  type: 'message',
  id: `echo-${number}`,
  text: 'hei',
  channelId: 'emulator',
  deliveryMode: 'expectReplies',
  serviceUrl: 'http://127.0.0.1:1',
  from: { id: 'person' },
  recipient: { id: 'bot' },
  conversation: { id: `echo-${number % (CONNECTIONS * 4)}` },
});

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

async function startTimes(times: number): Promise<{ listening: number; resident: number }> {
  const runs = [];
  for (let run = 0; run < times; run++) {
    const guide = await serveGuide();
    runs.push({ listening: guide.listeningMs, resident: guide.residentMb() });
    await guide.stop();
  }
  return { listening: median(runs.map((run) => run.listening)), resident: median(runs.map((run) => run.resident)) };
}

const row = (name: string, { perSecond, p50, p99, errors }: Figures, base: number) =>
  `| ${name} | ${Math.round(perSecond)} | ${(perSecond / base).toFixed(2)} | ${p50} | ${p99} | ${errors} |`;

async function benchTurns() {
  const { listening, resident } = await startTimes(5);
  const echo = await serveEcho();
  const echoed = await measure(`${echo.url}/api/messages`, echoTurn);
  await echo.stop();
  const guide = await serveGuide();
  const tapped = await measure(`${guide.url}/api/chat`, buttonTurn(await conversations(guide)));
  const after = guide.residentMb();
  await guide.stop();

  console.log(`Node ${process.version}, ${CONNECTIONS} connections, ${SECONDS} s each, after 2 s of warming up\n`);
  console.log('| turn | requests/s | ratio | p50 ms | p99 ms | errors |');
  console.log('| --- | --- | --- | --- | --- | --- |');
  console.log(row("Microsoft's echo bot, state in memory", echoed, echoed.perSecond));
  console.log(row('the guide, a button on /api/chat, durable sessions', tapped, echoed.perSecond));
  console.log(
    `\nlistening after ${Math.round(listening)} ms, ${resident} MB resident then (medians of 5), ${after} MB after the load`,
  );
}

const only = process.argv[2];
if (only !== 'understanding') await benchTurns();
if (only !== 'turns') await benchUnderstanding();
