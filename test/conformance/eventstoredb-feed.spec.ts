import { LogReplaced, UnreadableEvent } from '#execution/event-store';
import type { EventBatch, EventStore } from '#execution/event-store';
import { DEFAULT_PREFIX } from '#eventstoredb/store-options';
import type { Position } from '#kernel/event';
import { waitUntil } from '#kernel/testing/wait-until';
import { SealedEventBuilder } from '#test/conformance/sealed-event-builder';
import { collectSubscription, eventIds } from '#test/support/collect-subscription';
import { nodeForEachTest } from '#test/support/eventstoredb-fake/node-for-each-test';

/** More than a server serves at a time on one connection. */
const MANY_SUBSCRIBERS = 120;
/** More events than the store keeps for its subscribers. */
const MANY_EVENTS = 2_400;
const PER_APPEND = 200;
/** A deadline that no test reaches, so that no subscription asks meanwhile whether it is still served. */
const NEVER_MS = 600_000;

/** A subscriber that takes a batch only when the test asks for one. */
const subscribeByHand = (store: EventStore, after: Position | null = null, batchSize = 50) => {
  const stop = new AbortController();
  const batches = store.subscribe({ after, batchSize, signal: stop.signal })[Symbol.asyncIterator]();
  const ids: string[] = [];
  const take = async (): Promise<EventBatch> => {
    const { value } = (await batches.next()) as { value: EventBatch };
    ids.push(...eventIds(value.events));
    return value;
  };
  /** Takes batches until it has been told that it has caught up. */
  const takeAll = async (): Promise<void> => {
    while (!(await take()).caughtUp);
  };
  const end = async (): Promise<void> => {
    stop.abort();
    await batches.next();
  };
  return { ids, take, takeAll, end };
};

describe('Subscribers of one EventStoreDB store', () => {
  const on = nodeForEachTest();
  const connect = () => on.connect({ subscriptionDeadlineMs: NEVER_MS });
  const subscriptions = () => on.node.faults.subscriptions;

  const appendMany = async (store: EventStore, chain: SealedEventBuilder, count: number): Promise<string[]> => {
    const sent: string[] = [];
    while (sent.length < count) {
      const { expected } = chain;
      const envelopes = chain.buildMany(Math.min(PER_APPEND, count - sent.length));
      await store.append(chain.stream, envelopes, expected);
      sent.push(...eventIds(envelopes));
    }
    return sent;
  };

  it('share one subscription on the server, however many they are, and delay no append', async () => {
    const [store, chain] = [connect(), SealedEventBuilder.begin()];
    const followers = Array.from({ length: MANY_SUBSCRIBERS }, () => collectSubscription(store, null));
    for (const { waitUntil: wait, batches } of followers) await wait(() => batches.length > 0);
    const sent = await appendMany(store, chain, 3);
    for (const follower of followers) {
      await follower.waitUntil(() => follower.events().length === sent.length);
      expect(eventIds(follower.events())).toEqual(sent);
    }
    expect([subscriptions().started, subscriptions().count]).toEqual([1, 1]);
    await Promise.all(followers.map(({ stop }) => stop()));
  });

  it('are ended one by one, and the subscription on the server ends with the last', async () => {
    const [store, chain] = [connect(), SealedEventBuilder.begin()];
    const [one, other] = [collectSubscription(store, null), collectSubscription(store, null)];
    for (const { waitUntil: wait, batches } of [one, other]) await wait(() => batches.length > 0);
    await one.stop();
    await appendMany(store, chain, 1);
    await other.waitUntil(() => other.events().length === 1);
    expect([one.events().length, subscriptions().count]).toEqual([0, 1]);
    await other.stop();
    await waitUntil(() => subscriptions().count === 0);
    const next = collectSubscription(store, null);
    await next.waitUntil(() => next.events().length === 1);
    expect([subscriptions().started, subscriptions().count]).toEqual([2, 1]);
    await next.stop();
  });

  it('get every event once although they are slow, and hold up nobody', async () => {
    const [store, chain] = [connect(), SealedEventBuilder.begin()];
    const [slow, fast] = [subscribeByHand(store), collectSubscription(store, null)];
    const first = await appendMany(store, chain, 1);
    while (slow.ids.length === 0) await slow.take();
    const sent = [...first, ...(await appendMany(store, chain, MANY_EVENTS))];
    await fast.waitUntil(() => fast.events().length >= sent.length);
    expect([slow.ids, eventIds(fast.events())]).toEqual([first, sent]);
    const before = on.node.faults.reads.started;
    await slow.takeAll();
    expect(slow.ids).toEqual(sent);
    expect(on.node.faults.reads.started).toBeGreaterThan(before);
    // From here on it gets the same events as the others again. The first one comes after the reads that were on their way to the server.
    const next = await appendMany(store, chain, 1);
    while (slow.ids.length < sent.length + next.length) await slow.take();
    const reads = on.node.faults.reads.started;
    const more = await appendMany(store, chain, 10);
    while (slow.ids.length < sent.length + next.length + more.length) await slow.take();
    expect([on.node.faults.reads.started, subscriptions().started]).toEqual([reads, 1]);
    await Promise.all([slow.end(), fast.stop()]);
  });

  it('need not wait for one that is far behind, and each gets what comes after its own position', async () => {
    const [store, writer, chain] = [connect(), connect(), SealedEventBuilder.begin()];
    const sent = await appendMany(writer, chain, MANY_EVENTS);
    const middle = (await connect().readAll({ after: null, limit: 700 })[Symbol.asyncIterator]().next()) as {
      value: { position: Position }[];
    };
    const known = middle.value.length;
    const behind = subscribeByHand(store);
    await behind.take();
    const delivered = on.node.deliveredEvents;
    const current = collectSubscription(store, await writer.head());
    await current.waitUntil(() => current.batches.at(-1)?.caughtUp === true);
    expect(on.node.deliveredEvents - delivered).toBeLessThan(MANY_EVENTS / 4);
    const between = collectSubscription(store, middle.value.at(-1)?.position ?? null);
    const more = await appendMany(writer, chain, 5);
    await current.waitUntil(() => current.events().length === more.length);
    await between.waitUntil(() => between.events().length >= sent.length - known + more.length);
    expect(subscriptions().count).toBe(1);
    expect(eventIds(current.events())).toEqual(more);
    expect(eventIds(between.events())).toEqual([...sent.slice(known), ...more]);
    await behind.takeAll();
    expect(behind.ids).toEqual([...sent, ...more]);
    await Promise.all([behind.end(), current.stop(), between.stop()]);
  });

  it('are told that they have caught up only with everything that was stored before they began', async () => {
    const [store, writer, chain] = [connect(), connect(), SealedEventBuilder.begin()];
    const earlier = collectSubscription(store, null);
    await earlier.waitUntil(() => earlier.batches.at(-1)?.caughtUp === true);
    // The running subscription has caught up, and the server does not send it what comes next.
    on.node.faults.stallSubscriptions();
    const sent = await appendMany(writer, chain, 3);
    const later = subscribeByHand(store);
    await later.takeAll();
    expect(later.ids).toEqual(sent);
    await Promise.all([later.end(), earlier.stop()]);
  });

  it('each get all events before one that cannot be read, and then its error', async () => {
    const [store, chain] = [connect(), SealedEventBuilder.begin()];
    const [slow, fast] = [subscribeByHand(store, null, 2), collectSubscription(store, null)];
    const sent = await appendMany(store, chain, 6);
    await fast.waitUntil(() => fast.events().length === sent.length);
    on.node.writeForeignEvent(`${DEFAULT_PREFIX}${chain.stream}`);
    await expect(fast.ended).rejects.toBeInstanceOf(UnreadableEvent);
    while (slow.ids.length < sent.length) await slow.take();
    expect(slow.ids).toEqual(sent);
    await expect(slow.take()).rejects.toBeInstanceOf(UnreadableEvent);
    // Whoever begins there meets it too.
    await expect(subscribeByHand(store, fast.batches.at(-1)?.position).take()).rejects.toBeInstanceOf(UnreadableEvent);
    await expect(fast.stop()).rejects.toBeInstanceOf(UnreadableEvent);
  });

  it('all end when the log was replaced, also those that read an older part of it', async () => {
    const [store, chain] = [connect(), SealedEventBuilder.begin()];
    await appendMany(store, chain, 3);
    on.node.faults.saveLog();
    await appendMany(store, chain, 1);
    const [slow, fast] = [subscribeByHand(store, null, 1), collectSubscription(store, null)];
    await slow.take();
    await fast.waitUntil(() => fast.events().length === 4);
    on.node.faults.restoreLog();
    await expect(fast.ended).rejects.toBeInstanceOf(LogReplaced);
    await expect(slow.take()).rejects.toBeInstanceOf(LogReplaced);
    await expect(fast.stop()).rejects.toBeInstanceOf(LogReplaced);
  });
});
