import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { EventStore } from '#execution/event-store';
import { OutcomeUnknown, StoreUnavailable } from '#execution/event-store';
import { Chain } from '#test/conformance/sealed-event-builder';
import { all, PATIENCE } from '#test/conformance/store-under-test';
import { idsOf } from '#test/support/collect-subscription';
import { nodeForEachTest } from '#test/support/eventstoredb-fake/node-for-each-test';

/** Milliseconds. */
const DEADLINE = 400;

/** What a busy machine may add; the client's own deadline would be ten seconds. */
const SLACK = 8_000;

const outcomeOf = (promise: Promise<unknown>): Promise<unknown> => promise.catch((error: unknown) => error);

describe('The EventStoreDB store', () => {
  const on = nodeForEachTest();

  describe('when an append goes wrong', () => {
    it('does not know the outcome when the answer is lost, and the same append again finds it stored, once', async () => {
      const [store, chain] = [on.connect(), Chain.begin()];
      const sent = chain.many(2);
      on.node.misbehave.loseAnswerOfNextAppend();
      await expect(store.append(chain.stream, sent, 'none')).rejects.toBeInstanceOf(OutcomeUnknown);
      const { revision, position } = await store.append(chain.stream, sent, 'none');
      const events = await all(store.readStream(chain.stream));
      expect([idsOf(events), revision]).toEqual([idsOf(sent), 1]);
      expect(events.at(-1)?.position).toBe(position);
    });

    it('finds a lost append by its ids in the stream when the server no longer knows them', async () => {
      const [store, chain] = [on.connect(), Chain.begin()];
      const [sent, later] = [chain.many(2), chain.many(1)];
      on.node.misbehave.loseAnswerOfNextAppend();
      await expect(store.append(chain.stream, sent, 'none')).rejects.toBeInstanceOf(OutcomeUnknown);
      await store.append(chain.stream, later, 1);
      on.node.misbehave.forgetIds();
      const { revision, position } = await store.append(chain.stream, sent, 'none');
      const events = await all(store.readStream(chain.stream));
      expect([idsOf(events), revision]).toEqual([idsOf([...sent, ...later]), 1]);
      expect(events[1]?.position).toBe(position);
    });

    it('does not know the outcome when no answer comes by its deadline', async () => {
      const [store, chain] = [on.connect({ deadlineMs: DEADLINE }), Chain.begin()];
      const sent = chain.many(1);
      await store.append(chain.stream, sent, 'none');
      on.node.misbehave.hangNextAppend();
      const [next, since] = [chain.many(1), Date.now()];
      await expect(store.append(chain.stream, next, 0)).rejects.toBeInstanceOf(OutcomeUnknown);
      expect(Date.now() - since).toBeLessThan(DEADLINE + SLACK);
      expect((await store.append(chain.stream, next, 0)).revision).toBe(1);
    });

    it('reads the position back when the answer holds none', async () => {
      const [store, chain] = [on.connect(), Chain.begin()];
      on.node.misbehave.withholdPositions();
      const { position } = await store.append(chain.stream, chain.many(3), 'none');
      expect((await all(store.readStream(chain.stream, { from: 2 })))[0]?.position).toBe(position);
    });

    it('keeps a failure to the append that failed', async () => {
      const others = Array.from({ length: 20 }, () => Chain.begin());
      const [store, hung] = [on.connect({ deadlineMs: DEADLINE }), Chain.begin()];
      on.node.misbehave.hangNextAppend();
      const lost = outcomeOf(store.append(hung.stream, hung.many(1), 'none'));
      await pause(50);
      const stored = await Promise.all(others.map((chain) => store.append(chain.stream, chain.many(1), 'none')));
      expect(stored).toHaveLength(20);
      expect(await lost).toBeInstanceOf(OutcomeUnknown);
    });

    it('refuses what cannot be stored before anything is sent, and goes on', async () => {
      const [store, chain] = [on.connect(), Chain.begin()];
      const [envelope] = chain.many(1);
      const broken = { ...envelope!, data: { amount: 1n as unknown as number } };
      await expect(store.append(chain.stream, [broken], 'none')).rejects.toThrow('data.amount cannot be stored');
      expect((await store.append(chain.stream, [envelope!], 'none')).revision).toBe(0);
    });
  });

  describe('when its server is not there', () => {
    const asked = (store: EventStore, chain: Chain) => [
      () => store.append(chain.stream, chain.many(1), 'none'),
      () => all(store.readStream(chain.stream)),
      () => all(store.readAll({ after: null })),
      () => store.head(),
    ];

    const expectUnavailable = async (store: EventStore) => {
      for (const ask of asked(store, Chain.begin())) {
        const since = Date.now();
        expect(await outcomeOf(ask())).toBeInstanceOf(StoreUnavailable);
        expect(Date.now() - since).toBeLessThan(DEADLINE + SLACK);
      }
    };

    it('says so, since nothing was sent, when nobody listens there', async () => {
      await on.node.misbehave.goAway();
      await expectUnavailable(on.connect({ deadlineMs: DEADLINE }));
    });

    it(
      'says so by its deadline when somebody listens there and never says a word',
      async () => {
        const sockets: Socket[] = [];
        const mute = createServer((socket) => sockets.push(socket)).listen(0, '127.0.0.1');
        await once(mute, 'listening');
        const { port } = mute.address() as AddressInfo;
        await expectUnavailable(on.connect({ deadlineMs: DEADLINE }, `esdb://127.0.0.1:${port}?tls=false`));
        for (const socket of sockets) socket.destroy();
        mute.close();
      },
      PATIENCE,
    );

    it('serves again by itself when the server is back', async () => {
      const [store, chain] = [on.connect({ deadlineMs: DEADLINE }), Chain.begin()];
      await store.append(chain.stream, chain.many(1), 'none');
      await on.node.misbehave.goAway();
      await pause(50);
      await expectUnavailable(store);
      await on.node.misbehave.comeBack();
      expect((await store.append(chain.stream, chain.many(1), 0)).revision).toBe(1);
    });
  });
});
