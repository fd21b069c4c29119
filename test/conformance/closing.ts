import { StoreUnavailable } from '#execution/event-store';
import { Chain } from '#test/conformance/sealed-event-builder';
import type { OpenStore } from '#test/conformance/store-under-test';
import { all, PATIENCE, storeForEachTest } from '#test/conformance/store-under-test';

export const closing = (open: OpenStore): void => {
  const store = storeForEachTest(open);

  it(
    'refuses whatever is asked of it, saying that the store is not available',
    async () => {
      const chain = Chain.begin();
      await store().append(chain.stream, chain.many(1), 'none');
      await store().close();
      const { signal } = new AbortController();
      const asked = [
        () => store().append(chain.stream, chain.many(1), 0),
        () => all(store().readStream(chain.stream)),
        () => all(store().readAll({ after: null })),
        () => all(store().subscribe({ after: null, signal })),
        () => store().head(),
      ];
      for (const ask of asked) await expect(ask()).rejects.toBeInstanceOf(StoreUnavailable);
    },
    PATIENCE,
  );

  it(
    'can be closed twice',
    async () => {
      await store().close();
      await expect(store().close()).resolves.toBeUndefined();
    },
    PATIENCE,
  );

  it(
    'lets no subscription hang: it ends, or says that the store is not available',
    async () => {
      const start = await store().head();
      const { signal } = new AbortController();
      const running = all(store().subscribe({ after: start, signal })).catch((error: unknown) => error);
      await new Promise((resolve) => setTimeout(resolve, 50));
      await store().close();
      const outcome = await running;
      expect(Array.isArray(outcome) || outcome instanceof StoreUnavailable).toBe(true);
    },
    PATIENCE,
  );

  it(
    'answers the appends that it had taken, one way or the other',
    async () => {
      const chains = Array.from({ length: 20 }, () => Chain.begin());
      const taken = chains.map((chain) => store().append(chain.stream, chain.many(2), 'none'));
      const settled = Promise.allSettled(taken);
      await store().close();
      const outcomes = await settled;
      const errors = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as unknown] : []));
      expect(errors.map((error) => (error as Error).name).filter((name) => !/Unavailable|Unknown/.test(name))).toEqual(
        [],
      );
    },
    PATIENCE,
  );
};
