import { runLoad, type LoadResult, type Target } from '#bench/client';
import { createAccess, createRequest, generateSchools, type Access } from '#bench/baseline-target';
import { atLeast, Figures, type Figure, type Goal, type Settings } from '#bench/harness';
import { createFollower } from '#bench/scaled-following';
import { startScaledFloor } from '#bench/scaled-floor';
import { BenchServers } from '#bench/scaled-servers';

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

type ResultsByClients = ReadonlyMap<number, LoadResult>;

/** Measures commands with several numbers of clients. */
const measureClients = async (targets: readonly Target[], durationMs: number): Promise<ResultsByClients> => {
  await runLoadOn(targets, 32, Math.max(MIN_WARM_UP_MS, durationMs));
  const results = new Map<number, LoadResult>();
  for (const clients of CLIENT_COUNTS) results.set(clients, await runLoadOn(targets, clients, durationMs));
  return results;
};

const listFloor = (floor: ResultsByClients): Figure[] => {
  const figures = new Figures('Baseline on the event store: Fastify with a plain read and append');
  for (const [clients, { rate, p50Ms, p99Ms }] of floor)
    figures
      .add(`clients: ${clients}`, '/s', rate)
      .add(`clients: ${clients}, p50`, 'ms', p50Ms)
      .add(`clients: ${clients}, p99`, 'ms', p99Ms);
  return figures.all;
};

/** The goals of one API hold up to 32 clients. */
const chooseGoal = (clients: number): Goal => (clients <= 32 ? atLeast('baseline', 0.7, 0.9) : atLeast('baseline'));

/** Compares the rates with a floor, or with those of fewer processes. */
const listResults = (
  title: string,
  results: ResultsByClients,
  floor: ResultsByClients,
  choose: (clients: number) => Goal,
): Figure[] => {
  const figures = new Figures(title);
  for (const [clients, { rate, p50Ms, p99Ms }] of results) {
    const label = `clients: ${clients}`;
    const goal = choose(clients);
    figures
      .compare(label, '/s', rate, floor.get(clients)?.rate ?? Number.NaN, goal)
      .add(`${label}, p50`, 'ms', p50Ms)
      .add(`${label}, p99`, 'ms', p99Ms);
  }
  return figures.all;
};

const measureFloor = async (access: Access, durationMs: number): Promise<ResultsByClients> => {
  const floor = await startScaledFloor(access);
  const results = await measureClients([floor.target], durationMs);
  await floor.stop();
  return results;
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
    const access = await createAccess(servers.dataFolder);
    const floor = await measureFloor(access, httpDurationMs);
    const apis = [await servers.startApi()];
    await servers.startWorker();
    await waitUntilCaughtUp(servers);
    const measure = (): Promise<ResultsByClients> => {
      const targets = apis.map(({ url }) => ({ url, token: access.token, request: createRequest }));
      return measureClients(targets, httpDurationMs);
    };
    const single = await measure();
    const figures = [...listFloor(floor), ...listResults('Commands, APIs: 1, workers: 1', single, floor, chooseGoal)];
    apis.push(await servers.startApi());
    const compared = (): Goal => atLeast('baseline');
    figures.push(...listResults('Commands, APIs: 2, workers: 1', await measure(), floor, compared));
    await servers.startWorker();
    const double = await measure();
    // More processes on the same cores must not cost anything. One client uses only one API.
    const notSlower = (clients: number): Goal => atLeast('1 API, 1 worker', clients === 1 ? null : 1);
    return [...figures, ...listResults('Commands, APIs: 2, workers: 2', double, single, notSlower)];
  } finally {
    await servers.stop();
  }
};
