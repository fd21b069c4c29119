import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { RunningService } from '#scenarios/spawn-service';
import { until } from '#scenarios/fixtures';
import { BrokerageClient } from '#client/client';
import { FIRST_ADMINISTRATOR } from '#domain/first-administrator';
import { startPostgres, type PostgresServer } from '#postgres/testing/postgres-server';
import { AnIssuer, AUDIENCE } from '#test/support/oidc-issuer';
import { Authority } from '#test/support/certificates';
import { cli as commandLine } from '#test/support/command-line';
import { readCompose, readVariables, type ComposeFile, type Variables } from '#test/support/compose-file';
import {
  commands,
  hereabouts,
  isAlive,
  makeDatabase,
  started,
  startProxy,
  type Places,
  type RunningProxy,
} from '#test/support/compose-processes';
import { startWireCluster, type WireCluster } from '#test/support/eventstoredb-fake/cluster';
import { startWireDouble, type WireDouble } from '#test/support/eventstoredb-fake/server';

const PASSWORD = 'letters0and0digits0that0nobody0guesses';
const METRICS_TOKEN = 'a-token-for-the-scraper-of-the-tests';
const client = FIRST_ADMINISTRATOR;
const LONGEST = 120_000;
/** An answer that the killed API was in the middle of. */
const CUT = 'cut';

const hostOf = ({ address }: WireDouble): string => `${address.host}:${address.port}`;
const statusOf = async (url: string, headers: Record<string, string> = {}): Promise<number> =>
  (await fetch(url, { headers })).status;

describe('The processes of a compose file, on this machine', () => {
  let folder: string;
  let issuer: AnIssuer;
  let postgres: PostgresServer;
  let node: WireDouble | null;
  let running: RunningService[];
  let filledIn: Variables;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'composed-'));
    running = [];
    node = null;
    [issuer, postgres] = await Promise.all([AnIssuer.start([client]), startPostgres()]);
    await makeDatabase(postgres.url, PASSWORD);
    filledIn = {
      ...{ POSTGRES_PASSWORD: PASSWORD, EVENT_STORE_PASSWORD: PASSWORD, EVENT_STORE_OPS_PASSWORD: `${PASSWORD}0` },
      ...{ ISSUER: issuer.url, AUDIENCE, METRICS_TOKEN, LOG_LEVEL: 'warn' },
    };
  }, LONGEST);
  afterEach(async () => {
    await Promise.all(running.map((each) => each.stop('SIGKILL')));
    await Promise.all([issuer.stop(), postgres.stop(), node?.stop()]);
    rmSync(folder, { recursive: true, force: true });
  });

  /** Starts these services of the file, one after the other. */
  const start = async ({ services }: ComposeFile, places: Places, ...names: string[]): Promise<RunningService[]> => {
    const begun: RunningService[] = [];
    for (const name of names) {
      const service = services[name];
      if (service === undefined) throw new Error(`There is no service ${name}.`);
      begun.push(await started(service, hereabouts(service, places, join(folder, 'installation'))));
      running.push(...begun.slice(-1));
    }
    return begun;
  };
  const postgresPlace = (): Places => ({ 'postgres:5432': new URL(postgres.url).host });
  /** Waits for as long as a busy machine may take to build the views. */
  const ready = async (url: string): Promise<void> => {
    const status = (): Promise<number> => statusOf(`${url}/health/ready`).catch(() => 0);
    for (let left = 300; left > 0 && (await status()) !== 200; left -= 1) await pause(200);
    expect(await status()).toBe(200);
  };
  const allEnd = async (): Promise<void> => {
    expect(await Promise.all(running.map((each) => each.stop()))).toEqual(running.map(() => 0));
  };

  it(
    'of one machine serve in production to who signs in with the provider, and end when they are told to',
    async () => {
      node = await startWireDouble({ version: '26.0.3' });
      const file = readCompose('docker/compose.yml', filledIn);
      const places = { ...postgresPlace(), 'eventstore:2113': hostOf(node) };
      const [api, worker] = await start(file, places, 'api', 'worker');
      if (api === undefined || worker === undefined) throw new Error('Both were started.');
      await Promise.all([ready(api.url), ready(worker.url)]);
      expect(await Promise.all([isAlive(api), isAlive(worker)])).toEqual([true, true]);
      const administrator = new BrokerageClient({ url: api.url, token: await issuer.token({ client }) });
      const { id } = await administrator.record('/v1/persons', {}, { name: 'Somebody', email: null });
      expect(await administrator.read('/v1/persons/{person}', { person: id })).toMatchObject({ name: 'Somebody' });
      const token = { authorization: `Bearer ${METRICS_TOKEN}` };
      expect([await statusOf(`${api.url}/metrics`), await statusOf(`${api.url}/metrics`, token)]).toEqual([401, 200]);
      expect(await statusOf(`${worker.url}/metrics`)).toBe(200);
      expect(existsSync(join(folder, 'installation'))).toBe(false);
      await allEnd();
      expect(await isAlive(api)).toBe(false);
    },
    LONGEST,
  );

  it(
    'of the trial serve to whoever a local token names, which the command line in its container gives',
    async () => {
      node = await startWireDouble();
      const file = readCompose('docker/compose.yml', readVariables('docker/trial.env'));
      const places = { ...postgresPlace(), 'eventstore:2113': hostOf(node) };
      const [api] = await start(file, places, 'api', 'worker');
      const { cli } = file.services;
      if (cli === undefined || api === undefined) throw new Error('Both are there.');
      expect(cli.entrypoint).toEqual(commands.cli);
      const { code, stdout } = await commandLine(['token'], hereabouts(cli, places, join(folder, 'installation')));
      expect(code).toBe(0);
      expect(await statusOf(`${api.url}/v1/me`, { authorization: `Bearer ${stdout.trim()}` })).toBe(200);
      const files = ['--to', join(folder, 'events'), '--keys', join(folder, 'keys')];
      const exported = await commandLine(
        ['export-events', ...files],
        hereabouts(cli, places, join(folder, 'installation')),
      );
      expect([exported.code, existsSync(join(folder, 'events'))]).toEqual([0, true]);
      await allEnd();
    },
    LONGEST,
  );

  describe('of the cluster', () => {
    let cluster: WireCluster;
    let proxy: RunningProxy;
    let apis: RunningService[];
    let token: string;

    beforeEach(async () => {
      const authority = new Authority();
      writeFileSync(join(folder, 'ca.crt'), authority.certificate);
      cluster = await startWireCluster({
        ...{ tls: authority.server(), credentials: { username: 'admin', password: PASSWORD }, version: '26.0.3' },
      });
      const file = readCompose('docker/compose.cluster.yml', filledIn);
      const nodes = cluster.nodes.map((each, index): [string, string] => [
        `eventstore-${index + 1}:2113`,
        hostOf(each),
      ]);
      const here: [string, string][] = [...nodes, ['/trusted/ca.crt', join(folder, 'ca.crt')]];
      const places: Places = { ...postgresPlace(), ...Object.fromEntries(here) };
      apis = await start(file, places, 'api-1', 'api-2');
      expect(file.services.worker?.deploy?.replicas).toBe(2);
      await start(file, places, 'worker', 'worker');
      proxy = await startProxy({ 'api-1': apis[0]!, 'api-2': apis[1]! }, folder);
      await ready(proxy.url);
      token = await issuer.token({ client });
    }, LONGEST);
    afterEach(async () => {
      await proxy.stop();
      await cluster.stop();
    });

    /** Records a person through the proxy as an application should: again with the same key while it is not answered. */
    const recorded = async (): Promise<string> => {
      const headers = {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'idempotency-key': randomUUID(),
      };
      const body = JSON.stringify({ name: randomUUID(), email: null });
      const answer = await until(
        () => fetch(`${proxy.url}/v1/persons`, { method: 'POST', headers, body }),
        ({ status }) => status < 500,
      );
      expect(answer.status).toBe(201);
      return ((await answer.json()) as { id: string }).id;
    };
    const asked = (path: string): Promise<number> =>
      statusOf(`${proxy.url}${path}`, { authorization: `Bearer ${token}` });

    it(
      'serves through the proxy while an API is killed and another node comes to lead, and ends when it is told to',
      async () => {
        expect(await Promise.all(running.map(isAlive))).toEqual(running.map(() => true));
        const before = await recorded();
        expect([await asked(`/v1/persons/${before}`), await asked('/metrics')]).toEqual([200, 404]);
        const questions: Promise<number | string>[] = [];
        const timer = setInterval(() => questions.push(asked(`/v1/persons/${before}`).catch(() => CUT)), 20);
        const more = [await recorded()];
        await apis[1]!.stop('SIGKILL');
        running.splice(running.indexOf(apis[1]!), 1);
        more.push(await recorded(), await recorded());
        cluster.changeLeader();
        more.push(await recorded());
        clearInterval(timer);
        const answers = await Promise.all(questions);
        expect(answers.filter((answer) => answer !== CUT)).toContain(200);
        expect(answers.filter((answer) => answer !== CUT && answer !== 200)).toEqual([]);
        for (const person of more) expect(await asked(`/v1/persons/${person}`)).toBe(200);
        expect(await statusOf(`${proxy.url}/health/ready`)).toBe(200);
        await allEnd();
      },
      LONGEST,
    );
  });
});
