/** Any worker may be asked for the metrics, and only the process that started them reaches all. */
import cluster from 'node:cluster';
import { randomUUID } from 'node:crypto';
import { AggregatorRegistry, type Registry } from 'prom-client';
import { stringAt } from '../bots/channels/reading/at.ts';

/** Longer than the library waits for a worker that does not answer. */
const PATIENCE_MS = 6_000;

/** In the first process: answers every worker that asks with the sum of all and with what stands in `own`. */
export function answerWorkers(own: Registry): void {
  const workers = new AggregatorRegistry();
  cluster.on('message', (worker, message: unknown) => {
    const asked = stringAt(message, 'metricsAsked');
    if (asked === undefined) return;
    Promise.all([workers.clusterMetrics(), own.metrics()]).then(
      (texts) => worker.send({ metricsFor: asked, text: texts.join('\n') }),
      () => worker.send({ metricsFor: asked }),
    );
  });
}

/** In a worker: hands `own` to whoever sums up, and makes what asks for the sum. */
export function textOfAll(own: Registry): () => Promise<string> {
  AggregatorRegistry.setRegistries(own);
  // Its making listens for the first process.
  new AggregatorRegistry();
  return () =>
    new Promise((resolve, reject) => {
      const asked = randomUUID();
      const end = (settle: () => void) => {
        clearTimeout(late);
        process.off('message', heard);
        settle();
      };
      const failed = () => reject(new Error('The workers did not tell their metrics.'));
      const heard = (message: unknown) => {
        if (stringAt(message, 'metricsFor') !== asked) return;
        const text = stringAt(message, 'text');
        end(text === undefined ? failed : () => resolve(text));
      };
      const late = setTimeout(() => end(failed), PATIENCE_MS);
      process.on('message', heard);
      process.send?.({ metricsAsked: asked });
    });
}
