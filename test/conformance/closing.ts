import { StoreUnavailable } from '#execution/event-store';
import { SealedEventBuilder } from '#test/conformance/sealed-event-builder';
import type { OpenStore } from '#test/conformance/store-under-test';
import { readAllEvents, storeForEachTest } from '#test/conformance/store-under-test';

export const describeClosing = (open: OpenStore): void => {
  const store = storeForEachTest(open);

  it('makes every later call fail with StoreUnavailable', async () => {
    const chain = SealedEventBuilder.begin();
    await store().append(chain.stream, chain.buildMany(1), 'none');
    await store().close();
    const { signal } = new AbortController();
    const calls = [
      () => store().append(chain.stream, chain.buildMany(1), 0),
      () => readAllEvents(store().readStream(chain.stream)),
      () => readAllEvents(store().readAll({ after: null })),
      () => readAllEvents(store().subscribe({ after: null, signal })),
      () => store().head(),
    ];
    for (const call of calls) await expect(call()).rejects.toBeInstanceOf(StoreUnavailable);
  });

  it('allows a second close', async () => {
    await store().close();
    await expect(store().close()).resolves.toBeUndefined();
  });

  it('ends every subscription, or makes it fail with StoreUnavailable', async () => {
    const start = await store().head();
    const { signal } = new AbortController();
    const caughtUp = Promise.withResolvers<null>();
    const follow = async () => {
      for await (const batch of store().subscribe({ after: start, signal })) if (batch.caughtUp) caughtUp.resolve(null);
      return 'ended';
    };
    const running = follow().catch((error: unknown) => error);
    await caughtUp.promise;
    await store().close();
    const outcome = await running;
    expect(outcome === 'ended' || outcome instanceof StoreUnavailable).toBe(true);
  });

  it('settles every append that had started', async () => {
    const chains = Array.from({ length: 20 }, () => SealedEventBuilder.begin());
    const appends = chains.map((chain) => store().append(chain.stream, chain.buildMany(2), 'none'));
    const settled = Promise.allSettled(appends);
    await store().close();
    const outcomes = await settled;
    const errors = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as unknown] : []));
    expect(errors.map((error) => (error as Error).name).filter((name) => !/Unavailable|Unknown/.test(name))).toEqual(
      [],
    );
  });
};
