import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { getOrCreateInstallationKey, findInstallationKey } from '#postgres/postgres-installation-keys';
import { PostgresSubjectKeys } from '#postgres/postgres-subject-keys';
import { generateKey } from '#execution/subject-keys';
import { createDatabaseAt, runPostgresUrl } from '#postgres/testing/test-databases';

const NAME = 'of-the-installation';

describe('pg_dump of the keys schema', () => {
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'keys-dump-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('moves keys, installation keys and erasures to another database, but no read models', async () => {
    const from = await createDatabaseAt(runPostgresUrl());
    const to = await createDatabaseAt(runPostgresUrl());
    const originalKeys = new Map(['one', 'two', 'erased'].map((id) => [id, generateKey()]));
    const keys = await PostgresSubjectKeys.open(from);
    await keys.store(originalKeys);
    await keys.erase('erased');
    await keys.close();
    const installationKey = await getOrCreateInstallationKey(from, NAME, generateKey);
    const client = new pg.Client({ connectionString: from });
    await client.connect();
    await client.query('create table a_view (row int)').finally(() => client.end());

    const file = join(folder, 'keys.sql');
    execFileSync('pg_dump', ['--schema=keys', '--no-owner', '--file', file, from]);
    expect(readFileSync(file, 'utf8')).not.toContain('a_view');
    execFileSync('psql', ['--quiet', '--set', 'ON_ERROR_STOP=1', '--single-transaction', '--file', file, to]);

    const restoredKeys = await PostgresSubjectKeys.open(to);
    expect([await restoredKeys.find('one'), await restoredKeys.find('two')]).toEqual([
      originalKeys.get('one'),
      originalKeys.get('two'),
    ]);
    expect(await restoredKeys.find('erased')).toBeNull();
    await expect(restoredKeys.store(new Map([['erased', generateKey()]]))).rejects.toThrow();
    await restoredKeys.close();
    expect(await findInstallationKey(to, NAME)).toEqual(installationKey);
  });
});
