import { once } from 'node:events';
import { END, eventTypeFilter, excludeSystemEvents, START, streamNameFilter } from '@eventstore/db-client';
import type { EventStoreDBClient, ResolvedEvent } from '@eventstore/db-client';
import {
  clientsForEachTest,
  createNote,
  createNotes,
  stopAfterEachTest,
} from '#test/support/eventstoredb-fake/clients';
import { startFake } from '#test/support/eventstoredb-fake/server';

interface Subscription extends NodeJS.EventEmitter {
  pause(): unknown;
  resume(): unknown;
}

/** Resolves to the next events of a subscription, and pauses it. */
const next = (subscription: Subscription, count: number): Promise<ResolvedEvent[]> =>
  new Promise((resolve) => {
    const found: ResolvedEvent[] = [];
    const take = (event: ResolvedEvent) => {
      if (found.push(event) < count) return;
      subscription.off('data', take).pause();
      resolve(found);
    };
    subscription.on('data', take).resume();
  });

const resolvedIds = (events: readonly ResolvedEvent[]) => events.map(({ event }) => event?.id);
const eventIds = (events: readonly { readonly id: string }[]) => events.map(({ id }) => id);

describe('A fake node with subscriptions', () => {
  const stopLater = stopAfterEachTest();
  const connect = clientsForEachTest();
  const start = async () => {
    const node = await stopLater(startFake());
    return { node, client: connect(node.url) };
  };

  it('sends existing events, reports that the client has caught up, and sends new events', async () => {
    const { client } = await start();
    const [before, after] = [createNotes(3), createNotes(2)];
    await client.appendToStream('a', before);
    const subscription = client.subscribeToAll({ filter: excludeSystemEvents() });
    const caughtUp = once(subscription, 'caughtUp');
    expect(resolvedIds(await next(subscription, 3))).toEqual(eventIds(before));
    await caughtUp;
    const live = next(subscription, 2);
    await client.appendToStream('b', after);
    expect(resolvedIds(await live)).toEqual(eventIds(after));
  });

  it('sends events after a position, or only new events', async () => {
    const { client } = await start();
    const { position } = await client.appendToStream('a', createNotes(2));
    const later = createNote();
    const [fromPosition, fromEnd] = [
      client.subscribeToAll({ fromPosition: position! }),
      client.subscribeToAll({ fromPosition: END }),
    ];
    const caughtUp = [once(fromPosition, 'caughtUp'), once(fromEnd, 'caughtUp')];
    const both = [next(fromPosition, 1), next(fromEnd, 1)];
    await Promise.all(caughtUp);
    await client.appendToStream('a', later);
    expect((await Promise.all(both)).map(resolvedIds)).toEqual([[later.id], [later.id]]);
  });

  it('sends the events of one stream, after a revision or from its first event', async () => {
    const { client } = await start();
    const [sent, other] = [createNotes(3), createNote()];
    await client.appendToStream('a', sent);
    const [fromRevision, waiting] = [
      client.subscribeToStream('a', { fromRevision: 0n }),
      client.subscribeToStream('b'),
    ];
    // A node does not say that a client has caught up with a stream that does not exist yet.
    const [ofA, confirmed, ofB] = [next(fromRevision, 2), once(waiting, 'confirmation'), next(waiting, 1)];
    await confirmed;
    await client.appendToStream('b', other);
    expect([resolvedIds(await ofA), resolvedIds(await ofB)]).toEqual([eventIds(sent.slice(1)), [other.id]]);
  });

  const writeStreams = async (client: EventStoreDBClient) => {
    for (const stream of ['a-1', 'b-1', 'a-2', 'c-1'])
      await client.appendToStream(stream, [createNote(), createNote('', 'Struck')]);
  };

  it.each([
    [
      'prefixes of stream names',
      streamNameFilter({ prefixes: ['a-', 'c-'] }),
      ['a-1', 'a-1', 'a-2', 'a-2', 'c-1', 'c-1'],
    ],
    ['a regular expression for stream names', streamNameFilter({ regex: '^.-2$' }), ['a-2', 'a-2']],
    ['prefixes of event types', eventTypeFilter({ prefixes: ['Str'] }), ['a-1', 'b-1', 'a-2', 'c-1']],
    ['a regular expression for event types', eventTypeFilter({ regex: '^Struck$' }), ['a-1', 'b-1', 'a-2', 'c-1']],
  ])('filters events by %s', async (_, filter, expected) => {
    const { client } = await start();
    await writeStreams(client);
    const subscription = client.subscribeToAll({ fromPosition: START, filter });
    const found = await next(subscription, expected.length);
    const last = next(subscription, 1);
    await client.appendToStream('a-2', createNote('', 'Struck'));
    expect([...found, ...(await last)].map(({ event }) => event?.streamId)).toEqual([...expected, 'a-2']);
  });

  it('sends checkpoints when no event matches the filter', async () => {
    const { client } = await start();
    const { position } = await client.appendToStream('a', createNotes(100));
    const reached: bigint[] = [];
    const filter = streamNameFilter({
      prefixes: ['nothing'],
      maxSearchWindow: 10,
      checkpointInterval: 2,
      checkpointReached: (_, { commit }) => {
        reached.push(commit);
        return Promise.resolve();
      },
    });
    const subscription = client.subscribeToAll({ fromPosition: START, filter });
    await once(subscription.resume(), 'caughtUp');
    expect(reached).toHaveLength(5);
    expect(reached).toEqual([...reached].sort((one, other) => (one < other ? -1 : 1)));
    expect(reached.at(-1)! < position!.commit).toBe(true);
  });

  it.each([
    ['never by default', false, []],
    ['if it is told to', true, ['fell behind', 'caught up']],
  ])(
    'tells a slow client that it has fallen behind, and later that it has caught up: %s',
    async (_, isTold, expected) => {
      const { client, node } = await start();
      if (isTold) node.faults.reportFallingBehind();
      const subscription = client.subscribeToAll({ fromPosition: END });
      await once(subscription, 'caughtUp');
      for (let left = 3; left > 0; left -= 1) {
        await client.appendToStream(
          'a',
          Array.from({ length: 500 }, () => createNote('x'.repeat(1_800))),
        );
      }
      const states: string[] = [];
      subscription.on('fellBehind', () => states.push('fell behind'));
      subscription.on('caughtUp', () => states.push('caught up'));
      expect(await next(subscription, 1_500)).toHaveLength(1_500);
      await client.appendToStream('a', createNote());
      expect(await next(subscription, 1)).toHaveLength(1);
      expect(states).toEqual(expected);
    },
  );

  it('redelivers events on command', async () => {
    const { node, client } = await start();
    const sent = createNotes(4);
    await client.appendToStream('a', sent);
    const subscription = client.subscribeToAll({ filter: excludeSystemEvents() });
    const caughtUp = once(subscription, 'caughtUp');
    await next(subscription, 4);
    await caughtUp;
    const again = next(subscription, 2);
    node.faults.redeliver(2);
    expect(resolvedIds(await again)).toEqual(eventIds(sent.slice(2)));
  });
});
