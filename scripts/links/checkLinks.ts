/** Asks for many links politely: one at a time for each host with a pause between, a few hosts side by side. */
import type { Answer } from './askFor.ts';
import type { Link } from './linksOf.ts';

export interface Checked extends Link {
  readonly answer: Answer;
}

export interface Manners {
  readonly ask: (url: string) => Promise<Answer>;
  readonly pause: () => Promise<void>;
  readonly hostsAtOnce: number;
}

/** In the order of the links. */
export async function checkLinks(links: readonly Link[], { ask, pause, hostsAtOnce }: Manners): Promise<Checked[]> {
  const queues = [...Map.groupBy(links, ({ url }) => new URL(url).host).values()];
  const checked = new Map<Link, Checked>();

  async function visit(queue: readonly Link[]): Promise<void> {
    for (const [index, link] of queue.entries()) {
      if (index > 0) await pause();
      checked.set(link, { ...link, answer: await ask(link.url) });
    }
  }
  async function work(): Promise<void> {
    for (let queue = queues.shift(); queue; queue = queues.shift()) await visit(queue);
  }

  await Promise.all(Array.from({ length: hostsAtOnce }, work));
  return links.flatMap((link) => checked.get(link) ?? []);
}
