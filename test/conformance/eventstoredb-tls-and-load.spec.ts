import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StoreUnavailable } from '#execution/event-store';
import { EventStoreDbEventStore } from '#eventstoredb/eventstoredb-event-store';
import { SealedEventBuilder } from '#test/conformance/sealed-event-builder';
import { readAllEvents } from '#test/conformance/store-under-test';
import { Authority, type CertificatePair } from '#test/support/certificates';
import { collectSubscription, eventIds } from '#test/support/collect-subscription';
import { nodeForEachTest } from '#test/support/eventstoredb-fake/node-for-each-test';
import { startFake, type FakeNode } from '#test/support/eventstoredb-fake/server';

const CREDENTIALS = { username: 'brokerage', password: 'a:b@c/d é' };
const USER = `${CREDENTIALS.username}:${encodeURIComponent(CREDENTIALS.password)}@`;

/** More than any response needs on a busy machine. */
const LONG_DEADLINE_MS = 50_000;

/** Characters in one event. A few hundred such events fill every buffer between the server and the client. */
const LARGE_TEXT_LENGTH = 20_000;

describe('The EventStoreDB store over TLS', () => {
  const authority = new Authority();
  const folder = mkdtempSync(join(tmpdir(), 'authority-'));
  const file = join(folder, 'ca.pem');
  const fakes: FakeNode[] = [];
  const stores: EventStoreDbEventStore[] = [];
  writeFileSync(file, authority.certificate);
  afterEach(() => Promise.all(stores.splice(0).map((store) => store.close())));
  afterAll(async () => {
    await Promise.all(fakes.map((fake) => fake.stop()));
    rmSync(folder, { recursive: true });
  });

  const connect = async (tls: CertificatePair, user: string, ca: string | null): Promise<EventStoreDbEventStore> => {
    const fake = await startFake({ tls, credentials: CREDENTIALS });
    fakes.push(fake);
    const query = ca === null ? '' : `?tlsCaFile=${encodeURIComponent(ca)}`;
    const url = `esdb://${user}localhost:${fake.address.port}${query}`;
    stores.push(EventStoreDbEventStore.connect(url, { deadlineMs: LONG_DEADLINE_MS }));
    return stores.at(-1) as EventStoreDbEventStore;
  };

  it('appends, reads and subscribes with special characters in the password', async () => {
    const [store, chain] = [await connect(authority.issueServerCertificate(), USER, file), SealedEventBuilder.begin()];
    await expect(store.check()).resolves.toBeUndefined();
    const sent = chain.buildMany(5);
    await store.append(chain.stream, sent, 'none');
    const follower = collectSubscription(store, null);
    await follower.waitUntil(() => follower.events().length === 5);
    expect(eventIds(await readAllEvents(store.readStream(chain.stream)))).toEqual(eventIds(sent));
    await follower.stop();
  });

  const unusable: readonly [string, () => CertificatePair, string, string | null, RegExp][] = [
    [
      'a wrong password',
      () => authority.issueServerCertificate(),
      'brokerage:other@',
      file,
      /does not accept this user and password/,
    ],
    ['no user', () => authority.issueServerCertificate(), '', file, /requires a user and a password/],
    ['an expired certificate', () => authority.issueExpiredCertificate(), USER, file, /has expired/],
    [
      'an untrusted certificate authority',
      () => authority.issueServerCertificate(),
      USER,
      null,
      /not trusted\. .*tlsCaFile/,
    ],
  ];
  it.each(unusable)('explains %s and fails with StoreUnavailable', async (_, tls, user, ca, fault) => {
    const [store, chain] = [await connect(tls(), user, ca), SealedEventBuilder.begin()];
    await expect(store.check()).rejects.toThrow(fault);
    await expect(store.append(chain.stream, chain.buildMany(1), 'none')).rejects.toBeInstanceOf(StoreUnavailable);
    await expect(readAllEvents(store.readStream(chain.stream))).rejects.toBeInstanceOf(StoreUnavailable);
  });
});

describe('The EventStoreDB store under load', () => {
  const on = nodeForEachTest();

  it('reads a stream and a log with 10,000 events each', async () => {
    const [store, chain] = [on.connect(), SealedEventBuilder.begin()];
    for (let part = 0; part < 10; part += 1) {
      const { expected } = chain;
      await store.append(chain.stream, chain.buildMany(1_000), expected);
    }
    const revisions = (await readAllEvents(store.readStream(chain.stream))).map(({ revision }) => revision);
    expect(revisions).toEqual(Array.from({ length: 10_000 }, (_, revision) => revision));
    expect((await readAllEvents(store.readAll({ after: null }))).flat()).toHaveLength(10_000);
  });

  it.each(['stream', 'log'])('makes the server wait while the reader of the %s is slow', async (which) => {
    const [store, chain] = [on.connect(), SealedEventBuilder.begin()];
    for (let part = 0; part < 40; part += 1) {
      const { expected } = chain;
      const large = Array.from({ length: 50 }, () => ({ text: 'x'.repeat(LARGE_TEXT_LENGTH) }));
      await store.append(chain.stream, chain.build(...large), expected);
    }
    const before = on.node.deliveredEvents;
    const pages = which === 'stream' ? store.streamPages(chain.stream) : store.readAll({ after: null });
    const reader = pages[Symbol.asyncIterator]();
    await reader.next();
    await on.waitUntilNothingIsSent();
    expect(on.node.deliveredEvents - before).toBeLessThan(1_500);
    await reader.return?.();
  });

  it('rejects an append that is larger than the server accepts, and remains usable', async () => {
    const [store, chain] = [on.connect(), SealedEventBuilder.begin()];
    const [first, second, third] = chain.fork().build(...[1, 2, 3].map(() => ({ text: 'x'.repeat(400_000) })));
    const tooLarge = [first!, second!, third!];
    await expect(store.append(chain.stream, tooLarge, 'none')).rejects.toThrow(
      /^append cannot be stored: the server accepts at most \d+ bytes at once/,
    );
    expect((await store.append(chain.stream, tooLarge.slice(0, 2), 'none')).revision).toBe(1);
  });

  it('waits for a slow server until its deadline', async () => {
    const [store, chain] = [on.connect(), SealedEventBuilder.begin()];
    on.node.faults.delayResponses(800);
    await store.append(chain.stream, chain.buildMany(1), 'none');
    expect(await readAllEvents(store.readStream(chain.stream))).toHaveLength(1);
    on.node.faults.delayResponses(0);
  });
});
