import type { Caller } from '#scenarios/demo-installation';
import type { RunningService } from '#scenarios/spawn-service';
import { pollUntil } from '#scenarios/fixtures';
import { FIRST_DAY } from '#test/support/data-folder';
import { waitUntil } from '#kernel/testing/wait-until';
import { createRandom } from '#kernel/testing/random';
import { pauseForRandomTime } from '#test/support/random-moment';
import { Servers } from '#test/support/servers';
import { readRunSeed } from '#test/support/soak';
import { itOnFake, itOnOwnPostgres } from '#test/support/conditional-tests';
import { TcpProxy } from '#test/support/eventstoredb-fake/tcp-proxy';

/** A command without personal text, so that it needs no key. */
const ASSIGNMENTS = '/v1/persons/{person}/role-assignments';
const ASSIGNMENT = {
  role: 'la-officer',
  scope: { kind: 'area', id: '879' },
  from: FIRST_DAY,
  to: FIRST_DAY,
} as const;

const [OUTAGE_BEGAN, OUTAGE_ENDED] = ['A database does not respond as it should', 'The databases respond again'];

describe('An API during outages of its servers', () => {
  let servers: Servers;
  let api: RunningService;
  let worker: RunningService;
  let administrator: Caller;
  let person: string;

  beforeAll(async () => {
    servers = await Servers.start();
    [api, worker] = await Promise.all([servers.startApi(), servers.startWorker()]);
    administrator = await (await servers.installation(api.url)).administrator;
    person = (await administrator.record('/v1/persons', {}, { name: 'Officer', email: null })).id;
  });
  afterAll(() => servers.stop());

  /** Reads the status of a path, and whether the response has a `Retry-After` header. */
  const getStatus = async (path: string): Promise<{ status: number; hasRetryAfter: boolean }> => {
    const headers = { authorization: `Bearer ${administrator.token}` };
    const { status, headers: responseHeaders } = await fetch(`${api.url}${path}`, { headers });
    return { status, hasRetryAfter: /^\d+$/.test(responseHeaders.get('retry-after') ?? '') };
  };

  const countAssignments = async (): Promise<number | undefined> =>
    (await administrator.get('/v1/persons/{person}', { person })).body?.roleAssignments.length;

  itOnOwnPostgres(
    'answers queries with 503 and Retry-After while PostgreSQL is unavailable, and still records commands',
    async () => {
      const before = (await countAssignments()) ?? 0;
      await servers.postgres.kill();
      expect(await getStatus(`/v1/persons/${person}`)).toEqual({ status: 503, hasRetryAfter: true });
      expect(await getStatus('/health/ready')).toEqual({ status: 503, hasRetryAfter: true });
      expect(await administrator.post(ASSIGNMENTS, { person }, ASSIGNMENT)).toMatchObject({ status: 200 });
      expect((await fetch(`${worker.url}/health/ready`)).status).toBe(503);
      await servers.postgres.restart();
      await pollUntil(countAssignments, (count) => count === before + 1);
      await pollUntil(
        () => getStatus('/health/ready'),
        ({ status }) => status === 200,
      );
      await pollUntil(
        () => fetch(`${worker.url}/health/ready`),
        ({ status }) => status === 200,
      );
    },
  );

  itOnOwnPostgres(
    'answers queries with 503 when PostgreSQL stops responding, and recovers when it responds',
    async () => {
      const url = new URL(servers.readModelsUrl);
      const proxy = await TcpProxy.start(Number(url.port));
      url.port = String(proxy.port);
      const api = await servers.startApi({ READ_MODELS_URL: url.href });
      const getPersonStatus = async () => {
        const headers = { authorization: `Bearer ${administrator.token}` };
        return (await fetch(`${api.url}/v1/persons/${person}`, { headers })).status;
      };
      expect(await getPersonStatus()).toBe(200);
      proxy.stall();
      expect(await Promise.all(Array.from({ length: 20 }, getPersonStatus))).toEqual(Array(20).fill(503));
      proxy.resume();
      await pollUntil(getPersonStatus, (status) => status === 200);
      expect(await api.stop()).toBe(0);
      await proxy.close();
    },
  );

  itOnOwnPostgres('remains available when its connections to PostgreSQL are repeatedly closed', async () => {
    const random = createRandom(readRunSeed());
    const before = (await countAssignments()) ?? 0;
    for (let time = 1; time <= 5; time += 1) {
      expect(await servers.postgres.cutConnections()).toBeGreaterThan(0);
      await pauseForRandomTime(random, 100);
      expect(await administrator.post(ASSIGNMENTS, { person }, ASSIGNMENT)).toMatchObject({ status: 200 });
      await pollUntil(countAssignments, (count) => count === before + time);
    }
  });

  itOnFake('rejects a command while the event store is unavailable, and accepts it afterwards', async () => {
    const before = (await countAssignments()) ?? 0;
    await servers.node.faults.stopListening();
    const key = { idempotencyKey: 'sent-during-the-outage' };
    expect(await administrator.post(ASSIGNMENTS, { person }, ASSIGNMENT, key)).toMatchObject({ status: 503 });
    expect(await getStatus('/health/ready')).toMatchObject({ status: 503 });
    await servers.node.faults.startListening();
    await pollUntil(
      () => administrator.post(ASSIGNMENTS, { person }, ASSIGNMENT, key),
      ({ status }) => status === 200,
    );
    const countLines = (sentence: string): number => api.output().split(sentence).length - 1;
    await waitUntil(() => countLines(OUTAGE_ENDED) === countLines(OUTAGE_BEGAN));
    expect(countLines(OUTAGE_BEGAN)).toBeGreaterThan(0);
    expect(api.output()).not.toContain('"stack"');
    await pollUntil(countAssignments, (count) => count === before + 1);
  });

  itOnFake('is not ready, and says why, while the user of the event store may not write', async () => {
    servers.node.faults.denyWrites();
    expect(await administrator.post(ASSIGNMENTS, { person }, ASSIGNMENT)).toMatchObject({ status: 503 });
    const response = await fetch(`${api.url}/health/ready`);
    expect(response.status).toBe(503);
    const { components } = (await response.json()) as { components: Readonly<Record<string, unknown>> };
    expect(components['event store']).toMatchObject({
      ready: false,
      reason: 'The user of the event store may not write.',
    });
    servers.node.faults.allowWrites();
    expect(await getStatus('/health/ready')).toMatchObject({ status: 200 });
  });

  itOnFake('records a command once when the response of the event store is lost', async () => {
    const before = (await countAssignments()) ?? 0;
    servers.node.faults.loseNextAppendResponse();
    expect(await administrator.post(ASSIGNMENTS, { person }, ASSIGNMENT)).toMatchObject({ status: 200 });
    await pollUntil(countAssignments, (count) => count === before + 1);
  });
});
