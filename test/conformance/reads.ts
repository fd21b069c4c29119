import type { ReadStreamOptions } from '#execution/event-store';
import { SealedEventBuilder } from '#test/conformance/sealed-event-builder';
import type { OpenStore } from '#test/conformance/store-under-test';
import { readAllEvents, storeForEachTest } from '#test/conformance/store-under-test';

const ranges: readonly [string, ReadStreamOptions, readonly number[]][] = [
  ['the whole stream forwards', {}, [0, 1, 2, 3, 4, 5]],
  ['forwards from a revision', { from: 4 }, [4, 5]],
  ['forwards up to the limit', { limit: 2 }, [0, 1]],
  ['forwards from a revision up to the limit', { from: 2, limit: 3 }, [2, 3, 4]],
  ['nothing forwards from a revision after the end', { from: 6 }, []],
  ['the whole stream backwards', { direction: 'backwards' }, [5, 4, 3, 2, 1, 0]],
  ['the last event only', { direction: 'backwards', limit: 1 }, [5]],
  ['backwards from a revision', { direction: 'backwards', from: 2 }, [2, 1, 0]],
  ['backwards from a revision up to the limit', { direction: 'backwards', from: 4, limit: 2 }, [4, 3]],
  ['backwards from a revision after the end', { direction: 'backwards', from: 99, limit: 2 }, [5, 4]],
];

export const describeReads = (open: OpenStore): void => {
  const store = storeForEachTest(open);

  it.each(ranges)('reads %s', async (_, range, revisions) => {
    const chain = SealedEventBuilder.begin();
    await store().append(chain.stream, chain.buildMany(6), 'none');
    const events = await readAllEvents(store().readStream(chain.stream, range));
    expect(events.map(({ revision }) => revision)).toEqual(revisions);
  });

  it('returns nothing for a stream that does not exist, in either direction', async () => {
    const { stream } = SealedEventBuilder.begin();
    expect(await readAllEvents(store().readStream(stream))).toEqual([]);
    expect(await readAllEvents(store().readStream(stream, { direction: 'backwards', limit: 1 }))).toEqual([]);
  });

  it('does not mix streams if the name of one is the start of the name of another', async () => {
    const chain = SealedEventBuilder.begin();
    await store().append(chain.stream, chain.buildMany(2), 'none');
    expect(await readAllEvents(store().readStream(chain.stream.slice(0, -1)))).toEqual([]);
    expect(await readAllEvents(store().readStream(`${chain.stream}1`))).toEqual([]);
  });

  it('returns every event of a long stream while another writer appends', async () => {
    const chain = SealedEventBuilder.begin();
    await store().append(chain.stream, chain.buildMany(700), 'none');
    const seen: number[] = [];
    for await (const event of store().readStream(chain.stream)) {
      seen.push(event.revision);
      if (event.revision === 0) await store().append(chain.stream, chain.buildMany(1), 699);
    }
    expect(seen.slice(0, 700)).toEqual(Array.from({ length: 700 }, (_, revision) => revision));
  });

  it('remains usable when readers stop early', async () => {
    const chain = SealedEventBuilder.begin();
    await store().append(chain.stream, chain.buildMany(50), 'none');
    for (let reader = 0; reader < 20; reader += 1) {
      for await (const event of store().readStream(chain.stream)) if (event.revision === 3) break;
    }
    expect(await readAllEvents(store().readStream(chain.stream))).toHaveLength(50);
    expect((await store().append(chain.stream, chain.buildMany(1), 49)).revision).toBe(50);
  });
};
