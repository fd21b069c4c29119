import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { StoreUnavailable } from '#execution/event-store';
import { CertificateWatch } from '#hosting/certificate-watch';
import { waitUntil } from '#kernel/testing/wait-until';
import { adviseOnConnection } from '#postgres/connection-advice';
import { CheckpointListener } from '#postgres/checkpoint-listener';
import { LeaderElection } from '#postgres/leader-election';
import { openPostgresReadModels } from '#postgres/postgres-read-models';
import { PostgresSubjectKeys } from '#postgres/postgres-subject-keys';
import { startPostgres, type PostgresServer } from '#postgres/testing/postgres-server';
import { runQuery } from '#postgres/testing/test-databases';
import { Authority, type CertificatePair } from '#test/support/certificates';
import { startFake } from '#test/support/eventstoredb-fake/server';

/** The server itself writes the file, because only the server may be able to read its key. */
const COPY_TO_SERVER_FILE = "to program 'umask 077; cat > ";

const DAY_MS = 86_400_000;

describe('PostgreSQL over TLS', () => {
  const authority = new Authority();
  let server: PostgresServer;
  let url: string;
  let folder: string;

  const readConfigurationTime = async (): Promise<string> => {
    const { rows } = await runQuery(server.url, 'select pg_conf_load_time()::text as time');
    return (rows as { time: string }[])[0]?.time ?? '';
  };

  /** Resolves when new connections use the new configuration. The server only takes note of the request. */
  const reloadConfiguration = async (): Promise<void> => {
    const before = await readConfigurationTime();
    await runQuery(server.url, 'select pg_reload_conf()');
    await waitUntil(async () => (await readConfigurationTime()) !== before);
  };

  const installCertificate = async ({ certificate, key }: CertificatePair): Promise<void> => {
    for (const [file, text] of Object.entries({ 'server.crt': certificate, 'server.key': key }))
      await runQuery(
        server.url,
        `copy (select regexp_split_to_table('${text.trim()}', '\\n')) ${COPY_TO_SERVER_FILE}${file}'`,
      );
    await runQuery(server.url, 'alter system set ssl = on');
    await reloadConfiguration();
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
    const { rows } = await runQuery(
      server.url,
      `select ssl from pg_stat_ssl join pg_stat_activity using (pid) where datname = '${new URL(url).pathname.slice(1)}'`,
    );
    const encrypted = (rows as { ssl: boolean }[]).filter(({ ssl }) => ssl).length;
    return { encrypted, open: rows.length - encrypted };
  };

  beforeAll(async () => {
    server = await startPostgres();
    folder = mkdtempSync(join(tmpdir(), 'postgres-tls-'));
  });
  afterAll(async () => {
    await server.stop();
    rmSync(folder, { recursive: true });
  });
  beforeEach(async () => {
    url = await server.createDatabase();
    await installCertificate(authority.issueServerCertificate());
  });

  it('encrypts the connections of read models, keys, leader election and notifications', async () => {
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
    // The pool closes a connection that is not used for ten seconds.
    expect(await keys.find('a person')).toBeNull();
    const found = await countConnections();
    expect(found.encrypted).toBeGreaterThanOrEqual(4);
    expect([found.open, warnings]).toEqual([0, []]);
    await listener.close();
    await election.close();
    await keys.close();
    await readModels.close();
  });

  it('shows when its certificate ends, as the event store does, before and after that', async () => {
    const now = Date.now();
    const validity = { from: new Date(now - DAY_MS), until: new Date(now + 20.5 * DAY_MS) };
    await installCertificate(authority.issueServerCertificate(validity));
    const node = await startFake({ tls: authority.issueExpiredCertificate() });
    const eventStore = `localhost:${node.address.port}`;
    const postgres = new URL(url).host;
    const servers = { eventStoreUrl: `esdb://${eventStore}`, readModelsUrl: createTrustingUrl(authority.certificate) };
    const watch = new CertificateWatch({ ...servers, streamPrefix: 'a_' }, () => now);
    const found = [await watch.countDaysLeft(), await watch.describeEnding()];
    await node.stop();
    expect(found).toEqual([
      [
        [eventStore, -1],
        [postgres, 20],
      ],
      [
        `The certificate of ${eventStore} has ended. Renew it at once.`,
        expect.stringMatching(/ends in 20 days\. Renew it/),
      ],
    ]);
  });

  it('shows no certificate where it is used without TLS, does not offer it, or does not answer', async () => {
    await runQuery(server.url, 'alter system set ssl = off');
    await reloadConfiguration();
    const node = await startFake();
    const [silent, secure] = [`esdb://127.0.0.1:${node.address.port}?tls=true`, createTrustingUrl('')];
    await node.stop();
    for (const readModelsUrl of [url, secure]) {
      const watch = new CertificateWatch({ eventStoreUrl: silent, readModelsUrl, streamPrefix: 'a_' });
      expect(await watch.countDaysLeft()).toEqual([]);
    }
    expect(await new CertificateWatch(null).describeEnding()).toEqual([]);
  });

  /** What is wrong with this URL, as an operator is told. */
  const explain = async (wrong: string): Promise<string | null> => {
    const error = await openPostgresReadModels(wrong).then(
      () => new Error('The read models were opened.'),
      (failure: unknown) => failure,
    );
    return adviseOnConnection(wrong, error);
  };

  const withParts = (parts: Readonly<Partial<Record<'pathname' | 'username' | 'search', string>>>): string =>
    Object.assign(new URL(url), parts).href;

  it('explains each wrong setting', async () => {
    const [none, text] = [join(folder, 'none.pem'), join(folder, 'text.pem')];
    writeFileSync(text, 'not a certificate');
    await runQuery(url, 'create role reader login');
    const secure = 'sslmode=verify-full';
    expect(await explain(createTrustingUrl(new Authority('Another authority').certificate))).toMatch(
      /^the certificate of 127.0.0.1:\d+ was not issued by the authority in .*authority.pem. Set sslrootcert to/,
    );
    expect(await explain(withParts({ search: secure }))).toMatch(/is not trusted\. Add sslrootcert=/);
    expect(await explain(withParts({ search: `${secure}&sslrootcert=${none}` }))).toMatch(
      /^a file in it cannot be read \(.*none.pem.*\)\. Correct sslrootcert/,
    );
    expect(await explain(withParts({ search: `${secure}&sslrootcert=${text}` }))).toMatch(
      /authority in .*text.pem|text.pem contains no readable PEM/,
    );
    expect(await explain(withParts({ pathname: '/nowhere' }))).toMatch(/^there is no database nowhere at 127.0.0.1/);
    expect(await explain(withParts({ username: 'reader' }))).toMatch(
      /^the user reader has too few rights \(permission denied .*\)\. Make it the owner: ALTER DATABASE test_\w+ OWNER TO reader/,
    );
    await runQuery(server.url, 'drop role reader');
    await runQuery(server.url, 'alter system set ssl = off');
    await reloadConfiguration();
    expect(await explain(withParts({ search: secure }))).toMatch(
      / does not use TLS\. Turn it on there \(ssl = on\), or/,
    );
  });

  it('rejects an expired certificate and a certificate from an untrusted authority', async () => {
    const untrusted = openPostgresReadModels(createTrustingUrl(new Authority('Another authority').certificate));
    await expect(untrusted).rejects.toBeInstanceOf(StoreUnavailable);
    await installCertificate(authority.issueExpiredCertificate());
    const expired = openPostgresReadModels(createTrustingUrl(authority.certificate));
    await expect(expired).rejects.toThrow(/certificate has expired/);
  });
});
