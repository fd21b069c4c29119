import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { jsonEvent, UnavailableError } from '@eventstore/db-client';
import streams from '@eventstore/db-client/generated/streams_grpc_pb.js';
import type { Channel } from '@grpc/grpc-js';
import { waitUntil } from '#kernel/testing/wait-until';
import { parseConnectionString } from '#eventstoredb/connection-string';
import { connect } from '#eventstoredb/client';
import { StoreUnavailable } from '#execution/event-store';
import { EventStoreDbEventStore } from '#eventstoredb/eventstoredb-event-store';
import { LogReader } from '#eventstoredb/log-reader';
import { retryAppend } from '#test/conformance/retry-append';
import { SealedEventBuilder } from '#test/conformance/sealed-event-builder';
import { readAllEvents } from '#test/conformance/store-under-test';
import { collectSubscription, eventIds } from '#test/support/collect-subscription';
import { startFakeCluster, type FakeCluster } from '#test/support/eventstoredb-fake/cluster';
import { nodeForEachTest } from '#test/support/eventstoredb-fake/node-for-each-test';
import { startFake } from '#test/support/eventstoredb-fake/server';
import { startFakeProcess } from '#test/support/eventstoredb-fake/process';

/** The deadline of calls that get no response. */
const DEADLINE_MS = 500;
const LONG_DEADLINE_MS = 50_000;
const FAULTS = 50;
/** Calls that finish between two faults. */
const CALLS_PER_FAULT = 16;

/** Internal methods of the client. */
interface ClientInternals {
  getGRPCClient(service: unknown, purpose: string): Promise<{ getChannel(): Channel }>;
  handleError(client: { getChannel(): Channel }, error: Error): Promise<void>;
  getChannel(): Promise<Channel>;
}

/** Counts the client connections to all nodes. */
const countConnections = ({ nodes }: FakeCluster): number =>
  nodes.reduce((sum, node) => sum + node.connections.open, 0);

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('The connections of the EventStoreDB store', () => {
  const given = nodeForEachTest();

  it('are replaced once when many calls time out on the same unresponsive server', async () => {
    const { node } = given;
    const { client, isConnected, reconnect, close } = connect(parseConnectionString(node.url), '');
    // No read, so that the server does not hang it.
    const append = () => client.appendToStream('notebook', jsonEvent({ type: 'LineWritten', data: {} }));
    await append();
    const before = node.connections.total;
    node.faults.hangNextRead(8);
    const { signal } = new AbortController();
    // All reads begin before the first one times out, and time out one after the other.
    const waiting = Array.from({ length: 8 }, (_, position) => {
      const timeouts = { deadlineMs: DEADLINE_MS + 30 * position, silenceMs: LONG_DEADLINE_MS };
      const reader = new LogReader({ client, isConnected, reconnect }, '', timeouts, signal);
      return readAllEvents(reader.readStream('notebook', {})).catch((error: unknown) => error);
    });
    for (const hung of waiting) {
      expect(await hung).toBeInstanceOf(StoreUnavailable);
      // The connection that failed is closed in the next turn. A call before that could still use it.
      for (const wait of [nextTurn, nextTurn, nextTurn]) await wait();
      await append();
    }
    expect(node.connections.total - before).toBe(1);
    await close();
  });

  it('are closed when a server accepts them but never responds', async () => {
    const accepted = new Set<Socket>();
    let total = 0;
    const silentServer = createServer((socket) => {
      total += 1;
      accepted.add(
        socket
          .on('error', () => undefined)
          .on('close', () => accepted.delete(socket))
          .resume(),
      );
    }).listen(0, '127.0.0.1');
    await once(silentServer, 'listening');
    const url = `esdb://127.0.0.1:${(silentServer.address() as AddressInfo).port}?tls=false`;
    const store = EventStoreDbEventStore.connect(url, { deadlineMs: DEADLINE_MS });
    for (let calls = 0; calls < 3; calls += 1) await expect(store.head()).rejects.toThrow();
    await waitUntil(() => total > 1);
    await store.close();
    // A handshake ends after ten seconds.
    await waitUntil(() => accepted.size === 0);
    silentServer.close();
  });

  it('release the memory of abandoned reads, however many events were still to come', async () => {
    // The server runs in its own process; otherwise the whole response arrives before the first event is read.
    const node = await startFakeProcess();
    const [store, chain] = [
      EventStoreDbEventStore.connect(node.url, { deadlineMs: LONG_DEADLINE_MS }),
      SealedEventBuilder.begin(),
    ];
    const { client, isConnected, close } = connect(parseConnectionString(node.url), '');
    const reconnect = () => Promise.resolve();
    const timeouts = { deadlineMs: LONG_DEADLINE_MS, silenceMs: LONG_DEADLINE_MS };
    const reader = new LogReader({ client, isConnected, reconnect }, '', timeouts, new AbortController().signal);
    for (const more of [1, 15, 16, 16, 100]) {
      const { expected } = chain;
      await store.append(chain.stream, chain.buildMany(more), expected);
      for (let read = 0; read < 20; read += 1) {
        await reader.readHead();
        await readAllEvents(reader.readLog({ after: null, limit: 1 }));
      }
    }
    const { disposableStreams: open } = client as unknown as { disposableStreams: ReadonlySet<unknown> };
    await waitUntil(() => open.size === 0);
    await Promise.all([close(), store.close()]);
    await node.stop();
  });

  it('are replaced without a failed call when a proxy ends them because many calls were cancelled', async () => {
    const limiting = await startFake({ maxCancelledCalls: 100 });
    const store = given.connect({}, limiting.url);
    const chain = SealedEventBuilder.begin();
    const sent = chain.buildMany(5);
    await store.append(chain.stream, sent, 'none');
    const readBatch = (): Promise<unknown[]> =>
      Promise.all(
        Array.from({ length: 60 }, (_, index) =>
          index % 10 === 0
            ? readAllEvents(store.readStream(chain.stream)).then(eventIds)
            : store.head().then((head) => head ?? 'none'),
        ),
      );
    while (limiting.connections.total < 4) {
      const found = await readBatch();
      expect(found.filter((_, index) => index % 10 === 0)).toEqual(Array.from({ length: 6 }, () => eventIds(sent)));
    }
    await limiting.stop();
  });

  it('are replaced once when two calls fail on the same connection and other calls already use the new one', async () => {
    const { client, close } = connect(parseConnectionString(given.node.url), '');
    const internals = client as unknown as ClientInternals;
    const failed = await internals.getGRPCClient(streams.StreamsClient, 'streams');
    const getChannelAfter = async (turns: number) => {
      for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
      return internals.getChannel();
    };
    const first = internals.handleError(failed, new UnavailableError());
    // Some calls start after the first failure has replaced the connection and before the second failure is handled.
    const others = Array.from({ length: 20 }, (_, turns) => getChannelAfter(turns));
    await Promise.all([first, internals.handleError(failed, new UnavailableError())]);
    const channels = new Set(await Promise.all([...others, internals.getChannel()]));
    channels.delete(failed.getChannel());
    expect(channels.size).toBe(1);
    await close();
  });

  it('are reduced to one after 50 faults of a cluster under load, and to none after closing', async () => {
    const cluster = await startFakeCluster();
    const store = EventStoreDbEventStore.connect(cluster.url, { deadlineMs: 3 * DEADLINE_MS });
    const last = SealedEventBuilder.begin();
    const sent = last.buildMany(1);
    const follower = collectSubscription(store, null);
    let finished = false;
    let settled = 0;
    const faults: readonly (() => unknown)[] = [
      () => cluster.changeLeader(50),
      () => cluster.leader.faults.dropConnections(),
      () => cluster.leader.faults.hangNextRead(3),
      () => cluster.leader.faults.hangNextAppend(2),
      () => cluster.leader.faults.restart(50),
    ];
    const calls = Array.from({ length: 8 }, async () => {
      for (let chain = SealedEventBuilder.begin(); !finished; chain = SealedEventBuilder.begin()) {
        await store.append(chain.stream, chain.buildMany(1), 'none').catch(nextTurn);
        await readAllEvents(store.readStream(chain.stream)).catch(nextTurn);
        settled += 1;
      }
    });
    for (let turn = 0; turn < FAULTS; turn += 1) {
      await faults[turn % faults.length]?.();
      const goal = settled + CALLS_PER_FAULT;
      await waitUntil(() => settled >= goal, 'more calls to finish');
    }
    finished = true;
    await Promise.all(calls);
    await follower.stop();
    await retryAppend(() => store.append(last.stream, sent, 'none'));
    // `@grpc/grpc-js` closes unused connections every ten seconds.
    await waitUntil(() => countConnections(cluster) === 1);
    await store.close();
    await waitUntil(() => countConnections(cluster) === 0);
    await cluster.stop();
  });
});
