import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { createServer } from 'node:net';
import { EventStoreDBClient } from '@eventstore/db-client';
import { waitUntil } from '#kernel/testing/wait-until';
import type { EventStore } from '#execution/event-store';
import { OutcomeUnknown, StoreUnavailable } from '#execution/event-store';
import { SealedEventBuilder } from '#test/conformance/sealed-event-builder';
import { readAllEvents } from '#test/conformance/store-under-test';
import { eventIds } from '#test/support/collect-subscription';
import { nodeForEachTest } from '#test/support/eventstoredb-fake/node-for-each-test';

/** The deadline of a call that gets no response. Other calls have a long one. */
const DEADLINE_MS = 400;

const getOutcome = (promise: Promise<unknown>): Promise<unknown> => promise.catch((error: unknown) => error);

describe('The EventStoreDB store', () => {
  const on = nodeForEachTest();

  describe('when an append fails', () => {
    it('finds out from the stream that an append was stored whose response was lost, and stores it once when it is repeated', async () => {
      const [store, chain] = [on.connect(), SealedEventBuilder.begin()];
      const sent = chain.buildMany(2);
      on.node.faults.loseNextAppendResponse();
      expect((await store.append(chain.stream, sent, 'none')).revision).toBe(1);
      const { revision, position } = await store.append(chain.stream, sent, 'none');
      const events = await readAllEvents(store.readStream(chain.stream));
      expect([eventIds(events), revision]).toEqual([eventIds(sent), 1]);
      expect(events.at(-1)?.position).toBe(position);
    });

    it('recognises a stored append by its ids in the stream when the server has forgotten the ids', async () => {
      const [store, chain] = [on.connect(), SealedEventBuilder.begin()];
      const [sent, later] = [chain.buildMany(2), chain.buildMany(1)];
      await store.append(chain.stream, sent, 'none');
      await store.append(chain.stream, later, 1);
      on.node.faults.forgetIds();
      const { revision, position } = await store.append(chain.stream, sent, 'none');
      const events = await readAllEvents(store.readStream(chain.stream));
      expect([eventIds(events), revision]).toEqual([eventIds([...sent, ...later]), 1]);
      expect(events[1]?.position).toBe(position);
    });

    it('reports an unknown outcome when no response arrives before the deadline', async () => {
      const [store, chain] = [on.connect(), SealedEventBuilder.begin()];
      const impatient = await on.connectImpatient(DEADLINE_MS);
      await store.append(chain.stream, chain.buildMany(1), 'none');
      const next = chain.buildMany(1);
      const appendToStream = jest.spyOn(EventStoreDBClient.prototype, 'appendToStream');
      on.node.faults.hangNextAppend();
      await expect(impatient.append(chain.stream, next, 0)).rejects.toBeInstanceOf(OutcomeUnknown);
      expect(appendToStream.mock.lastCall?.[2]).toMatchObject({ deadline: DEADLINE_MS });
      appendToStream.mockRestore();
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
      const [store, hung] = [on.connect(), SealedEventBuilder.begin()];
      const { faults } = on.node;
      faults.hangNextAppend();
      const lost = store.append(hung.stream, hung.buildMany(1), 'none');
      await waitUntil(() => faults.receivedAppends === 1);
      const stored = await Promise.all(others.map((chain) => store.append(chain.stream, chain.buildMany(1), 'none')));
      expect(stored).toHaveLength(20);
      faults.dropConnections();
      expect((await lost).revision).toBe(0);
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
    const calls: readonly ((store: EventStore, chain: SealedEventBuilder) => Promise<unknown>)[] = [
      (store, chain) => store.append(chain.stream, chain.buildMany(1), 'none'),
      (store, chain) => readAllEvents(store.readStream(chain.stream)),
      (store) => readAllEvents(store.readAll({ after: null })),
      (store) => store.head(),
    ];

    /** Sends each call to the store that `open` returns. */
    const expectUnavailable = async (open: () => EventStore, reason = /./) => {
      for (const call of calls) {
        const error = (await getOutcome(call(open(), SealedEventBuilder.begin()))) as Error;
        expect(error).toBeInstanceOf(StoreUnavailable);
        expect(error.message).toMatch(reason);
      }
    };

    it('fails with StoreUnavailable when nothing listens on the port', async () => {
      await on.node.faults.stopListening();
      await expectUnavailable(on.connect, /ECONNREFUSED/);
    });

    it('fails with StoreUnavailable within the deadline when a process listens but never responds', async () => {
      const sockets: Socket[] = [];
      const silentServer = createServer((socket) => sockets.push(socket)).listen(0, '127.0.0.1');
      await once(silentServer, 'listening');
      const { port } = silentServer.address() as AddressInfo;
      // Each call has its own store, because the next call on a connection that is being replaced fails at once.
      const open = () => on.connect({ deadlineMs: DEADLINE_MS }, `esdb://127.0.0.1:${port}?tls=false`);
      await expectUnavailable(open, /no response within 400 ms|Deadline exceeded/);
      for (const socket of sockets) socket.destroy();
      silentServer.close();
    });

    it('reconnects without a restart when the server returns', async () => {
      const [store, chain] = [on.connect(), SealedEventBuilder.begin()];
      await store.append(chain.stream, chain.buildMany(1), 'none');
      await on.node.faults.stopListening();
      // The store notices that its connection is lost.
      await expect(store.head()).rejects.toBeInstanceOf(StoreUnavailable);
      await expectUnavailable(() => store);
      await on.node.faults.startListening();
      expect((await store.append(chain.stream, chain.buildMany(1), 0)).revision).toBe(1);
    });
  });
});
