import { runLoad, type LoadResult, type Target } from '#bench/client';
import { createRequest, generateSchools } from '#bench/http';
import { Figures, type Figure, type Settings } from '#bench/harness';
import { createFollower } from '#bench/scaled-following';
import { BenchServers } from '#bench/scaled-servers';
import type { RunningService } from '#scenarios/spawn-service';
import { FIRST_ADMINISTRATOR } from '#domain/first-administrator';
import { parseConfiguration } from '#platform/configuration';
import { issueToken, loadTokenKey } from '#platform/local-keys';

const CLIENT_COUNTS = [1, 32, 128] as const;
const MIN_WARM_UP_MS = 3_000;

/** Runs a load with the clients spread over the APIs. */
const runLoadOn = async (targets: readonly Target[], clients: number, durationMs: number): Promise<LoadResult> => {
  const each = Math.max(1, Math.floor(clients / targets.length));
  const used = targets.slice(0, clients);
  const results = await Promise.all(used.map((target) => runLoad(target, each, durationMs)));
  const worst = (select: (result: LoadResult) => number): number => Math.max(...results.map(select));
  return {
    rate: results.reduce((sum, { rate }) => sum + rate, 0),
    p50Ms: worst(({ p50Ms }) => p50Ms),
    p99Ms: worst(({ p99Ms }) => p99Ms),
  };
};

/** Measures commands with several numbers of clients. */
const measureClients = async (apis: readonly RunningService[], workers: number, token: string, durationMs: number) => {
  const targets = apis.map(({ url }) => ({ url, token, request: createRequest }));
  await runLoadOn(targets, 32, Math.max(MIN_WARM_UP_MS, durationMs));
  const figures = new Figures(`Commands, APIs: ${apis.length}, workers: ${workers}`);
  for (const clients of CLIENT_COUNTS) {
    const { rate, p50Ms, p99Ms } = await runLoadOn(targets, clients, durationMs);
    const label = `clients: ${clients}`;
    figures.add(label, '/s', rate).add(`${label}, p50`, 'ms', p50Ms).add(`${label}, p99`, 'ms', p99Ms);
  }
  return figures.all;
};

/** Waits until views and reactions have processed all events. */
const waitUntilCaughtUp = async (servers: BenchServers): Promise<void> => {
  const following = await createFollower(servers);
  await following.waitUntilProjected((await following.store.head()) ?? '');
  await following.close();
};

/** Measures whole commands over HTTP, until the event is stored and the views of the workers show it. */
export const measureScaledCommands = async ({ folder, httpDurationMs }: Settings): Promise<Figure[]> => {
  const servers = await BenchServers.start(folder);
  try {
    await servers.fill(generateSchools());
    const apis = [await servers.startApi()];
    await servers.startWorker();
    await waitUntilCaughtUp(servers);
    const key = await loadTokenKey(parseConfiguration(servers.environment));
    const token = await issueToken(key, { person: FIRST_ADMINISTRATOR, roles: ['administrator'] });
    const one = await measureClients(apis, 1, token, httpDurationMs);
    apis.push(await servers.startApi());
    const two = await measureClients(apis, 1, token, httpDurationMs);
    await servers.startWorker();
    return [...one, ...two, ...(await measureClients(apis, 2, token, httpDurationMs))];
  } finally {
    await servers.stop();
  }
};
