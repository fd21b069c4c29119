import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import pg from 'pg';
import { StoreUnavailable } from '#execution/event-store';
import { CheckpointBell } from '#postgres/checkpoint-listener';
import { Leadership } from '#postgres/leader-election';
import { openPostgresReadModels } from '#postgres/postgres-read-models';
import { PostgresSubjectKeys } from '#postgres/postgres-subject-keys';
import { startPostgres, type PostgresServer } from '#postgres/testing/postgres-server';
import { Authority, type Certified } from '#test/support/certificates';

const PATIENCE = 60_000;

/** The server writes its files itself: only it may read its key. */
const SERVER_WRITES = "to program 'umask 077; cat > ";

/** Waits, but not for ever: what is expected afterwards tells what is missing. */
const soon = async (happened: () => boolean): Promise<void> => {
  for (const end = Date.now() + PATIENCE / 3; !happened() && Date.now() < end;) await pause(10);
};

describe('A PostgreSQL that is spoken to over TLS', () => {
  const authority = new Authority();
  let server: PostgresServer;
  let url: string;
  let folder: string;

  const asked = async (question: string): Promise<void> => {
    const client = new pg.Client({ connectionString: server.url });
    await client.connect();
    await client.query(question).finally(() => client.end());
  };

  const certifiedBy = async ({ certificate, key }: Certified): Promise<void> => {
    for (const [file, text] of Object.entries({ 'server.crt': certificate, 'server.key': key }))
      await asked(`copy (select regexp_split_to_table('${text.trim()}', '\\n')) ${SERVER_WRITES}${file}'`);
    await asked('alter system set ssl = on');
    await asked('select pg_reload_conf()');
  };

  /** The address as an operator writes it who trusts this authority alone. */
  const trusting = (certificate: string): string => {
    const file = join(folder, 'authority.pem');
    writeFileSync(file, certificate);
    const address = new URL(url);
    address.search = new URLSearchParams({ sslmode: 'verify-full', sslrootcert: file }).toString();
    return address.href;
  };

  /** How many of the connections to the database are encrypted, and how many are not. */
  const connections = async (): Promise<{ encrypted: number; open: number }> => {
    const client = new pg.Client({ connectionString: server.url });
    await client.connect();
    const { rows } = await client
      .query<{ ssl: boolean }>(
        `select ssl from pg_stat_ssl join pg_stat_activity using (pid) where datname = '${new URL(url).pathname.slice(1)}'`,
      )
      .finally(() => client.end());
    const encrypted = rows.filter(({ ssl }) => ssl).length;
    return { encrypted, open: rows.length - encrypted };
  };

  beforeAll(async () => {
    server = await startPostgres();
    folder = mkdtempSync(join(tmpdir(), 'postgres-tls-'));
  }, PATIENCE);
  afterAll(async () => {
    await server.stop();
    rmSync(folder, { recursive: true });
  });
  beforeEach(async () => {
    url = await server.createDatabase();
    await certifiedBy(authority.server());
  });

  it(
    'hears everything over it: read models, keys, the lock of who leads, and the bell',
    async () => {
      const address = trusting(authority.certificate);
      const told: string[] = [];
      let rings = 0;
      const readModels = await openPostgresReadModels(address);
      const keys = await PostgresSubjectKeys.open(address);
      const held = new Set<string>();
      const changed = async (now: ReadonlySet<string>): Promise<void> => {
        for (const duty of now) held.add(duty);
      };
      const leadership = Leadership.contend(address, [['a duty']], { changed, notice: (text) => told.push(text) });
      const bell = new CheckpointBell(
        address,
        () => (rings += 1),
        (text) => told.push(text),
      );
      await soon(() => held.has('a duty') && rings > 0);
      await sql`notify checkpoints_moved`.execute(readModels.database);
      await soon(() => rings > 1);
      const found = await connections();
      expect(found.encrypted).toBeGreaterThanOrEqual(4);
      expect([found.open, told]).toEqual([0, []]);
      await bell.close();
      await leadership.close();
      await keys.close();
      await readModels.close();
    },
    PATIENCE,
  );

  it(
    'is not used when its certificate has ended, or comes from an authority that is not trusted',
    async () => {
      const other = openPostgresReadModels(trusting(new Authority('Somebody else').certificate));
      await expect(other).rejects.toBeInstanceOf(StoreUnavailable);
      await certifiedBy(authority.expiredServer());
      const ended = openPostgresReadModels(trusting(authority.certificate));
      await expect(ended).rejects.toThrow(/certificate has expired/);
    },
    PATIENCE,
  );
});
