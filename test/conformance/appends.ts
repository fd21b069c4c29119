import type { Envelope, RecordedEvent } from '#kernel/event';
import { VersionConflict } from '#execution/event-store';
import type { JsonObject } from '#kernel/json';
import { LARGEST_EVENT_BYTES } from '#kernel/json';
import { Chain } from '#test/conformance/sealed-event-builder';
import type { OpenStore } from '#test/conformance/store-under-test';
import { all, PATIENCE, storeForEachTest } from '#test/conformance/store-under-test';

/** What was handed to the store, as text: the order of the names counts too. */
const content = ({ id, type, schema, data, metadata }: Envelope): string =>
  JSON.stringify([id, type, schema, data, metadata]);

const ids = (events: readonly (Envelope | RecordedEvent)[]): string[] => events.map(({ id }) => id);

export const appends = (open: OpenStore): void => {
  const store = storeForEachTest(open);

  const storedAs = async (chain: Chain, ...payloads: readonly JsonObject[]): Promise<void> => {
    const envelopes = chain.next(...payloads);
    await store().append(chain.stream, envelopes, 'none');
    const events = await all(store().readStream(chain.stream));
    expect(events.map(content)).toEqual(envelopes.map(content));
  };

  it(
    'reads back byte for byte what was appended, numbered from 0',
    async () => {
      const chain = Chain.begin();
      await storedAs(chain, { z: 1, a: [true, null, { y: 'x', b: '' }], n: [0.1, -17, 1e21] }, {}, { line: 'three' });
      const events = await all(store().readStream(chain.stream));
      expect(events.map(({ revision }) => revision)).toEqual([0, 1, 2]);
      expect(events.map(({ stream }) => stream)).toEqual([chain.stream, chain.stream, chain.stream]);
    },
    PATIENCE,
  );

  it(
    'keeps every kind of letter',
    () =>
      storedAs(Chain.begin(), {
        'naïve Ωmega 学校': 'Ŵyth, ✎ 👩🏽‍🏫, e\u0301 is not é',
        marks: '\u0000 \u2028 \u2029 \\ " \' \u007f \ufeff',
      }),
    PATIENCE,
  );

  it(
    'keeps the largest payload that the kernel lets through',
    () => storedAs(Chain.begin(), { text: 'é'.repeat(LARGEST_EVENT_BYTES / 2 - 8) }),
    PATIENCE,
  );

  it(
    'answers with the revision and the position of the last event appended',
    async () => {
      const chain = Chain.begin();
      const first = await store().append(chain.stream, chain.many(3), 'none');
      const second = await store().append(chain.stream, chain.many(2), 2);
      expect([first.revision, second.revision]).toEqual([2, 4]);
      const events = await all(store().readStream(chain.stream));
      expect([events[2]?.position, events[4]?.position]).toEqual([first.position, second.position]);
    },
    PATIENCE,
  );

  const conflicts: readonly [string, number, number, 'none' | number][] = [
    ['another revision expected than the last', 3, 3, 1],
    ['a revision expected that is not there yet', 2, 2, 7],
    ['no stream expected where there is one', 2, 2, 'none'],
    ['a revision expected of a stream that does not exist', 0, 2, 1],
  ];
  it.each(conflicts)(
    'refuses %s, tells the true revision and stores nothing',
    async (_, stored, sent, expected) => {
      const chain = Chain.begin();
      const there = chain.many(stored);
      if (stored > 0) await store().append(chain.stream, there, 'none');
      const refused = await store()
        .append(chain.stream, chain.many(sent), expected)
        .catch((error: unknown) => error);
      expect(refused).toBeInstanceOf(VersionConflict);
      expect(refused).toMatchObject({ stream: chain.stream, expected, actual: stored > 0 ? stored - 1 : null });
      expect(ids(await all(store().readStream(chain.stream)))).toEqual(ids(there));
    },
    PATIENCE,
  );

  it(
    'answers the same envelopes sent again as the first time, also when others came after them, and stores them once',
    async () => {
      const chain = Chain.begin();
      const envelopes = [chain.many(2), chain.many(3), chain.many(1)] as const;
      const first = await store().append(chain.stream, envelopes[0], 'none');
      const second = await store().append(chain.stream, envelopes[1], 1);
      expect(await store().append(chain.stream, envelopes[1], 1)).toEqual(second);
      const third = await store().append(chain.stream, envelopes[2], 4);
      expect(await store().append(chain.stream, envelopes[1], 1)).toEqual(second);
      expect(await store().append(chain.stream, envelopes[0], 'none')).toEqual(first);
      expect(await store().append(chain.stream, envelopes[2], 4)).toEqual(third);
      expect(ids(await all(store().readStream(chain.stream)))).toEqual(ids(envelopes.flat()));
    },
    PATIENCE,
  );

  it(
    'answers the same envelopes sent twice at the same time with the same answer and stores them once',
    async () => {
      const chain = Chain.begin();
      const envelopes = chain.many(2);
      const [one, other] = await Promise.all([
        store().append(chain.stream, envelopes, 'none'),
        store().append(chain.stream, envelopes, 'none'),
      ]);
      expect(other).toEqual(one);
      expect(ids(await all(store().readStream(chain.stream)))).toEqual(ids(envelopes));
    },
    PATIENCE,
  );

  it(
    'refuses envelopes that share only their first with what is stored',
    async () => {
      const chain = Chain.begin();
      const shared = chain.many(1);
      const rival = chain.fork();
      const there = [...shared, ...chain.many(1)];
      await store().append(chain.stream, there, 'none');
      const again = store().append(chain.stream, [...shared, ...rival.many(1)], 'none');
      await expect(again).rejects.toMatchObject({ name: 'VersionConflict', actual: 1 });
      const longer = store().append(chain.stream, [...there, ...chain.many(1)], 'none');
      await expect(longer).rejects.toMatchObject({ name: 'VersionConflict', actual: 1 });
      expect(ids(await all(store().readStream(chain.stream)))).toEqual(ids(there));
    },
    PATIENCE,
  );
};
