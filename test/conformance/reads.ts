import type { StreamRange } from '#execution/event-store';
import { Chain } from '#test/conformance/sealed-event-builder';
import type { OpenStore } from '#test/conformance/store-under-test';
import { all, PATIENCE, storeForEachTest } from '#test/conformance/store-under-test';

const ranges: readonly [string, StreamRange, readonly number[]][] = [
  ['the whole stream forwards', {}, [0, 1, 2, 3, 4, 5]],
  ['forwards from a revision', { from: 4 }, [4, 5]],
  ['forwards, at most so many', { limit: 2 }, [0, 1]],
  ['forwards from a revision, at most so many', { from: 2, limit: 3 }, [2, 3, 4]],
  ['nothing forwards from beyond the end', { from: 6 }, []],
  ['the whole stream backwards', { direction: 'backwards' }, [5, 4, 3, 2, 1, 0]],
  ['the last event only', { direction: 'backwards', limit: 1 }, [5]],
  ['backwards from a revision', { direction: 'backwards', from: 2 }, [2, 1, 0]],
  ['backwards from a revision, at most so many', { direction: 'backwards', from: 4, limit: 2 }, [4, 3]],
  ['backwards from beyond the end', { direction: 'backwards', from: 99, limit: 2 }, [5, 4]],
];

export const reads = (open: OpenStore): void => {
  const store = storeForEachTest(open);

  it.each(ranges)(
    'reads %s',
    async (_, range, revisions) => {
      const chain = Chain.begin();
      await store().append(chain.stream, chain.many(6), 'none');
      const events = await all(store().readStream(chain.stream, range));
      expect(events.map(({ revision }) => revision)).toEqual(revisions);
    },
    PATIENCE,
  );

  it(
    'yields nothing for a stream that does not exist, in either direction',
    async () => {
      const { stream } = Chain.begin();
      expect(await all(store().readStream(stream))).toEqual([]);
      expect(await all(store().readStream(stream, { direction: 'backwards', limit: 1 }))).toEqual([]);
    },
    PATIENCE,
  );

  it(
    'keeps a stream apart from one whose name only begins alike',
    async () => {
      const chain = Chain.begin();
      await store().append(chain.stream, chain.many(2), 'none');
      expect(await all(store().readStream(chain.stream.slice(0, -1)))).toEqual([]);
      expect(await all(store().readStream(`${chain.stream}1`))).toEqual([]);
    },
    PATIENCE,
  );

  it(
    'lets others append while a reader is half way through a long stream, and the reader misses nothing',
    async () => {
      const chain = Chain.begin();
      await store().append(chain.stream, chain.many(700), 'none');
      const seen: number[] = [];
      for await (const event of store().readStream(chain.stream)) {
        seen.push(event.revision);
        if (event.revision === 0) await store().append(chain.stream, chain.many(1), 699);
      }
      expect(seen.slice(0, 700)).toEqual(Array.from({ length: 700 }, (_, revision) => revision));
    },
    PATIENCE,
  );

  it(
    'goes on serving when readers break out early',
    async () => {
      const chain = Chain.begin();
      await store().append(chain.stream, chain.many(50), 'none');
      for (let reader = 0; reader < 20; reader += 1) {
        for await (const event of store().readStream(chain.stream)) if (event.revision === 3) break;
      }
      expect(await all(store().readStream(chain.stream))).toHaveLength(50);
      expect((await store().append(chain.stream, chain.many(1), 49)).revision).toBe(50);
    },
    PATIENCE,
  );
};
