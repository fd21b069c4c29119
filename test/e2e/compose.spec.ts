import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { waitUntil } from '#kernel/testing/wait-until';
import type { RunningService } from '#scenarios/spawn-service';
import { pollUntil } from '#scenarios/fixtures';
import { BrokerageClient } from '#client/client';
import { FIRST_ADMINISTRATOR } from '#domain/first-administrator';
import { startPostgres, type PostgresServer } from '#postgres/testing/postgres-server';
import { OidcIssuer, OIDC_AUDIENCE } from '#test/support/oidc-issuer';
import { Authority } from '#test/support/certificates';
import { runCli as commandLine } from '#test/support/command-line';
import { readCompose, readVariables, type ComposeFile, type Variables } from '#test/support/compose-file';
import {
  PROGRAM_COMMANDS,
  mapToLocalhost,
  isHealthy,
  createDatabase,
  startProcess,
  startProxy,
  type HostMap,
  type RunningProxy,
} from '#test/support/compose-processes';
import { startFakeCluster, type FakeCluster } from '#test/support/eventstoredb-fake/cluster';
import { startFake, type FakeNode } from '#test/support/eventstoredb-fake/server';

const PASSWORD = 'letters0and0digits0as0a0long0password';
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
  let node: FakeNode | null;
  let running: RunningService[];
  let variables: Variables;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'composed-'));
    running = [];
    node = null;
    [issuer, postgres] = await Promise.all([OidcIssuer.start([client]), startPostgres()]);
    await createDatabase(postgres.url, PASSWORD);
    variables = {
      POSTGRES_PASSWORD: PASSWORD,
      EVENT_STORE_PASSWORD: PASSWORD,
      EVENT_STORE_OPS_PASSWORD: `${PASSWORD}0`,
      OIDC_ISSUER: issuer.url,
      OIDC_AUDIENCE,
      METRICS_TOKEN,
      LOG_LEVEL: 'warn',
    };
  });
  afterEach(async () => {
    await Promise.all(running.map((each) => each.stop('SIGKILL')));
    await Promise.all([issuer.stop(), postgres.stop(), node?.stop()]);
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
  const mapPostgresHost = (): HostMap => ({ 'postgres:5432': new URL(postgres.url).host });
  const waitUntilReady = async (url: string): Promise<void> => {
    const status = (): Promise<number> => getStatus(`${url}/health/ready`).catch(() => 0);
    await waitUntil(async () => (await status()) === 200, `${url} is ready`);
  };
  const expectAllToStop = async (): Promise<void> => {
    expect(await Promise.all(running.map((each) => each.stop()))).toEqual(running.map(() => 0));
  };

  it('serve users of the identity provider in production on one machine, and stop when asked to', async () => {
    node = await startFake({ version: '26.0.3' });
    const file = readCompose('docker/compose.yml', variables);
    const hosts = { ...mapPostgresHost(), 'eventstore:2113': formatHost(node) };
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
    node = await startFake();
    const file = readCompose('docker/compose.yml', readVariables('docker/quickstart.env'));
    const hosts = { ...mapPostgresHost(), 'eventstore:2113': formatHost(node) };
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

  describe('on a cluster', () => {
    let cluster: FakeCluster;
    let proxy: RunningProxy;
    let apis: RunningService[];
    let token: string;

    beforeEach(async () => {
      const authority = new Authority();
      writeFileSync(join(folder, 'ca.crt'), authority.certificate);
      cluster = await startFakeCluster({
        tls: authority.issueServerCertificate(),
        credentials: { username: 'admin', password: PASSWORD },
        version: '26.0.3',
      });
      const file = readCompose('docker/compose.cluster.yml', variables);
      const nodes = cluster.nodes.map((each, index): [string, string] => [
        `eventstore-${index + 1}:2113`,
        formatHost(each),
      ]);
      const mappedHosts: [string, string][] = [...nodes, ['/trusted/ca.crt', join(folder, 'ca.crt')]];
      const hosts: HostMap = { ...mapPostgresHost(), ...Object.fromEntries(mappedHosts) };
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
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
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
    const getStatusAt = (path: string): Promise<number> =>
      getStatus(`${proxy.url}${path}`, { authorization: `Bearer ${token}` });

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
