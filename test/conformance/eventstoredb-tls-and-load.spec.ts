import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { StoreUnavailable } from '#execution/event-store';
import { EventStoreDbEventStore } from '#eventstoredb/eventstoredb-event-store';
import { Chain } from '#test/conformance/sealed-event-builder';
import { all, PATIENCE } from '#test/conformance/store-under-test';
import { Authority, type Certified } from '#test/support/certificates';
import { following, idsOf } from '#test/support/collect-subscription';
import { nodeForEachTest } from '#test/support/eventstoredb-fake/node-for-each-test';
import { startWireDouble, type WireDouble } from '#test/support/eventstoredb-fake/server';

const CREDENTIALS = { username: 'brokerage', password: 'a:b@c/d é' };
const USER = `${CREDENTIALS.username}:${encodeURIComponent(CREDENTIALS.password)}@`;

/** Characters of one event, some hundred of which fill every buffer on the way. */
const LARGE = 20_000;

describe('The EventStoreDB store over TLS', () => {
  const authority = new Authority();
  const folder = mkdtempSync(join(tmpdir(), 'authority-'));
  const file = join(folder, 'ca.pem');
  const doubles: WireDouble[] = [];
  const stores: EventStoreDbEventStore[] = [];
  writeFileSync(file, authority.certificate);
  afterEach(() => Promise.all(stores.splice(0).map((store) => store.close())));
  afterAll(async () => {
    await Promise.all(doubles.map((double) => double.stop()));
    rmSync(folder, { recursive: true });
  });

  const connect = async (tls: Certified, user: string, ca: string | null): Promise<EventStoreDbEventStore> => {
    const double = await startWireDouble({ tls, credentials: CREDENTIALS });
    doubles.push(double);
    const trusted = ca === null ? '' : `?tlsCaFile=${encodeURIComponent(ca)}`;
    const url = `esdb://${user}localhost:${double.address.port}${trusted}`;
    stores.push(EventStoreDbEventStore.connect(url, { deadlineMs: 5_000 }));
    return stores.at(-1) as EventStoreDbEventStore;
  };

  it(
    'appends, reads and follows with a user and a password of any letters',
    async () => {
      const [store, chain] = [await connect(authority.server(), USER, file), Chain.begin()];
      await expect(store.check()).resolves.toBeUndefined();
      const sent = chain.many(5);
      await store.append(chain.stream, sent, 'none');
      const follower = following(store, null);
      await follower.until(() => follower.events().length === 5);
      expect(idsOf(await all(store.readStream(chain.stream)))).toEqual(idsOf(sent));
      await follower.end();
    },
    PATIENCE,
  );

  const refused: readonly [string, () => Certified, string, string | null, RegExp][] = [
    ['a wrong password', () => authority.server(), 'brokerage:other@', file, /does not take this user and password/],
    ['no user', () => authority.server(), '', file, /wants a user and a password/],
    ['an expired certificate', () => authority.expiredServer(), USER, file, /has expired/],
    ['an authority that nobody named', () => authority.server(), USER, null, /not trusted here; .*tlsCaFile/],
  ];
  it.each(refused)(
    'says what is wrong with %s, and is unavailable',
    async (_, tls, user, ca, fault) => {
      const [store, chain] = [await connect(tls(), user, ca), Chain.begin()];
      await expect(store.check()).rejects.toThrow(fault);
      await expect(store.append(chain.stream, chain.many(1), 'none')).rejects.toBeInstanceOf(StoreUnavailable);
      await expect(all(store.readStream(chain.stream))).rejects.toBeInstanceOf(StoreUnavailable);
    },
    PATIENCE,
  );
});

describe('The EventStoreDB store under load', () => {
  const on = nodeForEachTest();

  it(
    'reads a stream of ten thousand events, and a log of as many',
    async () => {
      const [store, chain] = [on.connect({ deadlineMs: 20_000 }), Chain.begin()];
      for (let part = 0; part < 10; part += 1) {
        const { expected } = chain;
        await store.append(chain.stream, chain.many(1_000), expected);
      }
      const revisions = (await all(store.readStream(chain.stream))).map(({ revision }) => revision);
      expect(revisions).toEqual(Array.from({ length: 10_000 }, (_, revision) => revision));
      expect((await all(store.readAll({ after: null }))).flat()).toHaveLength(10_000);
    },
    PATIENCE,
  );

  it.each(['stream', 'log'])(
    'has the server wait while whoever reads the %s is slow',
    async (which) => {
      const [store, chain] = [on.connect({ deadlineMs: 20_000 }), Chain.begin()];
      for (let part = 0; part < 40; part += 1) {
        const { expected } = chain;
        const large = Array.from({ length: 50 }, () => ({ text: 'x'.repeat(LARGE) }));
        await store.append(chain.stream, chain.next(...large), expected);
      }
      const before = on.node.delivered;
      const pages = which === 'stream' ? store.streamPages(chain.stream) : store.readAll({ after: null });
      const reader = pages[Symbol.asyncIterator]();
      await reader.next();
      await pause(1_500);
      expect(on.node.delivered - before).toBeLessThan(1_500);
      await reader.return?.();
    },
    PATIENCE,
  );

  it(
    'refuses what is larger than the server takes at once, says so, and goes on',
    async () => {
      const [store, chain] = [on.connect(), Chain.begin()];
      const [first, second, third] = chain.fork().next(...[1, 2, 3].map(() => ({ text: 'x'.repeat(400_000) })));
      const tooLarge = [first!, second!, third!];
      await expect(store.append(chain.stream, tooLarge, 'none')).rejects.toThrow(
        /^append cannot be stored: the server takes no more than \d+ bytes at once/,
      );
      expect((await store.append(chain.stream, tooLarge.slice(0, 2), 'none')).revision).toBe(1);
    },
    PATIENCE,
  );

  it(
    'waits for a slow server as long as its deadline lasts',
    async () => {
      const [store, chain] = [on.connect(), Chain.begin()];
      on.node.misbehave.answerLate(800);
      await store.append(chain.stream, chain.many(1), 'none');
      expect(await all(store.readStream(chain.stream))).toHaveLength(1);
      on.node.misbehave.answerLate(0);
    },
    PATIENCE,
  );
});
