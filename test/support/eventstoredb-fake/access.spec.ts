import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AccessDeniedError, jsonEvent } from '@eventstore/db-client';
import type { EventStoreDBClient } from '@eventstore/db-client';
import { Authority } from '#test/support/certificates';
import { Accounts } from '#test/support/eventstoredb-fake/accounts';
import {
  readAll,
  clientsForEachTest,
  createNote,
  catchError,
  stopAfterEachTest,
} from '#test/support/eventstoredb-fake/clients';
import { startFake } from '#test/support/eventstoredb-fake/server';
import type { FakeNode, FakeNodeOptions } from '#test/support/eventstoredb-fake/server';

const CREDENTIALS = { username: 'ours', password: 'a secret' };

describe('A fake node under TLS', () => {
  const stopLater = stopAfterEachTest();
  const connect = clientsForEachTest();
  const authority = new Authority();
  const folder = mkdtempSync(join(tmpdir(), 'authority-'));
  const caFile = join(folder, 'ca.pem');
  writeFileSync(caFile, authority.certificate);
  afterAll(() => rmSync(folder, { recursive: true }));

  const start = (options: FakeNodeOptions = {}) =>
    stopLater(startFake({ tls: authority.issueServerCertificate(), ...options }));
  const connectTo = (node: FakeNode, userInfo = '') =>
    connect(`${node.url.replace('://', `://${userInfo}`)}&tlsCAFile=${encodeURIComponent(caFile)}`);
  const attempts = (client: EventStoreDBClient) => [
    () => client.appendToStream('a', createNote()),
    () => client.appendToStream('a', createNote(), { credentials: { username: 'ours', password: 'wrong' } }),
    () => readAll(client.readAll()),
    () => client.deleteStream('a'),
    () => client.tombstoneStream('a'),
  ];

  it('serves a client that trusts its authority', async () => {
    const client = connectTo(await start());
    await client.appendToStream('a', createNote());
    expect(await readAll(client.readStream('a'))).toHaveLength(1);
  });

  it.each([
    ['has expired', () => authority.issueExpiredCertificate(), /certificate has expired/],
    ['is from another authority', () => new Authority('Another').issueServerCertificate(), /unable to verify/],
  ])('is rejected by the client if its certificate %s', async (_, tls, reason) => {
    const client = connectTo(await start({ tls: tls() }));
    expect(String(await catchError(client.appendToStream('a', createNote(), { deadline: 1_000 })))).toMatch(reason);
  });

  it('serves a client with the right credentials', async () => {
    const client = connectTo(await start({ credentials: CREDENTIALS }), 'ours:a%20secret@');
    await client.appendToStream('a', createNote());
    expect(await readAll(client.readStream('a'))).toHaveLength(1);
  });

  it('refuses wrong credentials with UNAUTHENTICATED', async () => {
    for (const attempt of attempts(connectTo(await start({ credentials: CREDENTIALS }), 'ours:guessed@'))) {
      const error = (await catchError(attempt())) as AccessDeniedError;
      expect(error).toBeInstanceOf(AccessDeniedError);
      expect(error.message).toContain('UNAUTHENTICATED');
    }
  });

  it('allows a user what the metadata of a stream, the settings of the server, or its first rules allow', async () => {
    const accounts = new Accounts('secret');
    accounts.create('ours', 'a secret', ['readers']);
    const node = await start({ credentials: accounts });
    const [admin, client] = [connectTo(node, 'admin:secret@'), connectTo(node, 'ours:a%20secret@')];
    const readEverything = () => catchError(readAll(client.readAll()));
    await client.appendToStream('a', createNote());
    await client.setStreamMetadata('a', { maxCount: 10 });
    expect(await readEverything()).toBeInstanceOf(AccessDeniedError);
    await admin.setStreamMetadata('$all', { acl: { readRoles: ['readers'] } });
    expect(await readEverything()).toBe('not refused');
    const data = { $userStreamAcl: { $r: 'readers', $w: 'ours', $d: '$admins', $mw: '$admins' } };
    await admin.appendToStream('$settings', jsonEvent({ type: 'update-default-acl', data }));
    await client.appendToStream('a', createNote());
    expect(await readAll(client.readStream('a'))).toHaveLength(2);
    expect((await client.getStreamMetadata('a')).metadata).toEqual({ maxCount: 10 });
    for (const attempt of [
      () => client.setStreamMetadata('a', { maxCount: 1 }),
      () => client.deleteStream('a'),
      () => client.tombstoneStream('a'),
    ])
      expect(await catchError(attempt())).toBeInstanceOf(AccessDeniedError);
    await admin.deleteStream('a');
  });

  it('refuses missing credentials with PERMISSION_DENIED', async () => {
    const client = connectTo(await start({ credentials: CREDENTIALS }));
    for (const attempt of [() => client.appendToStream('a', createNote()), () => readAll(client.readAll())]) {
      const error = (await catchError(attempt())) as AccessDeniedError;
      expect(error).toBeInstanceOf(AccessDeniedError);
      expect(error.message).toContain('PERMISSION_DENIED');
    }
  });
});

describe('The version of a fake node', () => {
  const stopLater = stopAfterEachTest();
  const connect = clientsForEachTest();

  it.each([
    [{}, '23.10.6'],
    [{ version: '22.10.3' }, '22.10.3'],
    [{ version: null }, 'unknown'],
  ])('with options %j is reported as %s', async (options, version) => {
    const client = connect((await stopLater(startFake(options))).url);
    const { capabilities } = client as unknown as { capabilities: Promise<{ serverVersion: string }> };
    expect((await capabilities).serverVersion).toBe(version);
  });

  it('decides whether the client sends batch appends or plain appends', async () => {
    const node = await stopLater(startFake({ version: null }));
    await connect(node.url).appendToStream('a', createNote());
    expect(node.faults.batchAppends.count).toBe(0);
    const current = await stopLater(startFake());
    await connect(current.url).appendToStream('a', createNote());
    expect(current.faults.batchAppends.count).toBe(1);
  });
});
