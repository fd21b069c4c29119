import type { Envelope, RecordedEvent } from '#kernel/event';
import { VersionConflict } from '#execution/event-store';
import type { JsonObject } from '#kernel/json';
import { MAX_EVENT_BYTES } from '#kernel/json';
import { SealedEventBuilder } from '#test/conformance/sealed-event-builder';
import type { OpenStore } from '#test/conformance/store-under-test';
import { readAllEvents, storeForEachTest } from '#test/conformance/store-under-test';

/** Everything given to the store, as text, so that the order of the property names is compared too. */
const content = ({ id, type, schema, data, metadata }: Envelope): string =>
  JSON.stringify([id, type, schema, data, metadata]);

const ids = (events: readonly (Envelope | RecordedEvent)[]): string[] => events.map(({ id }) => id);

export const describeAppends = (open: OpenStore): void => {
  const store = storeForEachTest(open);

  const expectStoredUnchanged = async (
    chain: SealedEventBuilder,
    ...payloads: readonly JsonObject[]
  ): Promise<void> => {
    const envelopes = chain.build(...payloads);
    await store().append(chain.stream, envelopes, 'none');
    const events = await readAllEvents(store().readStream(chain.stream));
    expect(events.map(content)).toEqual(envelopes.map(content));
  };

  it('returns appended events unchanged, with revisions from 0', async () => {
    const chain = SealedEventBuilder.begin();
    await expectStoredUnchanged(
      chain,
      { z: 1, a: [true, null, { y: 'x', b: '' }], n: [0.1, -17, 1e21] },
      {},
      { line: 'three' },
    );
    const events = await readAllEvents(store().readStream(chain.stream));
    expect(events.map(({ revision }) => revision)).toEqual([0, 1, 2]);
    expect(events.map(({ stream }) => stream)).toEqual([chain.stream, chain.stream, chain.stream]);
  });

  it('stores every kind of Unicode character unchanged', () =>
    expectStoredUnchanged(SealedEventBuilder.begin(), {
      'naïve Ωmega 学校': 'Ŵyth, ✎ 👩🏽‍🏫, e\u0301 is not é',
      marks: '\u0000 \u2028 \u2029 \\ " \' \u007f \ufeff',
    }));

  it('stores the largest payload that the kernel accepts', () =>
    expectStoredUnchanged(SealedEventBuilder.begin(), { text: 'é'.repeat(MAX_EVENT_BYTES / 2 - 8) }));

  it('returns the revision and the position of the last appended event', async () => {
    const chain = SealedEventBuilder.begin();
    const first = await store().append(chain.stream, chain.buildMany(3), 'none');
    const second = await store().append(chain.stream, chain.buildMany(2), 2);
    expect([first.revision, second.revision]).toEqual([2, 4]);
    const events = await readAllEvents(store().readStream(chain.stream));
    expect([events[2]?.position, events[4]?.position]).toEqual([first.position, second.position]);
  });

  const conflicts: readonly [string, number, number, 'none' | number][] = [
    ['an earlier revision than the last', 3, 3, 1],
    ['a later revision than the last', 2, 2, 7],
    ['a new stream although the stream exists', 2, 2, 'none'],
    ['a revision of a stream that does not exist', 0, 2, 1],
  ];
  it.each(conflicts)(
    'rejects an append that expects %s, reports the actual revision and stores nothing',
    async (_, stored, sent, expected) => {
      const chain = SealedEventBuilder.begin();
      const existing = chain.buildMany(stored);
      if (stored > 0) await store().append(chain.stream, existing, 'none');
      const rejection = await store()
        .append(chain.stream, chain.buildMany(sent), expected)
        .catch((error: unknown) => error);
      expect(rejection).toBeInstanceOf(VersionConflict);
      expect(rejection).toMatchObject({ stream: chain.stream, expected, actual: stored > 0 ? stored - 1 : null });
      expect(ids(await readAllEvents(store().readStream(chain.stream)))).toEqual(ids(existing));
    },
  );

  it('stores repeated envelopes once and returns the first result, even after later events', async () => {
    const chain = SealedEventBuilder.begin();
    const envelopes = [chain.buildMany(2), chain.buildMany(3), chain.buildMany(1)] as const;
    const first = await store().append(chain.stream, envelopes[0], 'none');
    const second = await store().append(chain.stream, envelopes[1], 1);
    expect(await store().append(chain.stream, envelopes[1], 1)).toEqual(second);
    const third = await store().append(chain.stream, envelopes[2], 4);
    expect(await store().append(chain.stream, envelopes[1], 1)).toEqual(second);
    expect(await store().append(chain.stream, envelopes[0], 'none')).toEqual(first);
    expect(await store().append(chain.stream, envelopes[2], 4)).toEqual(third);
    expect(ids(await readAllEvents(store().readStream(chain.stream)))).toEqual(ids(envelopes.flat()));
  });

  it('stores envelopes once that are sent twice at the same time, and returns the same result to both', async () => {
    const chain = SealedEventBuilder.begin();
    const envelopes = chain.buildMany(2);
    const [one, other] = await Promise.all([
      store().append(chain.stream, envelopes, 'none'),
      store().append(chain.stream, envelopes, 'none'),
    ]);
    expect(other).toEqual(one);
    expect(ids(await readAllEvents(store().readStream(chain.stream)))).toEqual(ids(envelopes));
  });

  it('rejects envelopes if only the first of them is already stored', async () => {
    const chain = SealedEventBuilder.begin();
    const shared = chain.buildMany(1);
    const rival = chain.fork();
    const existing = [...shared, ...chain.buildMany(1)];
    await store().append(chain.stream, existing, 'none');
    const sameStart = store().append(chain.stream, [...shared, ...rival.buildMany(1)], 'none');
    await expect(sameStart).rejects.toMatchObject({ name: 'VersionConflict', actual: 1 });
    const longer = store().append(chain.stream, [...existing, ...chain.buildMany(1)], 'none');
    await expect(longer).rejects.toMatchObject({ name: 'VersionConflict', actual: 1 });
    expect(ids(await readAllEvents(store().readStream(chain.stream)))).toEqual(ids(existing));
  });
};
