import { AccessDeniedError, EventStoreDBClient } from '@eventstore/db-client';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { waitUntil } from '#kernel/testing/wait-until';
import type { RunningService } from '#scenarios/spawn-service';
import { pollUntil } from '#scenarios/fixtures';
import { BrokerageClient } from '#client/client';
import { FIRST_ADMINISTRATOR } from '#domain/first-administrator';
import { startPostgres, type PostgresServer } from '#postgres/testing/postgres-server';
import { runQuery } from '#postgres/testing/test-databases';
import { OidcIssuer, OIDC_AUDIENCE } from '#test/support/oidc-issuer';
import { runCli as commandLine, type ProcessResult } from '#test/support/command-line';
import {
  readCompose,
  readVariables,
  type ComposeFile,
  type ComposeService,
  type Variables,
} from '#test/support/compose-file';
import {
  PROGRAM_COMMANDS,
  mapToLocalhost,
  isHealthy,
  prepareEventStoreUser,
  startProcess,
  startProxy,
  type HostMap,
  type RunningProxy,
} from '#test/support/compose-processes';
import { makeCertificates, preparePostgres, type ServerCertificates } from '#test/support/compose-servers';
import { Accounts } from '#test/support/eventstoredb-fake/accounts';
import { catchError, createNote, readAll } from '#test/support/eventstoredb-fake/clients';
import { startFakeCluster, type FakeCluster } from '#test/support/eventstoredb-fake/cluster';
import { startHttpsFront, type HttpsFront } from '#test/support/eventstoredb-fake/https-front';
import { startFake, type FakeNode } from '#test/support/eventstoredb-fake/server';

const PASSWORD = 'letters0and0digits0as0a0long0password';
const ADMIN_PASSWORD = `${PASSWORD}1`;
const METRICS_TOKEN = 'metrics-token-of-the-tests-0123456789';
const client = FIRST_ADMINISTRATOR;
/** The result of a request that was open when the API was killed. */
const INTERRUPTED = 'interrupted';
/** Clients that read through the proxy at the same time. */
const READERS = 3;

const formatHost = ({ address }: FakeNode): string => `${address.host}:${address.port}`;
const getStatus = async (url: string, headers: Record<string, string> = {}): Promise<number> =>
  (await fetch(url, { headers })).status;

describe('The processes of a compose file, started on this machine', () => {
  let folder: string;
  let issuer: OidcIssuer;
  let postgres: PostgresServer;
  let certificates: ServerCertificates;
  let node: FakeNode | null;
  let front: HttpsFront | null;
  let running: RunningService[];
  let variables: Variables;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'composed-'));
    running = [];
    node = front = null;
    [issuer, postgres] = await Promise.all([OidcIssuer.start([client]), startPostgres()]);
    variables = {
      POSTGRES_PASSWORD: PASSWORD,
      EVENT_STORE_PASSWORD: PASSWORD,
      EVENT_STORE_ADMIN_PASSWORD: ADMIN_PASSWORD,
      EVENT_STORE_OPS_PASSWORD: `${PASSWORD}2`,
      OIDC_ISSUER: issuer.url,
      OIDC_AUDIENCE,
      METRICS_TOKEN,
      LOG_LEVEL: 'warn',
    };
  });
  afterEach(async () => {
    await Promise.all(running.map((each) => each.stop('SIGKILL')));
    await Promise.all([issuer.stop(), postgres.stop(), front?.stop()]);
    await node?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Starts these services of the file one after another. */
  const start = async ({ services }: ComposeFile, hosts: HostMap, ...names: string[]): Promise<RunningService[]> => {
    const started: RunningService[] = [];
    for (const name of names) {
      const service = services[name];
      if (service === undefined) throw new Error(`There is no service ${name}.`);
      started.push(await startProcess(service, mapToLocalhost(service, hosts, join(folder, 'installation'))));
      running.push(...started.slice(-1));
    }
    return started;
  };
  const findService = ({ services }: ComposeFile, name: string): ComposeService => {
    const service = services[name];
    if (service === undefined) throw new Error(`There is no service ${name}.`);
    return service;
  };
  /** Makes the certificates and prepares PostgreSQL, as the containers do at their first start. */
  const prepare = async (file: ComposeFile): Promise<void> => {
    certificates = makeCertificates(file, folder);
    await preparePostgres(postgres, findService(file, 'postgres'), certificates.issuedFor('postgres'));
  };
  const mapPostgresHost = (): HostMap => ({
    'postgres:5432': new URL(postgres.url).host,
    '/trusted/ca.crt': certificates.trusted,
  });
  /** Starts the event store of the file for one machine, which knows only its administrator and refuses even that one at first. */
  const startEventStore = async (administratorPassword: string, version: string): Promise<HostMap> => {
    const accounts = new Accounts(administratorPassword);
    node = await startFake({ credentials: accounts, version });
    const tls = certificates.issuedFor('eventstore');
    front = await startHttpsFront({ node: node.address, tls, accounts, refusedRequests: 2 });
    // By name, because TLS does not send IP addresses as server names.
    return { 'eventstore:2113': `localhost:${front.address.port}`, '/trusted/ca.crt': certificates.trusted };
  };
  const prepareUser = (file: ComposeFile, hosts: HostMap): Promise<ProcessResult> => {
    const service = findService(file, 'event-store-user');
    return prepareEventStoreUser(service, mapToLocalhost(service, hosts, folder));
  };
  /** Starts all servers of the file for one machine. */
  const startServers = async (file: ComposeFile, administratorPassword: string, version: string): Promise<HostMap> => {
    await prepare(file);
    const hosts = await startEventStore(administratorPassword, version);
    expect(await prepareUser(file, hosts)).toMatchObject({ code: 0, stderr: '' });
    return { ...mapPostgresHost(), ...hosts };
  };
  const waitUntilReady = async (url: string): Promise<void> => {
    const status = (): Promise<number> => getStatus(`${url}/health/ready`).catch(() => 0);
    await waitUntil(async () => (await status()) === 200, `${url} is ready`);
  };
  const expectAllToStop = async (): Promise<void> => {
    expect(await Promise.all(running.map((each) => each.stop()))).toEqual(running.map(() => 0));
  };

  it('serve users of the identity provider in production on one machine, and stop when asked to', async () => {
    const file = readCompose('docker/compose.yml', variables);
    const hosts = await startServers(file, ADMIN_PASSWORD, '26.0.3');
    const [api, worker] = await start(file, hosts, 'api', 'worker');
    if (api === undefined || worker === undefined) throw new Error('The API or the worker was not started.');
    await Promise.all([waitUntilReady(api.url), waitUntilReady(worker.url)]);
    expect(await Promise.all([isHealthy(api), isHealthy(worker)])).toEqual([true, true]);
    const administrator = new BrokerageClient({ url: api.url, token: await issuer.issueToken({ client }) });
    const { id } = await administrator.record('/v1/persons', {}, { name: 'Somebody', email: null });
    expect(await administrator.read('/v1/persons/{person}', { person: id })).toMatchObject({ name: 'Somebody' });
    const token = { authorization: `Bearer ${METRICS_TOKEN}` };
    expect([await getStatus(`${api.url}/metrics`), await getStatus(`${api.url}/metrics`, token)]).toEqual([401, 200]);
    expect(await getStatus(`${worker.url}/metrics`)).toBe(200);
    expect(existsSync(join(folder, 'installation'))).toBe(false);
    await expectAllToStop();
    expect(await isHealthy(api)).toBe(false);
  });

  it('serve a local token from the command-line container in the quick start', async () => {
    const quickstart = readVariables('docker/quickstart.env');
    const file = readCompose('docker/compose.yml', quickstart);
    const hosts = await startServers(file, quickstart.EVENT_STORE_ADMIN_PASSWORD ?? '', '24.10.0');
    const [api] = await start(file, hosts, 'api', 'worker');
    const { cli } = file.services;
    if (cli === undefined || api === undefined) throw new Error('The command line or the API is missing.');
    expect(cli.entrypoint).toEqual(PROGRAM_COMMANDS.cli);
    const { code, stdout } = await commandLine(['token'], mapToLocalhost(cli, hosts, join(folder, 'installation')));
    expect(code).toBe(0);
    expect(await getStatus(`${api.url}/v1/me`, { authorization: `Bearer ${stdout.trim()}` })).toBe(200);
    const files = ['--to', join(folder, 'events'), '--keys', join(folder, 'keys')];
    const exported = await commandLine(
      ['export-events', ...files],
      mapToLocalhost(cli, hosts, join(folder, 'installation')),
    );
    expect([exported.code, existsSync(join(folder, 'events'))]).toEqual([0, true]);
    await expectAllToStop();
  });

  it('use a user of the event store who can read everything and append, and nothing else', async () => {
    const file = readCompose('docker/compose.yml', variables);
    certificates = makeCertificates(file, folder);
    const hosts = await startEventStore(ADMIN_PASSWORD, '26.0.3');
    expect(await prepareUser(file, hosts)).toMatchObject({ code: 0, stderr: '' });
    const stored = node?.events.length;
    expect(await prepareUser(file, hosts)).toMatchObject({ code: 0, stderr: '' });
    expect(node?.events.length).toBe(stored);
    const url = mapToLocalhost(findService(file, 'cli'), { ...hosts, 'postgres:5432': '' }, folder).EVENT_STORE_URL;
    const connection = EventStoreDBClient.connectionString(url ?? '');
    await connection.appendToStream('a', createNote());
    expect((await readAll(connection.readAll())).length).toBe((stored ?? 0) + 1);
    expect(await readAll(connection.readStream('a'))).toHaveLength(1);
    expect((await connection.getStreamMetadata('a')).metadata).toBeUndefined();
    for (const attempt of [
      () => connection.deleteStream('a'),
      () => connection.tombstoneStream('a'),
      () => connection.setStreamMetadata('a', { maxCount: 1 }),
      () => connection.setStreamMetadata('$all', { acl: { readRoles: ['$all'] } }),
      () => connection.appendToStream('$settings', createNote()),
      () => readAll(connection.readStream('$settings')),
    ])
      expect(await catchError(attempt())).toBeInstanceOf(AccessDeniedError);
    await connection.dispose();
    const changed = readCompose('docker/compose.yml', { ...variables, EVENT_STORE_PASSWORD: `${PASSWORD}3` });
    expect(await prepareUser(changed, hosts)).toMatchObject({ code: 0 });
    const outdated = EventStoreDBClient.connectionString(url ?? '');
    expect(await catchError(readAll(outdated.readStream('a')))).toBeInstanceOf(AccessDeniedError);
    await outdated.dispose();
  });

  it('use a role of PostgreSQL that owns one database, connects with TLS only, and is no superuser', async () => {
    const file = readCompose('docker/compose.yml', variables);
    const administrator = postgres.url;
    await prepare(file);
    const secure = mapToLocalhost(findService(file, 'cli'), { ...mapPostgresHost(), 'eventstore:2113': '' }, folder);
    const url = secure.READ_MODELS_URL ?? '';
    const { rows } = await runQuery(
      url,
      `select ssl, version, rolsuper, rolcreatedb, rolcreaterole, rolreplication, rolbypassrls,
        pg_get_userbyid(datdba) as owner
      from pg_stat_ssl, pg_roles, pg_database
      where pid = pg_backend_pid() and rolname = current_user and datname = current_database()`,
    );
    const rights = { rolsuper: false, rolcreatedb: false, rolcreaterole: false, rolreplication: false };
    expect(rows).toEqual([{ ssl: true, version: 'TLSv1.3', ...rights, rolbypassrls: false, owner: 'brokerage' }]);
    for (const [refused, reason] of [
      [() => runQuery(url, 'create database another'), /permission denied to create database/],
      [() => runQuery(url, 'create role another'), /permission denied to create role/],
      [() => runQuery(url.replace(/\?.*/, ''), 'select 1'), /no pg_hba.conf entry .* no encryption/],
      [() => runQuery(url.replace('/brokerage?', '/postgres?'), 'select 1'), /no pg_hba.conf entry/],
      [() => runQuery(administrator, 'select 1'), /no pg_hba.conf entry .*"postgres"/],
    ] as const)
      await expect(refused()).rejects.toThrow(reason);
  });

  it('are not started if their user cannot be created', async () => {
    const file = readCompose('docker/compose.yml', { ...variables, EVENT_STORE_PASSWORD: PASSWORD });
    const service = findService(file, 'event-store-user');
    const { EVENT_STORE_ADMIN_URL = '' } = service.environment ?? {};
    const { code, stderr } = await prepareEventStoreUser(service, { EVENT_STORE_ADMIN_URL });
    expect([code, stderr.trim()]).toEqual([
      1,
      'The user brokerage could not be prepared in the event store: EVENT_STORE_PASSWORD is missing. Set it in docker/.env.',
    ]);
  });

  describe('on a cluster', () => {
    let cluster: FakeCluster;
    let proxy: RunningProxy;
    let apis: RunningService[];
    let token: string;

    beforeEach(async () => {
      const file = readCompose('docker/compose.cluster.yml', variables);
      await prepare(file);
      cluster = await startFakeCluster({
        tls: certificates.issuedFor('eventstore-1'),
        credentials: { username: 'brokerage', password: PASSWORD },
        version: '26.0.3',
      });
      const nodes = cluster.nodes.map((each, index): [string, string] => [
        `eventstore-${index + 1}:2113`,
        formatHost(each),
      ]);
      const hosts: HostMap = { ...mapPostgresHost(), ...Object.fromEntries(nodes) };
      apis = await start(file, hosts, 'api-1', 'api-2');
      expect(file.services.worker?.deploy?.replicas).toBe(2);
      await start(file, hosts, 'worker', 'worker');
      proxy = await startProxy({ 'api-1': apis[0]!, 'api-2': apis[1]! }, folder);
      await waitUntilReady(proxy.url);
      token = await issuer.issueToken({ client });
    });
    afterEach(async () => {
      await proxy.stop();
      await cluster.stop();
    });

    /** Records a person through the proxy; repeats the request with the same key until it succeeds, as clients should. */
    const recordPerson = async (): Promise<string> => {
      const headers = {
        ...{ authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        'idempotency-key': randomUUID(),
      };
      const body = JSON.stringify({ name: randomUUID(), email: null });
      const answer = await pollUntil(
        () => fetch(`${proxy.url}/v1/persons`, { method: 'POST', headers, body }),
        ({ status }) => status < 500,
      );
      expect(answer.status).toBe(201);
      return ((await answer.json()) as { id: string }).id;
    };
    /** Reads through the proxy. Reads again while both APIs answer that they are not ready, as clients should: on a busy machine they can be behind. */
    const getStatusAt = (path: string): Promise<number> => {
      const headers = { authorization: `Bearer ${token}` };
      const read = (): Promise<number> => getStatus(`${proxy.url}${path}`, headers);
      return pollUntil(read, (status) => status !== 503);
    };

    it('serve requests through the proxy while an API is killed and the leader changes, and stop when asked to', async () => {
      expect(await Promise.all(running.map(isHealthy))).toEqual(running.map(() => true));
      const before = await recordPerson();
      expect([await getStatusAt(`/v1/persons/${before}`), await getStatusAt('/metrics')]).toEqual([200, 404]);
      const answers: (number | string)[] = [];
      let isReading = true;
      const readRepeatedly = async (): Promise<void> => {
        while (isReading) answers.push(await getStatusAt(`/v1/persons/${before}`).catch(() => INTERRUPTED));
      };
      const reading = Promise.all(Array.from({ length: READERS }, readRepeatedly));
      const more = [await recordPerson()];
      await apis[1]!.stop('SIGKILL');
      running.splice(running.indexOf(apis[1]!), 1);
      more.push(await recordPerson(), await recordPerson());
      cluster.changeLeader();
      more.push(await recordPerson());
      isReading = false;
      await reading;
      expect(answers.filter((answer) => answer !== INTERRUPTED)).toContain(200);
      expect(answers.filter((answer) => answer !== INTERRUPTED && answer !== 200)).toEqual([]);
      for (const person of more) expect(await getStatusAt(`/v1/persons/${person}`)).toBe(200);
      expect(await getStatus(`${proxy.url}/health/ready`)).toBe(200);
      await expectAllToStop();
    });
  });
});
