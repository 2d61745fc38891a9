/** `npm run fuzz -- [--times 100000] [--seed N]`: random activities in this process, then random bytes to a guide that listens. */
import { parseArgs } from 'node:util';
import { fuzz } from '../test/faults/fuzz/fuzz.ts';
import { fuzzOverHttp } from '../test/faults/fuzz/overHttp.ts';
import { openFolder } from '../test/faults/guideProcess.ts';

const HTTP_SHARE = 0.2;

const { values } = parseArgs({ options: { times: { type: 'string' }, seed: { type: 'string' } } });
const times = Number(values.times ?? 100_000);
const seed = Number(values.seed ?? Math.floor(Math.random() * 1_000_000_000));
const requests = Math.round(times * HTTP_SHARE);
const activities = times - requests;
console.log(`seed ${seed}`);

const { turns, refused, slowestMs, grownMb } = await fuzz(seed, activities, globalThis.gc);
console.log(
  `${activities} activities: ${turns} turns, ${refused} refused, crashes 0, slowest ${slowestMs} ms, heap ${grownMb.toFixed(1)} MB more`,
);

const home = await openFolder();
const guide = await home.start({ LOG_LEVEL: 'info' });
const http = await fuzzOverHttp(guide.url, seed, requests);
const failed = /"event":"(request|turn|process) failed".*/.exec(guide.output());
const { code } = await guide.end();
await home.remove();
console.log(
  `${requests} requests: ${http.answered} answered, ${http.closed} closed, 5xx 0, slowest ${http.slowestMs} ms, ended with ${code}`,
);
if (failed) throw new Error(failed[0]);
if (code !== 0) process.exitCode = 1;
