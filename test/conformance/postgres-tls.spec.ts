import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import pg from 'pg';
import { StoreUnavailable } from '#execution/event-store';
import { CheckpointListener } from '#postgres/checkpoint-listener';
import { LeaderElection } from '#postgres/leader-election';
import { openPostgresReadModels } from '#postgres/postgres-read-models';
import { PostgresSubjectKeys } from '#postgres/postgres-subject-keys';
import { startPostgres, type PostgresServer } from '#postgres/testing/postgres-server';
import { Authority, type CertificatePair } from '#test/support/certificates';

const TIMEOUT_MS = 60_000;

/** The server itself writes the file, because only the server may be able to read its key. */
const COPY_TO_SERVER_FILE = "to program 'umask 077; cat > ";

/** Waits for a condition, or until a timeout; the assertions that follow report what is missing. */
const waitUntil = async (happened: () => boolean): Promise<void> => {
  for (const end = Date.now() + TIMEOUT_MS / 3; !happened() && Date.now() < end;) await pause(10);
};

describe('PostgreSQL over TLS', () => {
  const authority = new Authority();
  let server: PostgresServer;
  let url: string;
  let folder: string;

  const runSql = async (statement: string): Promise<void> => {
    const client = new pg.Client({ connectionString: server.url });
    await client.connect();
    await client.query(statement).finally(() => client.end());
  };

  const installCertificate = async ({ certificate, key }: CertificatePair): Promise<void> => {
    for (const [file, text] of Object.entries({ 'server.crt': certificate, 'server.key': key }))
      await runSql(`copy (select regexp_split_to_table('${text.trim()}', '\\n')) ${COPY_TO_SERVER_FILE}${file}'`);
    await runSql('alter system set ssl = on');
    await runSql('select pg_reload_conf()');
  };

  /** Creates the URL that an operator uses to trust only this certificate authority. */
  const createTrustingUrl = (certificate: string): string => {
    const file = join(folder, 'authority.pem');
    writeFileSync(file, certificate);
    const secureUrl = new URL(url);
    secureUrl.search = new URLSearchParams({ sslmode: 'verify-full', sslrootcert: file }).toString();
    return secureUrl.href;
  };

  /** Counts the encrypted and unencrypted connections to the database. */
  const countConnections = async (): Promise<{ encrypted: number; open: number }> => {
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
  }, TIMEOUT_MS);
  afterAll(async () => {
    await server.stop();
    rmSync(folder, { recursive: true });
  });
  beforeEach(async () => {
    url = await server.createDatabase();
    await installCertificate(authority.issueServerCertificate());
  });

  it(
    'encrypts the connections of read models, keys, leader election and notifications',
    async () => {
      const secureUrl = createTrustingUrl(authority.certificate);
      const warnings: string[] = [];
      let notifications = 0;
      const readModels = await openPostgresReadModels(secureUrl);
      const keys = await PostgresSubjectKeys.open(secureUrl);
      const held = new Set<string>();
      const addAssignments = async (now: ReadonlySet<string>): Promise<void> => {
        for (const assignment of now) held.add(assignment);
      };
      const election = LeaderElection.start(secureUrl, [['an assignment']], {
        onChange: addAssignments,
        warn: (text) => warnings.push(text),
      });
      const listener = new CheckpointListener(
        secureUrl,
        () => (notifications += 1),
        (text) => warnings.push(text),
      );
      await waitUntil(() => held.has('an assignment') && notifications > 0);
      await sql`notify checkpoints_moved`.execute(readModels.database);
      await waitUntil(() => notifications > 1);
      const found = await countConnections();
      expect(found.encrypted).toBeGreaterThanOrEqual(4);
      expect([found.open, warnings]).toEqual([0, []]);
      await listener.close();
      await election.close();
      await keys.close();
      await readModels.close();
    },
    TIMEOUT_MS,
  );

  it(
    'rejects an expired certificate and a certificate from an untrusted authority',
    async () => {
      const untrusted = openPostgresReadModels(createTrustingUrl(new Authority('Another authority').certificate));
      await expect(untrusted).rejects.toBeInstanceOf(StoreUnavailable);
      await installCertificate(authority.issueExpiredCertificate());
      const expired = openPostgresReadModels(createTrustingUrl(authority.certificate));
      await expect(expired).rejects.toThrow(/certificate has expired/);
    },
    TIMEOUT_MS,
  );
});
