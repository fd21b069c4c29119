import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import {
  installationKeyOf,
  knownInstallationKey,
  PostgresSubjectKeys,
} from '#postgres/postgres-subject-keys';
import { newKey } from '#execution/subject-keys';
import { startPostgres, type PostgresServer } from '#postgres/testing/postgres-server';

const NAME = 'of-the-installation';

describe('The keys that pg_dump takes out of one database', () => {
  let server: PostgresServer;
  let folder: string;

  beforeAll(async () => {
    server = await startPostgres();
    folder = mkdtempSync(join(tmpdir(), 'keys-dump-'));
  });
  afterAll(async () => {
    await server.stop();
    rmSync(folder, { recursive: true });
  });

  it('are in another after psql, with those of the installation and what was erased, and nothing of the read models is', async () => {
    const [from, to] = [await server.createDatabase(), await server.createDatabase()];
    const kept = new Map(['one', 'two', 'erased'].map((id) => [id, newKey()]));
    const keys = await PostgresSubjectKeys.open(from);
    await keys.keep(kept);
    await keys.erase('erased');
    await keys.close();
    const ofInstallation = await installationKeyOf(from, NAME, newKey);
    const client = new pg.Client({ connectionString: from });
    await client.connect();
    await client.query('create table a_view (row int)').finally(() => client.end());

    const file = join(folder, 'keys.sql');
    execFileSync('pg_dump', ['--schema=keys', '--no-owner', '--file', file, from]);
    expect(readFileSync(file, 'utf8')).not.toContain('a_view');
    execFileSync('psql', ['--quiet', '--set', 'ON_ERROR_STOP=1', '--single-transaction', '--file', file, to]);

    const restored = await PostgresSubjectKeys.open(to);
    expect([await restored.find('one'), await restored.find('two')]).toEqual([kept.get('one'), kept.get('two')]);
    expect(await restored.find('erased')).toBeNull();
    await expect(restored.keep(new Map([['erased', newKey()]]))).rejects.toThrow();
    await restored.close();
    expect(await knownInstallationKey(to, NAME)).toEqual(ofInstallation);
  });
});
