import { load, type Met, type Target } from '#bench/client';
import { request, schools } from '#bench/http';
import { Figures, type Figure, type Settings } from '#bench/harness';
import { follower } from '#bench/scaled-following';
import { BenchServers } from '#bench/scaled-servers';
import type { RunningService } from '#scenarios/spawn-service';
import { FIRST_ADMINISTRATOR } from '#domain/first-administrator';
import { configurationFrom } from '#platform/configuration';
import { issueToken, tokenKeyOf } from '#platform/local-keys';

const CLIENTS = [1, 32, 128] as const;
const LEAST_WARM_UP = 3_000;

/** The clients are spread over the APIs. */
const loadOn = async (targets: readonly Target[], clients: number, milliseconds: number): Promise<Met> => {
  const each = Math.max(1, Math.floor(clients / targets.length));
  const used = targets.slice(0, clients);
  const met = await Promise.all(used.map((target) => load(target, each, milliseconds)));
  const worst = (of: (one: Met) => number): number => Math.max(...met.map(of));
  return {
    rate: met.reduce((sum, { rate }) => sum + rate, 0),
    p50: worst(({ p50 }) => p50),
    p99: worst(({ p99 }) => p99),
  };
};

/** Commands at as many APIs as there are, with as many workers. */
const measured = async (apis: readonly RunningService[], workers: number, token: string, milliseconds: number) => {
  const targets = apis.map(({ url }) => ({ url, token, request }));
  await loadOn(targets, 32, Math.max(LEAST_WARM_UP, milliseconds));
  const figures = new Figures(`Commands, APIs: ${apis.length}, workers: ${workers}`);
  for (const clients of CLIENTS) {
    const { rate, p50, p99 } = await loadOn(targets, clients, milliseconds);
    const called = `clients: ${clients}`;
    figures.add(called, '/s', rate).add(`${called}, p50`, 'ms', p50).add(`${called}, p99`, 'ms', p99);
  }
  return figures.all;
};

/** Views and reactions have passed all that was written before. */
const caughtUp = async (servers: BenchServers): Promise<void> => {
  const following = await follower(servers);
  await following.seen((await following.store.head()) ?? '');
  await following.close();
};

/** Whole commands over HTTP: until the event is stored and the views, which a worker keeps, have passed it. */
export const measureScaledCommands = async ({ folder, httpMilliseconds }: Settings): Promise<Figure[]> => {
  const servers = await BenchServers.start(folder);
  try {
    await servers.fill(schools());
    const apis = [await servers.api()];
    await servers.worker();
    await caughtUp(servers);
    const key = await tokenKeyOf(configurationFrom(servers.environment));
    const token = await issueToken(key, { person: FIRST_ADMINISTRATOR, roles: ['administrator'] });
    const one = await measured(apis, 1, token, httpMilliseconds);
    apis.push(await servers.api());
    const two = await measured(apis, 1, token, httpMilliseconds);
    await servers.worker();
    return [...one, ...two, ...(await measured(apis, 2, token, httpMilliseconds))];
  } finally {
    await servers.stop();
  }
};
