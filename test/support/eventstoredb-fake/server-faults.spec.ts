import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  AccessDeniedError,
  DeadlineExceededError,
  END,
  NO_STREAM,
  StreamNotFoundError,
  streamNameFilter,
  TimeoutError,
  UnavailableError,
  WrongExpectedVersionError,
} from '@eventstore/db-client';
import type { AllStreamSubscription, EventStoreDBClient, Position } from '@eventstore/db-client';
import { waitUntil } from '#kernel/testing/wait-until';
import {
  catchError,
  clientsForEachTest,
  createNote,
  createNotes,
  currentOutcome,
  PENDING,
  PLAIN_APPEND,
  readAll,
  stopAfterEachTest,
} from '#test/support/eventstoredb-fake/clients';
import { startFake } from '#test/support/eventstoredb-fake/server';

const NEW = { ...PLAIN_APPEND, expectedRevision: NO_STREAM } as const;

describe('A fake node with a faulty server', () => {
  const stopLater = stopAfterEachTest();
  const connect = clientsForEachTest();
  const start = async () => {
    const node = await stopLater(startFake());
    return { node, faults: node.faults, client: connect(node.url) };
  };
  const revisions = async (client: EventStoreDBClient, stream = 'a') =>
    (await readAll(client.readStream(stream))).map(({ event }) => Number(event?.revision));

  describe('whose disk hesitates', () => {
    it('tells the loser of a conflict before a read shows the winner', async () => {
      const { faults, client } = await start();
      faults.holdCommits();
      const winner = client.appendToStream('a', createNote(), NEW);
      await waitUntil(() => faults.receivedAppends === 1);
      const lost = await catchError(client.appendToStream('a', createNote(), NEW));
      expect(lost).toBeInstanceOf(WrongExpectedVersionError);
      expect((lost as WrongExpectedVersionError).actualVersion).toBe(0n);
      expect(await catchError(revisions(client))).toBeInstanceOf(StreamNotFoundError);
      expect(await currentOutcome(winner)).toBe(PENDING);
      faults.releaseCommits();
      expect((await winner).nextExpectedRevision).toBe(0n);
      expect(await revisions(client)).toEqual([0]);
    });

    it('shows an append only some time after it was written', async () => {
      const { faults, client } = await start();
      faults.delayCommits(5);
      const winner = client.appendToStream('a', createNote(), NEW);
      await waitUntil(() => faults.receivedAppends === 1);
      expect(await catchError(client.appendToStream('a', createNote(), NEW))).toBeInstanceOf(WrongExpectedVersionError);
      await winner;
      expect(await revisions(client)).toEqual([0]);
    });

    it.each([
      ['a plain append', PLAIN_APPEND, TimeoutError, '10 ABORTED: Operation timed out: Commit phase timeout.'],
      ['a batch append', {}, DeadlineExceededError, ''],
    ])(
      'lets %s time out, and stores it once, although it is sent again meanwhile',
      async (_, options, type, message) => {
        const { faults, client } = await start();
        const event = createNote();
        const send = () => catchError(client.appendToStream('a', event, { ...options, expectedRevision: NO_STREAM }));
        faults.holdCommits();
        const first = send();
        await waitUntil(() => faults.receivedAppends === 1);
        faults.expireCommits();
        expect(await first).toBeInstanceOf(type);
        expect((await first) as Error).toHaveProperty('message', message);
        const repeated = send();
        await waitUntil(() => faults.receivedAppends === 2);
        faults.releaseCommits();
        expect(await revisions(client)).toEqual([0]);
        // The repeated append was dropped: not even the commit of the first one answers it.
        expect(await currentOutcome(repeated)).toBe(PENDING);
        faults.expireCommits();
        expect(await repeated).toBeInstanceOf(type);
        expect(await send()).toBe('not refused');
        expect(await revisions(client)).toEqual([0]);
      },
    );

    it('can let every append time out at once', async () => {
      const { faults, client } = await start();
      faults.setCommitTimeout(0);
      faults.holdCommits();
      expect(await catchError(client.appendToStream('a', createNote(), NEW))).toBeInstanceOf(TimeoutError);
    });
  });

  describe('whose subscriber is too slow', () => {
    const LIVE =
      '10 ABORTED: Operation timed out: Consumer too slow to handle event while live. Client resubscription required.';

    it.each([
      ['live', LIVE],
      ['transitioning to live', LIVE.replace('while live', 'while transitioning to live')],
    ] as const)('ends the subscription on command (%s)', async (phase, message) => {
      const { faults, client } = await start();
      const subscription = client.subscribeToAll().resume();
      const broken = once(subscription, 'error');
      await once(subscription, 'caughtUp');
      faults.endSlowSubscriptions(phase);
      const [error] = (await broken) as [TimeoutError];
      expect(error).toBeInstanceOf(TimeoutError);
      expect(error.message).toBe(message);
    });

    it('ends a live subscription with more unsent events than its buffer holds', async () => {
      const { faults, client } = await start();
      faults.limitSubscriberBuffer();
      const received: unknown[] = [];
      const subscription = client.subscribeToAll({ fromPosition: END }).on('data', (event) => received.push(event));
      const broken = once(subscription, 'error');
      await once(subscription, 'caughtUp');
      await client.appendToStream('a', createNotes(32));
      await waitUntil(() => received.length === 32);
      await client.appendToStream('a', createNotes(33));
      expect((await broken)[0]).toBeInstanceOf(TimeoutError);
    });
  });

  describe('whose log loses events', () => {
    const filter = streamNameFilter({ prefixes: ['ours'] });
    const collect = async (client: EventStoreDBClient, after: Position): Promise<(number | undefined)[]> => {
      const found: (number | undefined)[] = [];
      const subscription: AllStreamSubscription = client.subscribeToAll({ fromPosition: after, filter });
      subscription.on('data', ({ event }) => found.push(Number(event?.revision)));
      await once(subscription, 'caughtUp');
      return found;
    };
    const writeOursAndTheirs = async () => {
      const started = await start();
      const { client } = started;
      await client.appendToStream('ours', createNote(), PLAIN_APPEND);
      const { position } = await client.appendToStream('theirs', createNote(), PLAIN_APPEND);
      await client.appendToStream('ours', createNotes(2), PLAIN_APPEND);
      return { ...started, position: position! };
    };

    it('passes over the event that follows a scavenged one, when a subscription goes on from there', async () => {
      const { faults, client, position } = await writeOursAndTheirs();
      expect(await collect(client, position)).toEqual([1, 2]);
      faults.tombstoneStream('theirs');
      expect(await collect(client, position)).toEqual([1, 2]);
      faults.scavenge();
      expect(await collect(client, position)).toEqual([2]);
      const all = await readAll(client.readAll());
      expect(all.filter(({ event }) => event?.streamId === 'theirs').map(({ event }) => event?.type)).toEqual([
        '$streamDeleted',
      ]);
      expect(await revisions(client, 'ours')).toEqual([0, 1, 2]);
    });

    it('keeps the last event of a stream that was truncated or soft-deleted', async () => {
      const { faults, client } = await start();
      await client.appendToStream('a', createNotes(3), PLAIN_APPEND);
      await client.appendToStream('b', createNotes(3), PLAIN_APPEND);
      faults.setStreamMetadata('a', '{"$maxCount":2}');
      faults.deleteStream('b');
      faults.scavenge();
      const left = (await readAll(client.readAll())).map(
        ({ event }) => `${event?.streamId}@${Number(event?.revision)}`,
      );
      expect(left.filter((name) => /^[ab]@/.test(name))).toEqual(['a@1', 'a@2', 'b@2']);
      await client.appendToStream('b', createNote(), { ...PLAIN_APPEND, expectedRevision: 2n });
      expect(await revisions(client, 'b')).toEqual([3]);
    });

    it.each([
      ['{"$maxCount":2}', [3, 4]],
      ['{"$tb":3}', [3, 4]],
      ['{"$maxAge":0}', []],
    ])('returns what the metadata %s of a stream leaves', async (metadata, expected) => {
      const { faults, client } = await start();
      await client.appendToStream('a', createNotes(5), PLAIN_APPEND);
      faults.setStreamMetadata('a', metadata);
      await waitUntil(async () => (await revisions(client)).length === expected.length);
      expect(await revisions(client)).toEqual(expected);
      faults.deleteStream('a');
      expect(await catchError(revisions(client))).toBeInstanceOf(StreamNotFoundError);
    });
  });

  describe('whose log is replaced', () => {
    /** The client connects again after a pause. */
    const readAgain = (client: EventStoreDBClient) =>
      waitUntil(() => revisions(client).catch((error: unknown) => (error instanceof UnavailableError ? null : [])));

    it('has the events of the older copy, and drops its connections', async () => {
      const { faults, client } = await start();
      await client.appendToStream('a', createNote(), PLAIN_APPEND);
      faults.saveLog();
      await client.appendToStream('a', createNotes(2), PLAIN_APPEND);
      const subscription = client.subscribeToAll().resume();
      const broken = once(subscription, 'error');
      await once(subscription, 'caughtUp');
      faults.restoreLog();
      expect((await broken)[0]).toBeInstanceOf(UnavailableError);
      expect(await readAgain(client)).toEqual([0]);
      const options = { ...PLAIN_APPEND, expectedRevision: 0n };
      expect((await client.appendToStream('a', createNote(), options)).nextExpectedRevision).toBe(1n);
    });

    it('refuses a position at which no event begins, once the new log is longer', async () => {
      const { faults, client } = await start();
      const { position } = await client.appendToStream('a', createNote(), PLAIN_APPEND);
      const follow = async () => {
        const subscription = client.subscribeToAll({ fromPosition: position! }).resume();
        await Promise.race([
          once(subscription, 'caughtUp'),
          once(subscription, 'error').then(([error]) => Promise.reject(error as Error)),
        ]);
      };
      faults.emptyLog(7);
      await readAgain(client);
      expect(await catchError(follow())).toBe('not refused');
      await client.appendToStream('a', createNotes(9), PLAIN_APPEND);
      const refused = '2 UNKNOWN: Exception was thrown by handler.';
      expect(String(await catchError(follow()))).toContain(refused);
      expect(String(await catchError(readAll(client.readAll({ fromPosition: position! }))))).toContain(refused);
    });

    it('starts with the log that another node has written to a file', async () => {
      const folder = mkdtempSync(join(tmpdir(), 'log-'));
      const file = join(folder, 'log');
      const { faults, client, node } = await start();
      await client.appendToStream('a', createNotes(2), PLAIN_APPEND);
      await client.tombstoneStream('b');
      faults.saveLogTo(file);
      const other = await stopLater(startFake({ logFile: file }));
      rmSync(folder, { recursive: true });
      expect(other.events.slice(0, node.events.length)).toEqual(
        node.events.map((event) => ({ ...event, data: new Uint8Array(event.data) })),
      );
      const otherClient = connect(other.url);
      expect(await revisions(otherClient)).toEqual([0, 1]);
      await expect(otherClient.appendToStream('b', createNote(), PLAIN_APPEND)).rejects.toThrow('deleted');
    });
  });

  it('refuses right credentials for some calls', async () => {
    const { faults, client } = await start();
    faults.refuseCredentials(2);
    for (let left = 2; left > 0; left -= 1)
      expect(await catchError(revisions(client))).toBeInstanceOf(AccessDeniedError);
    await client.appendToStream('a', createNote(), PLAIN_APPEND);
    faults.refuseCredentials();
    expect(String(await catchError(revisions(client)))).toContain('UNAUTHENTICATED');
    faults.acceptCredentials();
    expect(await revisions(client)).toEqual([0]);
  });

  it('refuses appends and removals of a user who may only read', async () => {
    const { faults, client } = await start();
    await client.appendToStream('a', createNote(), PLAIN_APPEND);
    faults.denyWrites();
    for (const attempt of [
      () => client.appendToStream('a', createNote(), PLAIN_APPEND),
      () => client.appendToStream('a', createNote()),
      () => client.deleteStream('a'),
      () => client.tombstoneStream('a'),
    ])
      expect(await catchError(attempt())).toBeInstanceOf(AccessDeniedError);
    expect(await revisions(client)).toEqual([0]);
    faults.allowWrites();
    await client.appendToStream('a', createNote(), PLAIN_APPEND);
  });
});
