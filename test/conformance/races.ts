import type { RecordedEvent } from '#kernel/event';
import type { EventStore } from '#execution/event-store';
import { VersionConflict } from '#execution/event-store';
import { Chain } from '#test/conformance/sealed-event-builder';
import type { OpenStore } from '#test/conformance/store-under-test';
import { all, PATIENCE, storeForEachTest } from '#test/conformance/store-under-test';

const lastOf = async (store: EventStore, stream: string): Promise<RecordedEvent> => {
  const [last] = await all(store.readStream(stream, { direction: 'backwards', limit: 1 }));
  if (last === undefined) throw new Error(`${stream} is empty.`);
  return last;
};

/** Appends that many events one by one, reading the tail and trying again whenever somebody else was first. */
const write = async (store: EventStore, stream: string, count: number): Promise<string[]> => {
  const written: string[] = [];
  while (written.length < count) {
    const chain = Chain.after(await lastOf(store, stream));
    const { expected } = chain;
    const envelopes = chain.many(1);
    try {
      await store.append(stream, envelopes, expected);
      written.push(...envelopes.map(({ id }) => id));
    } catch (error) {
      if (!(error instanceof VersionConflict)) throw error;
    }
  }
  return written;
};

/** Reads to the end in steps, until `finished` and nothing is left. */
const catchUp = async (
  store: EventStore,
  from: RecordedEvent['position'] | null,
  finished: () => boolean,
): Promise<RecordedEvent[]> => {
  const seen: RecordedEvent[] = [];
  for (let step = 1; ; step += 1) {
    const done = finished();
    const after = seen.at(-1)?.position ?? from;
    const page = (await all(store.readAll({ after, limit: 1 + (step % 7) }))).flat();
    seen.push(...page);
    if (done && page.length === 0) return seen;
    if (page.length === 0) await new Promise((resolve) => setTimeout(resolve, 1));
  }
};

export const races = (open: OpenStore): void => {
  const store = storeForEachTest(open);

  it(
    'lets one of hundreds of writers win one place in a stream and tells the others who was there first',
    async () => {
      const chain = Chain.begin();
      const base = chain.many(1);
      await store().append(chain.stream, base, 'none');
      const rivals = Array.from({ length: 300 }, () => chain.fork().many(2));
      const outcomes = await Promise.allSettled(rivals.map((sent) => store().append(chain.stream, sent, 0)));
      const winners = rivals.filter((_, index) => outcomes[index]?.status === 'fulfilled');
      expect(winners).toHaveLength(1);
      const losses = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as unknown] : []));
      expect(losses.every((loss) => loss instanceof VersionConflict && loss.actual === 2)).toBe(true);
      const events = await all(store().readStream(chain.stream));
      expect(events.map(({ id }) => id)).toEqual([...base, ...winners.flat()].map(({ id }) => id));
    },
    PATIENCE,
  );

  it(
    'lets writers that try again all get their events into one stream, each once and sealed in one chain',
    async () => {
      const chain = Chain.begin();
      await store().append(chain.stream, chain.many(1), 'none');
      const written = await Promise.all(Array.from({ length: 6 }, () => write(store(), chain.stream, 6)));
      const events = await all(store().readStream(chain.stream, { from: 1 }));
      expect(events.map(({ revision }) => revision)).toEqual(Array.from({ length: 36 }, (_, index) => index + 1));
      expect(events.map(({ id }) => id).sort()).toEqual(written.flat().sort());
    },
    PATIENCE,
  );

  it(
    'hands every event to a reader that catches up in small steps while many streams are written at once, each once',
    async () => {
      const start = await store().head();
      const chains = Array.from({ length: 40 }, () => Chain.begin());
      let writing = true;
      const reading = catchUp(store(), start, () => !writing);
      const sent = await Promise.all(
        chains.map(async (chain) => {
          const ids: string[] = [];
          for (let turn = 0; turn < 8; turn += 1) {
            const { expected } = chain;
            const envelopes = chain.many(1 + (turn % 3));
            await store().append(chain.stream, envelopes, expected);
            ids.push(...envelopes.map(({ id }) => id));
          }
          return ids;
        }),
      );
      writing = false;
      const seen = await reading;
      expect(seen).toHaveLength(sent.flat().length);
      expect(chains.map(({ stream }) => seen.filter((event) => event.stream === stream).map(({ id }) => id))).toEqual(
        sent,
      );
    },
    PATIENCE,
  );
};
