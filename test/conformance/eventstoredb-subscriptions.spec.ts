import { EventStoreDBClient } from '@eventstore/db-client';
import { waitUntil } from '#kernel/testing/wait-until';
import { retryAppend } from '#test/conformance/retry-append';
import { SealedEventBuilder } from '#test/conformance/sealed-event-builder';
import { collectSubscription, eventIds } from '#test/support/collect-subscription';
import { nodeForEachTest } from '#test/support/eventstoredb-fake/node-for-each-test';
import type { FakeNode } from '#test/support/eventstoredb-fake/server';

/** The deadline of a subscription that receives nothing. */
const DEADLINE_MS = 400;
/** A deadline that no test reaches. */
const NEVER_MS = 600_000;

describe('A subscription of the EventStoreDB store', () => {
  const on = nodeForEachTest();
  afterEach(() => jest.restoreAllMocks());

  /** Counts the attempts to subscribe from now on, also while no server runs. An attempt first asks for the event from which it would continue. */
  const countRequests = (): (() => number) => {
    const calls = [
      jest.spyOn(EventStoreDBClient.prototype, 'subscribeToAll'),
      jest.spyOn(EventStoreDBClient.prototype, 'readAll'),
    ];
    return () => calls.reduce((sum, { mock }) => sum + mock.calls.length, 0);
  };

  const losses: readonly [string, (node: FakeNode) => void][] = [
    ['dropped', (node) => node.faults.dropConnections()],
    ['ended cleanly', (node) => node.faults.endSubscriptionsCleanly()],
  ];

  it.each(losses)('resumes without losing or repeating an event after it was %s', async (_, lose) => {
    const [store, writer, chain] = [
      on.connect({ prefix: 'a_' }),
      on.connect({ prefix: 'a_' }),
      SealedEventBuilder.begin(),
    ];
    const sent: string[] = [];
    const follower = collectSubscription(store, null, 3);
    for (let round = 0; round < 12; round += 1) {
      for (let other = 0; other < 40; other += 1) on.node.writeSystemEvent();
      const { expected } = chain;
      const envelopes = chain.buildMany(25);
      await retryAppend(() => writer.append(chain.stream, envelopes, expected));
      sent.push(...eventIds(envelopes));
      if (round % 2 === 0) await follower.waitUntil(() => follower.events().length > sent.length - 15);
      const { subscriptions } = on.node.faults;
      const begun = subscriptions.started;
      lose(on.node);
      if (round % 3 === 0) await waitUntil(() => subscriptions.started > begun);
    }
    const last = SealedEventBuilder.begin();
    const envelopes = last.buildMany(1);
    await retryAppend(() => writer.append(last.stream, envelopes, 'none'));
    sent.push(...eventIds(envelopes));
    await follower.waitUntil(() => follower.events().at(-1)?.id === sent.at(-1));
    expect(eventIds(follower.events())).toEqual(sent);
    await follower.stop();
  });

  it('resumes after a server outage', async () => {
    const [store, chain] = [on.connect(), SealedEventBuilder.begin()];
    const first = chain.buildMany(3);
    await store.append(chain.stream, first, 'none');
    const follower = collectSubscription(store, null);
    await follower.waitUntil(() => follower.events().length === 3);
    const requests = countRequests();
    await on.node.faults.stopListening();
    await waitUntil(() => requests() >= 2);
    await on.node.faults.startListening();
    const later = chain.buildMany(2);
    // The store may still use a connection that was refused during the outage.
    await retryAppend(() => store.append(chain.stream, later, 2));
    await follower.waitUntil(() => follower.events().length >= 5);
    expect(eventIds(follower.events())).toEqual(eventIds([...first, ...later]));
    await follower.stop();
  });

  it.each([
    ['the server is unavailable', () => on.node.faults.stopListening(), /UNAVAILABLE/],
    [
      'the server ended the subscription',
      async () => on.node.faults.endSubscriptionsCleanly(),
      /ended the subscription/,
    ],
  ])(
    'warns once, with the reason, for all subscriptions and repeated outages, and once when events come again: %s',
    async (_, end, reason) => {
      const warnings: string[] = [];
      const store = on.connect({ warn: (sentence) => warnings.push(sentence) });
      const chain = SealedEventBuilder.begin();
      const followers = [collectSubscription(store, null), collectSubscription(store, null)];
      for (const time of [1, 2]) {
        const { expected } = chain;
        const sent = chain.buildMany(1);
        await retryAppend(() => store.append(chain.stream, sent, expected));
        for (const { waitUntil, events } of followers) await waitUntil(() => events().length === time);
        const requests = countRequests();
        const before = requests();
        await end();
        // The subscription that they share warns before it begins again.
        await waitUntil(() => requests() > before);
        await on.node.faults.startListening();
      }
      expect(warnings).toEqual([
        expect.stringMatching(/^The event store no longer sends events; the service keeps trying/),
        'The event store sends events again.',
      ]);
      expect(warnings[0]).toMatch(reason);
      for (const follower of followers) await follower.stop();
    },
  );

  it('delivers an event once when the server sends it again', async () => {
    const [store, chain] = [on.connect(), SealedEventBuilder.begin()];
    const [first, later] = [chain.buildMany(10), chain.buildMany(2)];
    await store.append(chain.stream, first, 'none');
    const follower = collectSubscription(store, null);
    await follower.waitUntil(() => follower.events().length === 10);
    on.node.faults.repeatInNextSubscription(4);
    on.node.faults.endSubscriptionsCleanly();
    await store.append(chain.stream, later, 9);
    await follower.waitUntil(() => follower.events().length >= 12);
    expect(eventIds(follower.events())).toEqual(eventIds([...first, ...later]));
    await follower.stop();
  });

  it('subscribes again when the server confirms a subscription and then forgets it', async () => {
    const store = on.connect({ subscriptionDeadlineMs: DEADLINE_MS });
    const chain = SealedEventBuilder.begin();
    await store.append(chain.stream, chain.buildMany(3), 'none');
    on.node.faults.silenceNextSubscription();
    const follower = collectSubscription(store, null);
    await follower.waitUntil(() => follower.events().length === 3);
    expect(on.node.faults.subscriptions.started).toBeGreaterThan(1);
    await follower.stop();
  });

  it('recovers before the deadline when the server has forgotten it and does not answer reads either', async () => {
    const store = on.connect({ deadlineMs: NEVER_MS });
    const chain = SealedEventBuilder.begin();
    await store.append(chain.stream, chain.buildMany(3), 'none');
    on.node.faults.silenceNextSubscription();
    on.node.faults.hangNextRead();
    const follower = collectSubscription(store, null);
    await follower.waitUntil(() => follower.events().length === 3);
    await follower.stop();
  });

  it('delivers events while its own read is not answered', async () => {
    const store = on.connect({ subscriptionDeadlineMs: NEVER_MS });
    const chain = SealedEventBuilder.begin();
    await store.append(chain.stream, chain.buildMany(1), 'none');
    // The subscription reads the end of the log to find out whether it has caught up.
    const { reads } = on.node.faults;
    on.node.faults.omitCaughtUp();
    on.node.faults.hangNextRead();
    const follower = collectSubscription(store, null);
    await follower.waitUntil(() => follower.events().length === 1);
    await waitUntil(() => reads.count === 1);
    await store.append(chain.stream, chain.buildMany(1), 0);
    await follower.waitUntil(() => follower.events().length === 2);
    expect(reads.count).toBe(1);
    await follower.stop();
  });

  it('detects that it has caught up when the server does not report it', async () => {
    const [store, chain] = [on.connect(), SealedEventBuilder.begin()];
    await store.append(chain.stream, chain.buildMany(25), 'none');
    on.node.faults.omitCaughtUp();
    const follower = collectSubscription(store, null, 10);
    await follower.waitUntil(() => follower.batches.at(-1)?.caughtUp === true);
    expect(follower.events()).toHaveLength(25);
    expect(follower.batches.filter(({ caughtUp }) => caughtUp)).toHaveLength(1);
    await follower.stop();
  });

  it('makes the server wait while its subscriber is busy', async () => {
    const [store, chain] = [on.connect(), SealedEventBuilder.begin()];
    for (let part = 0; part < 20; part += 1) {
      const { expected } = chain;
      await store.append(
        chain.stream,
        chain.build(...Array.from({ length: 20 }, () => ({ text: 'x'.repeat(20_000) }))),
        expected,
      );
    }
    const before = on.node.deliveredEvents;
    const stop = new AbortController();
    const batches = store.subscribe({ after: null, batchSize: 5, signal: stop.signal })[Symbol.asyncIterator]();
    await batches.next();
    await on.waitUntilNothingIsSent();
    expect(on.node.deliveredEvents - before).toBeLessThan(200);
    stop.abort();
    expect((await batches.next()).done).toBe(true);
  });
});
