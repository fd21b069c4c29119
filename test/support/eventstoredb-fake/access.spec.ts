import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AccessDeniedError } from '@eventstore/db-client';
import type { EventStoreDBClient } from '@eventstore/db-client';
import { Authority } from '#test/support/certificates';
import { allOf, clientsOfEachTest, note, refusalOf, stoppedAfterEachTest } from '#test/support/eventstoredb-fake/clients';
import { startWireDouble } from '#test/support/eventstoredb-fake/server';
import type { WireDouble, WireDoubleOptions } from '#test/support/eventstoredb-fake/server';

const CREDENTIALS = { username: 'ours', password: 'a secret' };

describe('The wire double under TLS', () => {
  const stopped = stoppedAfterEachTest();
  const connect = clientsOfEachTest();
  const authority = new Authority();
  const folder = mkdtempSync(join(tmpdir(), 'authority-'));
  const trusted = join(folder, 'ca.pem');
  writeFileSync(trusted, authority.certificate);
  afterAll(() => rmSync(folder, { recursive: true }));

  const start = (options: WireDoubleOptions = {}) => stopped(startWireDouble({ tls: authority.server(), ...options }));
  const client = (node: WireDouble, who = '') =>
    connect(`${node.url.replace('://', `://${who}`)}&tlsCAFile=${encodeURIComponent(trusted)}`);
  const attempts = (asked: EventStoreDBClient) => [
    () => asked.appendToStream('a', note()),
    () => asked.appendToStream('a', note(), { credentials: { username: 'ours', password: 'wrong' } }),
    () => allOf(asked.readAll()),
    () => asked.deleteStream('a'),
    () => asked.tombstoneStream('a'),
  ];

  it('serves whoever trusts its authority', async () => {
    const asked = client(await start());
    await asked.appendToStream('a', note());
    expect(await allOf(asked.readStream('a'))).toHaveLength(1);
  });

  it.each([
    ['whose certificate has expired', () => authority.expiredServer(), /certificate has expired/],
    ['whose certificate is of another authority', () => new Authority('Another').server(), /unable to verify/],
  ])('is not spoken to when it is one %s', async (_, tls, said) => {
    const asked = client(await start({ tls: tls() }));
    expect(String(await refusalOf(asked.appendToStream('a', note(), { deadline: 1_000 })))).toMatch(said);
  });

  it('serves whoever brings the right credentials', async () => {
    const asked = client(await start({ credentials: CREDENTIALS }), 'ours:a%20secret@');
    await asked.appendToStream('a', note());
    expect(await allOf(asked.readStream('a'))).toHaveLength(1);
  });

  it('refuses whoever brings wrong ones, as one that it does not know', async () => {
    for (const attempt of attempts(client(await start({ credentials: CREDENTIALS }), 'ours:guessed@'))) {
      const error = (await refusalOf(attempt())) as AccessDeniedError;
      expect(error).toBeInstanceOf(AccessDeniedError);
      expect(error.message).toContain('UNAUTHENTICATED');
    }
  });

  it('refuses whoever brings none, as one without rights', async () => {
    const asked = client(await start({ credentials: CREDENTIALS }));
    for (const attempt of [() => asked.appendToStream('a', note()), () => allOf(asked.readAll())]) {
      const error = (await refusalOf(attempt())) as AccessDeniedError;
      expect(error).toBeInstanceOf(AccessDeniedError);
      expect(error.message).toContain('PERMISSION_DENIED');
    }
  });
});

describe('The wire double of a version', () => {
  const stopped = stoppedAfterEachTest();
  const connect = clientsOfEachTest();

  it.each([
    [{}, '24.10.0'],
    [{ version: '22.10.3' }, '22.10.3'],
    [{ version: null }, 'unknown'],
  ])('started with %j is told to be %s', async (options, version) => {
    const client = connect((await stopped(startWireDouble(options))).url);
    const { capabilities } = client as unknown as { capabilities: Promise<{ serverVersion: string }> };
    expect((await capabilities).serverVersion).toBe(version);
  });

  it('that is too old for batch appends is sent plain ones', async () => {
    const node = await stopped(startWireDouble({ version: null }));
    await connect(node.url).appendToStream('a', note());
    expect(node.misbehave.batchAppends.count).toBe(0);
    const current = await stopped(startWireDouble());
    await connect(current.url).appendToStream('a', note());
    expect(current.misbehave.batchAppends.count).toBe(1);
  });
});
