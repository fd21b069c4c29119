import { once } from 'node:events';
import { END, eventTypeFilter, excludeSystemEvents, START, streamNameFilter } from '@eventstore/db-client';
import type { EventStoreDBClient, ResolvedEvent } from '@eventstore/db-client';
import { clientsOfEachTest, note, notes, stoppedAfterEachTest } from '#test/support/eventstoredb-fake/clients';
import { startWireDouble } from '#test/support/eventstoredb-fake/server';

interface Flowing extends NodeJS.EventEmitter {
  pause(): unknown;
  resume(): unknown;
}

/** The next so many events of a subscription, which goes on. */
const next = (subscription: Flowing, count: number): Promise<ResolvedEvent[]> =>
  new Promise((resolve) => {
    const found: ResolvedEvent[] = [];
    const take = (event: ResolvedEvent) => {
      if (found.push(event) < count) return;
      subscription.off('data', take).pause();
      resolve(found);
    };
    subscription.on('data', take).resume();
  });

const idsOf = (events: readonly ResolvedEvent[]) => events.map(({ event }) => event?.id);
const idsIn = (events: readonly { readonly id: string }[]) => events.map(({ id }) => id);

describe('The wire double, for the real client that subscribes,', () => {
  const stopped = stoppedAfterEachTest();
  const connect = clientsOfEachTest();
  const start = async () => {
    const node = await stopped(startWireDouble());
    return { node, client: connect(node.url) };
  };

  it('sends what is there, says that it has caught up, and sends what comes', async () => {
    const { client } = await start();
    const [before, after] = [notes(3), notes(2)];
    await client.appendToStream('a', before);
    const subscription = client.subscribeToAll({ filter: excludeSystemEvents() });
    const caughtUp = once(subscription, 'caughtUp');
    expect(idsOf(await next(subscription, 3))).toEqual(idsIn(before));
    await caughtUp;
    const live = next(subscription, 2);
    await client.appendToStream('b', after);
    expect(idsOf(await live)).toEqual(idsIn(after));
  });

  it('sends what comes after a position, or from now on', async () => {
    const { client } = await start();
    const { position } = await client.appendToStream('a', notes(2));
    const later = note();
    const [fromPosition, fromEnd] = [
      client.subscribeToAll({ fromPosition: position! }),
      client.subscribeToAll({ fromPosition: END }),
    ];
    const caughtUp = [once(fromPosition, 'caughtUp'), once(fromEnd, 'caughtUp')];
    const both = [next(fromPosition, 1), next(fromEnd, 1)];
    await Promise.all(caughtUp);
    await client.appendToStream('a', later);
    expect((await Promise.all(both)).map(idsOf)).toEqual([[later.id], [later.id]]);
  });

  it('sends those of one stream, after a revision or before the stream is there', async () => {
    const { client } = await start();
    const [sent, other] = [notes(3), note()];
    await client.appendToStream('a', sent);
    const [fromRevision, waiting] = [
      client.subscribeToStream('a', { fromRevision: 0n }),
      client.subscribeToStream('b'),
    ];
    const [ofA, caughtUp, ofB] = [next(fromRevision, 2), once(waiting, 'caughtUp'), next(waiting, 1)];
    await caughtUp;
    await client.appendToStream('b', other);
    expect([idsOf(await ofA), idsOf(await ofB)]).toEqual([idsIn(sent.slice(1)), [other.id]]);
  });

  const written = async (client: EventStoreDBClient) => {
    for (const stream of ['a-1', 'b-1', 'a-2', 'c-1'])
      await client.appendToStream(stream, [note(), note('', 'Struck')]);
  };

  it.each([
    ['prefixes of streams', streamNameFilter({ prefixes: ['a-', 'c-'] }), ['a-1', 'a-1', 'a-2', 'a-2', 'c-1', 'c-1']],
    ['an expression for streams', streamNameFilter({ regex: '^.-2$' }), ['a-2', 'a-2']],
    ['prefixes of types', eventTypeFilter({ prefixes: ['Str'] }), ['a-1', 'b-1', 'a-2', 'c-1']],
    ['an expression for types', eventTypeFilter({ regex: '^Struck$' }), ['a-1', 'b-1', 'a-2', 'c-1']],
  ])('sends what %s let through', async (_, filter, expected) => {
    const { client } = await start();
    await written(client);
    const subscription = client.subscribeToAll({ fromPosition: START, filter });
    const found = await next(subscription, expected.length);
    const last = next(subscription, 1);
    await client.appendToStream('a-2', note('', 'Struck'));
    expect([...found, ...(await last)].map(({ event }) => event?.streamId)).toEqual([...expected, 'a-2']);
  });

  it('says how far it has looked when nothing comes through', async () => {
    const { client } = await start();
    const { position } = await client.appendToStream('a', notes(100));
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

  it('says to whoever reads too slowly that he has fallen behind, and again that he has caught up', async () => {
    const { client } = await start();
    const subscription = client.subscribeToAll({ fromPosition: END });
    await once(subscription, 'caughtUp');
    for (let left = 3; left > 0; left -= 1) {
      await client.appendToStream(
        'a',
        Array.from({ length: 500 }, () => note('x'.repeat(1_800))),
      );
    }
    const said: string[] = [];
    subscription.on('fellBehind', () => said.push('fell behind'));
    const again = once(subscription, 'caughtUp').then(() => said.push('caught up'));
    expect(await next(subscription, 1_500)).toHaveLength(1_500);
    await again;
    expect(said).toEqual(['fell behind', 'caught up']);
  });

  it('sends again what it is told to send again', async () => {
    const { node, client } = await start();
    const sent = notes(4);
    await client.appendToStream('a', sent);
    const subscription = client.subscribeToAll({ filter: excludeSystemEvents() });
    const caughtUp = once(subscription, 'caughtUp');
    await next(subscription, 4);
    await caughtUp;
    const again = next(subscription, 2);
    node.misbehave.redeliver(2);
    expect(idsOf(await again)).toEqual(idsIn(sent.slice(2)));
  });
});
