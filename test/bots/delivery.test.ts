import assert from 'node:assert/strict';
import { createDelivery } from '../../bots/adapters/delivery.ts';

/** As the connector fails: a status, and headers that can be asked. */
const refusal = (statusCode: number, headers: Record<string, string> = {}) =>
  Object.assign(new Error('hemmelig'), { statusCode, response: { headers: new Headers(headers) } });

function harness() {
  const waited: number[] = [];
  const told: string[] = [];
  const tell = (event: string, fields: unknown = {}) => void told.push(`${event} ${JSON.stringify(fields)}`);
  const delivery = createDelivery({
    log: { debug: tell, info: tell, warn: tell, error: tell },
    wait: async (milliseconds) => void waited.push(milliseconds),
    patienceMs: 50,
    overtakesAfterMs: 20,
  });
  /** Fails as it is told to, then sends. */
  const sent: string[] = [];
  const send = (text: string, ...failures: unknown[]) => {
    const left = [...failures];
    return async () => {
      const failure = left.shift();
      if (failure) throw failure;
      sent.push(text);
    };
  };
  return { delivery, waited, told, sent, send };
}

describe('the delivery of answers to a channel', () => {
  for (const status of [412, 429, 502, 503, 504])
    it(`tries again after ${status}, longer each time, and goes on in order`, async () => {
      const { delivery, waited, sent, send } = harness();
      const busy = refusal(status);
      await delivery.deliver('c', [send('one', busy, busy, busy), send('two', busy), send('three')]);
      await delivery.settled();
      assert.deepEqual(sent, ['one', 'two', 'three']);
      assert.equal(waited.length, 4);
      assert.ok((waited[0] ?? 0) >= 1_000 && (waited[1] ?? 0) >= 2_000 && (waited[2] ?? 0) >= 4_000);
    });

  it('waits as long as the channel asks, within reason', async () => {
    const { delivery, waited, send } = harness();
    await delivery.deliver('c', [
      send('one', refusal(429, { 'retry-after': '7' }), refusal(429, { 'retry-after': '86400' })),
    ]);
    await delivery.settled();
    assert.ok((waited[0] ?? 0) >= 7_000 && (waited[0] ?? 0) < 9_000);
    assert.ok((waited[1] ?? 0) < 20_000);
  });

  it('gives up after five tries, says so without content, and lets the rest and the next turn through', async () => {
    const { delivery, waited, told, sent, send } = harness();
    await delivery.deliver('c', [send('one', ...Array(9).fill(refusal(502))), send('two')]);
    await delivery.deliver('c', [send('three')]);
    await delivery.settled();
    assert.equal(waited.length, 4);
    assert.deepEqual(sent, ['two', 'three']);
    assert.match(told.join(), /answer not delivered.*"status":502/);
    assert.doesNotMatch(told.join(), /hemmelig/);
  });

  for (const status of [400, 401, 403, 404])
    it(`does not try again after ${status}`, async () => {
      const { delivery, waited, sent, send } = harness();
      await delivery.deliver('c', [send('one', refusal(status))]);
      assert.deepEqual([waited.length, sent.length], [0, 0]);
    });

  it('goes on with the turn after what is refused or breaks off', async () => {
    const { delivery, sent, send } = harness();
    const broken = Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' });
    await delivery.deliver('c', [send('one', refusal(403)), send('two'), send('three', broken), send('four')]);
    assert.deepEqual(sent, ['two', 'four']);
  });

  it('does not send again what may have arrived', async () => {
    const { delivery, waited, sent, send } = harness();
    const broken = Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' });
    await delivery.deliver('c', [send('one', broken)]);
    assert.deepEqual([waited.length, sent.length], [0, 0]);
  });

  it('keeps nobody waiting for a slow channel, and holds back what comes after it in the same conversation', async () => {
    const { delivery, sent, send } = harness();
    const slow = Promise.withResolvers<void>();
    const one = () => slow.promise.then(send('one'));
    await delivery.deliver('c', [one]);
    await delivery.deliver('c', [send('two')]);
    await delivery.deliver('d', [send('other')]);
    assert.deepEqual(sent, ['other']);
    slow.resolve();
    await delivery.settled();
    assert.deepEqual(sent, ['other', 'one', 'two']);
  });

  describe('where a turn is urgent', () => {
    /** A send that the channel holds until it is let go. */
    const held = () => {
      const { promise, resolve } = Promise.withResolvers<void>();
      return { send: () => promise, letGo: resolve };
    };

    it('overtakes an earlier turn that is held up, and the next turn keeps behind both', async () => {
      const { delivery, sent, send } = harness();
      const slow = held();
      await delivery.deliver('c', [slow.send, send('ordinary')]);
      await delivery.deliver('c', [send('danger')], { urgent: true });
      await delivery.deliver('c', [send('next')]);
      assert.deepEqual(sent, ['danger']);
      slow.letGo();
      await delivery.settled();
      assert.deepEqual(sent, ['danger', 'ordinary', 'next']);
    });

    it('lets nothing of the turn wait for what is held up before it', async () => {
      const { delivery, sent, send } = harness();
      const slow = held();
      await delivery.deliver('c', [slow.send, send('danger')], { urgent: true });
      assert.deepEqual(sent, ['danger']);
      slow.letGo();
      await delivery.settled();
    });

    it('keeps the order on a channel that is well', async () => {
      const { delivery, sent, send } = harness();
      void delivery.deliver('c', [send('one'), send('two')]);
      void delivery.deliver('c', [send('three'), send('danger')], { urgent: true });
      void delivery.deliver('c', [send('five')]);
      await delivery.settled();
      assert.deepEqual(sent, ['one', 'two', 'three', 'danger', 'five']);
    });

    it('is sent however many turns are on their way', async () => {
      const { delivery, told, sent, send } = harness();
      const slow = held();
      for (let turn = 0; turn < 1_000; turn++) void delivery.deliver(`c${turn}`, [slow.send]);
      await delivery.deliver('d', [send('ordinary')]);
      assert.match(told.join(), /answer not delivered.*"waiting":1000/);
      await delivery.deliver('d', [send('danger')], { urgent: true });
      assert.deepEqual(sent, ['danger']);
      slow.letGo();
      await delivery.settled();
    });
  });
});
