import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { EventStore } from '#execution/event-store';
import { OutcomeUnknown, StoreUnavailable } from '#execution/event-store';
import { SealedEventBuilder } from '#test/conformance/sealed-event-builder';
import { readAllEvents, TEST_TIMEOUT_MS } from '#test/conformance/store-under-test';
import { eventIds } from '#test/support/collect-subscription';
import { nodeForEachTest } from '#test/support/eventstoredb-fake/node-for-each-test';

const DEADLINE_MS = 400;

/** Extra time allowed on a busy machine; below the client's own deadline of ten seconds. */
const SLACK_MS = 8_000;

const getOutcome = (promise: Promise<unknown>): Promise<unknown> => promise.catch((error: unknown) => error);

describe('The EventStoreDB store', () => {
  const on = nodeForEachTest();

  describe('when an append fails', () => {
    it('reports an unknown outcome for a lost response, and stores the append once when it is repeated', async () => {
      const [store, chain] = [on.connect(), SealedEventBuilder.begin()];
      const sent = chain.buildMany(2);
      on.node.faults.loseNextAppendResponse();
      await expect(store.append(chain.stream, sent, 'none')).rejects.toBeInstanceOf(OutcomeUnknown);
      const { revision, position } = await store.append(chain.stream, sent, 'none');
      const events = await readAllEvents(store.readStream(chain.stream));
      expect([eventIds(events), revision]).toEqual([eventIds(sent), 1]);
      expect(events.at(-1)?.position).toBe(position);
    });

    it('recognises a stored append by its ids in the stream when the server has forgotten the ids', async () => {
      const [store, chain] = [on.connect(), SealedEventBuilder.begin()];
      const [sent, later] = [chain.buildMany(2), chain.buildMany(1)];
      on.node.faults.loseNextAppendResponse();
      await expect(store.append(chain.stream, sent, 'none')).rejects.toBeInstanceOf(OutcomeUnknown);
      await store.append(chain.stream, later, 1);
      on.node.faults.forgetIds();
      const { revision, position } = await store.append(chain.stream, sent, 'none');
      const events = await readAllEvents(store.readStream(chain.stream));
      expect([eventIds(events), revision]).toEqual([eventIds([...sent, ...later]), 1]);
      expect(events[1]?.position).toBe(position);
    });

    it('reports an unknown outcome when no response arrives before the deadline', async () => {
      const [store, chain] = [on.connect({ deadlineMs: DEADLINE_MS }), SealedEventBuilder.begin()];
      const sent = chain.buildMany(1);
      await store.append(chain.stream, sent, 'none');
      on.node.faults.hangNextAppend();
      const [next, since] = [chain.buildMany(1), Date.now()];
      await expect(store.append(chain.stream, next, 0)).rejects.toBeInstanceOf(OutcomeUnknown);
      expect(Date.now() - since).toBeLessThan(DEADLINE_MS + SLACK_MS);
      expect((await store.append(chain.stream, next, 0)).revision).toBe(1);
    });

    it('reads the position of the event when the response does not contain it', async () => {
      const [store, chain] = [on.connect(), SealedEventBuilder.begin()];
      on.node.faults.withholdPositions();
      const { position } = await store.append(chain.stream, chain.buildMany(3), 'none');
      expect((await readAllEvents(store.readStream(chain.stream, { from: 2 })))[0]?.position).toBe(position);
    });

    it('does not affect other appends when one append fails', async () => {
      const others = Array.from({ length: 20 }, () => SealedEventBuilder.begin());
      const [store, hung] = [on.connect({ deadlineMs: DEADLINE_MS }), SealedEventBuilder.begin()];
      on.node.faults.hangNextAppend();
      const lost = getOutcome(store.append(hung.stream, hung.buildMany(1), 'none'));
      await pause(50);
      const stored = await Promise.all(others.map((chain) => store.append(chain.stream, chain.buildMany(1), 'none')));
      expect(stored).toHaveLength(20);
      expect(await lost).toBeInstanceOf(OutcomeUnknown);
    });

    it('rejects data that cannot be stored before sending it, and remains usable', async () => {
      const [store, chain] = [on.connect(), SealedEventBuilder.begin()];
      const [envelope] = chain.buildMany(1);
      const broken = { ...envelope!, data: { amount: 1n as unknown as number } };
      await expect(store.append(chain.stream, [broken], 'none')).rejects.toThrow('data.amount cannot be stored');
      expect((await store.append(chain.stream, [envelope!], 'none')).revision).toBe(0);
    });
  });

  describe('when its server is unavailable', () => {
    const createCalls = (store: EventStore, chain: SealedEventBuilder) => [
      () => store.append(chain.stream, chain.buildMany(1), 'none'),
      () => readAllEvents(store.readStream(chain.stream)),
      () => readAllEvents(store.readAll({ after: null })),
      () => store.head(),
    ];

    const expectUnavailable = async (store: EventStore) => {
      for (const call of createCalls(store, SealedEventBuilder.begin())) {
        const since = Date.now();
        expect(await getOutcome(call())).toBeInstanceOf(StoreUnavailable);
        expect(Date.now() - since).toBeLessThan(DEADLINE_MS + SLACK_MS);
      }
    };

    it('fails with StoreUnavailable when nothing listens on the port', async () => {
      await on.node.faults.stopListening();
      await expectUnavailable(on.connect({ deadlineMs: DEADLINE_MS }));
    });

    it(
      'fails with StoreUnavailable within the deadline when a process listens but never responds',
      async () => {
        const sockets: Socket[] = [];
        const silentServer = createServer((socket) => sockets.push(socket)).listen(0, '127.0.0.1');
        await once(silentServer, 'listening');
        const { port } = silentServer.address() as AddressInfo;
        await expectUnavailable(on.connect({ deadlineMs: DEADLINE_MS }, `esdb://127.0.0.1:${port}?tls=false`));
        for (const socket of sockets) socket.destroy();
        silentServer.close();
      },
      TEST_TIMEOUT_MS,
    );

    it('reconnects without a restart when the server returns', async () => {
      const [store, chain] = [on.connect({ deadlineMs: DEADLINE_MS }), SealedEventBuilder.begin()];
      await store.append(chain.stream, chain.buildMany(1), 'none');
      await on.node.faults.stopListening();
      await pause(50);
      await expectUnavailable(store);
      await on.node.faults.startListening();
      expect((await store.append(chain.stream, chain.buildMany(1), 0)).revision).toBe(1);
    });
  });
});
