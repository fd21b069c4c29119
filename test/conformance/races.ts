import type { RecordedEvent } from '#kernel/event';
import type { EventStore } from '#execution/event-store';
import { VersionConflict } from '#execution/event-store';
import { SealedEventBuilder } from '#test/conformance/sealed-event-builder';
import type { OpenStore } from '#test/conformance/store-under-test';
import { readAllEvents, storeForEachTest } from '#test/conformance/store-under-test';

const readLastEvent = async (store: EventStore, stream: string): Promise<RecordedEvent> => {
  const [last] = await readAllEvents(store.readStream(stream, { direction: 'backwards', limit: 1 }));
  if (last === undefined) throw new Error(`${stream} is empty.`);
  return last;
};

/** Appends this number of events one by one. Reads the last event again after each version conflict. */
const appendWithRetry = async (store: EventStore, stream: string, count: number): Promise<string[]> => {
  const written: string[] = [];
  while (written.length < count) {
    const chain = SealedEventBuilder.after(await readLastEvent(store, stream));
    const { expected } = chain;
    const envelopes = chain.buildMany(1);
    try {
      await store.append(stream, envelopes, expected);
      written.push(...envelopes.map(({ id }) => id));
    } catch (error) {
      if (!(error instanceof VersionConflict)) throw error;
    }
  }
  return written;
};

/** Reads the log in small pages until `finished` returns true and no event is left. */
const readUntilCaughtUp = async (
  store: EventStore,
  from: RecordedEvent['position'] | null,
  finished: () => boolean,
): Promise<RecordedEvent[]> => {
  const events: RecordedEvent[] = [];
  for (let step = 1; ; step += 1) {
    const done = finished();
    const after = events.at(-1)?.position ?? from;
    const page = (await readAllEvents(store.readAll({ after, limit: 1 + (step % 7) }))).flat();
    events.push(...page);
    if (done && page.length === 0) return events;
    if (page.length === 0) await new Promise((resolve) => setImmediate(resolve));
  }
};

export const describeRaces = (open: OpenStore): void => {
  const store = storeForEachTest(open);

  it('accepts one of hundreds of appends at the same revision and rejects the others with the actual revision', async () => {
    const chain = SealedEventBuilder.begin();
    const base = chain.buildMany(1);
    await store().append(chain.stream, base, 'none');
    const rivals = Array.from({ length: 300 }, () => chain.fork().buildMany(2));
    const outcomes = await Promise.allSettled(rivals.map((sent) => store().append(chain.stream, sent, 0)));
    const winners = rivals.filter((_, index) => outcomes[index]?.status === 'fulfilled');
    expect(winners).toHaveLength(1);
    const losses = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as unknown] : []));
    expect(losses.every((loss) => loss instanceof VersionConflict && loss.actual === 2)).toBe(true);
    const events = await readAllEvents(store().readStream(chain.stream));
    expect(events.map(({ id }) => id)).toEqual([...base, ...winners.flat()].map(({ id }) => id));
  });

  it('stores each event once, in one hash chain, when every writer retries after a conflict', async () => {
    const chain = SealedEventBuilder.begin();
    await store().append(chain.stream, chain.buildMany(1), 'none');
    const written = await Promise.all(Array.from({ length: 6 }, () => appendWithRetry(store(), chain.stream, 6)));
    const events = await readAllEvents(store().readStream(chain.stream, { from: 1 }));
    expect(events.map(({ revision }) => revision)).toEqual(Array.from({ length: 36 }, (_, index) => index + 1));
    expect(events.map(({ id }) => id).sort()).toEqual(written.flat().sort());
  });

  it('delivers each event exactly once to a reader of the log', async () => {
    const start = await store().head();
    const chains = Array.from({ length: 40 }, () => SealedEventBuilder.begin());
    let writing = true;
    const reading = readUntilCaughtUp(store(), start, () => !writing);
    const sent = await Promise.all(
      chains.map(async (chain) => {
        const ids: string[] = [];
        for (let turn = 0; turn < 8; turn += 1) {
          const { expected } = chain;
          const envelopes = chain.buildMany(1 + (turn % 3));
          await store().append(chain.stream, envelopes, expected);
          ids.push(...envelopes.map(({ id }) => id));
        }
        return ids;
      }),
    );
    writing = false;
    const events = await reading;
    expect(events).toHaveLength(sent.flat().length);
    expect(chains.map(({ stream }) => events.filter((event) => event.stream === stream).map(({ id }) => id))).toEqual(
      sent,
    );
  });
};
