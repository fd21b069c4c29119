import { setTimeout as pause } from 'node:timers/promises';
import type { Caller } from '#scenarios/demo-api';
import type { RunningService } from '#scenarios/spawn-service';
import { until } from '#scenarios/fixtures';
import { FIRST_DAY } from '#test/support/data-folder';
import { Servers } from '#test/support/servers';
import { itOnDouble, itOnOwnPostgres } from '#test/support/conditional-tests';
import { FrontDoor } from '#test/support/eventstoredb-fake/tcp-proxy';

const INCREASES = '/v1/funds/{fund}/increases';
const CHANGE = { pence: 1, source: 'Council' };

describe('An API whose servers go away and come back', () => {
  let servers: Servers;
  let api: RunningService;
  let worker: RunningService;
  let administrator: Caller;
  let fund: string;

  beforeAll(async () => {
    servers = await Servers.start();
    [api, worker] = await Promise.all([servers.api(), servers.worker()]);
    administrator = await (await servers.installation(api.url)).administrator;
    const { id } = await administrator.record('/v1/boards', {}, { name: 'Board', areas: ['879'], from: FIRST_DAY });
    const grant = { name: 'Support', source: 'Council', financialYear: '2011-12', pence: 1 };
    fund = (await administrator.record('/v1/boards/{board}/funds', { board: id }, grant)).id;
  }, 60_000);
  afterAll(() => servers.stop());

  /** As a load balancer and a caller see it. */
  const asked = async (path: string): Promise<{ status: number; saysWhenToRetry: boolean }> => {
    const headers = { authorization: `Bearer ${administrator.token}` };
    const { status, headers: answered } = await fetch(`${api.url}${path}`, { headers });
    return { status, saysWhenToRetry: /^\d+$/.test(answered.get('retry-after') ?? '') };
  };

  const granted = async (): Promise<number | undefined> =>
    (await administrator.get('/v1/funds/{fund}', { fund })).answer?.granted;

  itOnOwnPostgres(
    'reads nothing while PostgreSQL is away, says when to come again, and records what is recorded',
    async () => {
      const before = (await granted()) ?? 0;
      await servers.postgres.kill();
      expect(await asked(`/v1/funds/${fund}`)).toEqual({ status: 503, saysWhenToRetry: true });
      expect(await asked('/health/ready')).toEqual({ status: 503, saysWhenToRetry: true });
      expect(await administrator.post(INCREASES, { fund }, CHANGE)).toMatchObject({ status: 200 });
      expect((await fetch(`${worker.url}/health/ready`)).status).toBe(503);
      await servers.postgres.restart();
      await until(granted, (pence) => pence === before + 1);
      await until(
        () => asked('/health/ready'),
        ({ status }) => status === 200,
      );
      await until(
        () => fetch(`${worker.url}/health/ready`),
        ({ status }) => status === 200,
      );
    },
    60_000,
  );

  itOnOwnPostgres(
    'does not keep callers waiting when PostgreSQL says nothing more, and serves again when it does',
    async () => {
      const url = new URL(servers.readModelsUrl);
      const door = await FrontDoor.before(Number(url.port));
      url.port = String(door.port);
      const behind = await servers.api({ READ_MODELS_URL: url.href });
      const funded = async () => {
        const headers = { authorization: `Bearer ${administrator.token}` };
        return (await fetch(`${behind.url}/v1/funds/${fund}`, { headers, signal: AbortSignal.timeout(20_000) })).status;
      };
      expect(await funded()).toBe(200);
      door.stall();
      expect(await Promise.all(Array.from({ length: 20 }, funded))).toEqual(Array(20).fill(503));
      door.resume();
      await until(funded, (status) => status === 200);
      expect(await behind.stop()).toBe(0);
      await door.close();
    },
    60_000,
  );

  itOnOwnPostgres(
    'goes on when its connections to PostgreSQL are cut again and again',
    async () => {
      const before = (await granted()) ?? 0;
      for (let time = 1; time <= 5; time += 1) {
        expect(await servers.postgres.cutConnections()).toBeGreaterThan(0);
        await pause(Math.random() * 100);
        expect(await administrator.post(INCREASES, { fund }, CHANGE)).toMatchObject({ status: 200 });
        await until(granted, (pence) => pence === before + time);
      }
    },
    60_000,
  );

  itOnDouble(
    'takes no command while the event store is away, and takes the same again when it is back',
    async () => {
      const before = (await granted()) ?? 0;
      await servers.node.misbehave.goAway();
      const key = { idempotencyKey: 'sent-while-it-was-away' };
      expect(await administrator.post(INCREASES, { fund }, CHANGE, key)).toMatchObject({ status: 503 });
      expect(await asked('/health/ready')).toMatchObject({ status: 503 });
      await servers.node.misbehave.comeBack();
      await until(
        () => administrator.post(INCREASES, { fund }, CHANGE, key),
        ({ status }) => status === 200,
      );
      await until(granted, (pence) => pence === before + 1);
    },
    60_000,
  );

  itOnDouble(
    'records once a command whose answer was lost on the way from the event store',
    async () => {
      const before = (await granted()) ?? 0;
      servers.node.misbehave.loseAnswerOfNextAppend();
      expect(await administrator.post(INCREASES, { fund }, CHANGE)).toMatchObject({ status: 200 });
      await until(granted, (pence) => pence === before + 1);
    },
    60_000,
  );
});
