import { Connection } from '#bench/connection';
import { CONCURRENCY, median, percentile, ROUNDS } from '#bench/harness';

/** The result of a load: requests per second and latencies in milliseconds. */
export interface LoadResult {
  readonly rate: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
}

export interface LoadRequest {
  readonly path: string;
  /** The body of a POST. Without a body the request is a GET. */
  readonly body?: string;
  /** Token of the caller. Default: that of the target. */
  readonly token?: string;
}

export interface Target {
  readonly url: string;
  readonly token: string;
  /** Creates the request with this index. Several requests are sent one after the other and measured as one. */
  readonly request: (index: number) => LoadRequest | readonly LoadRequest[];
}

const isSuccess = (status: number): boolean => status === 200 || status === 201;

const send = async (connection: Connection, target: Target, { path, body, token }: LoadRequest): Promise<void> => {
  const headers = { Authorization: `Bearer ${token ?? target.token}` };
  const response = await (body === undefined
    ? connection.send({ method: 'GET', path, headers })
    : connection.send({ method: 'POST', path, headers: { ...headers, 'Content-Type': 'application/json' }, body }));
  if (!isSuccess(response.status)) throw new Error(`${path} failed: ${response.status} ${response.body}`);
};

const sendRequests = async (connection: Connection, target: Target, next: () => number, until: number) => {
  const times: number[] = [];
  for (let now = performance.now(); now < until;) {
    for (const request of [target.request(next())].flat()) await send(connection, target, request);
    const then = performance.now();
    times.push(then - now);
    now = then;
  }
  return times;
};

let sent = 0;

/** Sends requests without a pause over several connections for some time. Throws if one fails. */
export const runLoad = async (target: Target, connections: number, durationMs: number): Promise<LoadResult> => {
  const opened = await Promise.all(Array.from({ length: connections }, () => Connection.open(target.url)));
  const start = performance.now();
  const running = opened.map((each) => sendRequests(each, target, () => sent++, start + durationMs));
  const times = (await Promise.all(running)).flat();
  const rate = (times.length / (performance.now() - start)) * 1_000;
  for (const connection of opened) connection.close();
  return { rate, p50Ms: percentile(times, 0.5), p99Ms: percentile(times, 0.99) };
};

/** Returns the medians of several loads. */
const medianResult = (all: readonly LoadResult[]): LoadResult => ({
  rate: median(all.map(({ rate }) => rate)),
  p50Ms: median(all.map(({ p50Ms }) => p50Ms)),
  p99Ms: median(all.map(({ p99Ms }) => p99Ms)),
});

/** A load: who receives it, over how many connections. */
export interface Load {
  readonly target: Target;
  readonly width: number;
}

/** The warm-up is a multiple of the measurement, so that hot code is compiled before, as in a service that has run for a while. */
const WARM_UP_FACTOR = 3;
const MIN_WARM_UP_MS = 3_000;

/** Runs all loads in three rounds after a warm-up, so that a slow moment of the machine affects all alike. Returns the medians. */
export const measureLoads = async <Name extends string>(
  loads: Readonly<Record<Name, Load>>,
  durationMs: number,
): Promise<Record<Name, LoadResult>> => {
  const names = Object.keys(loads) as Name[];
  const warmUpMs = Math.max(MIN_WARM_UP_MS, WARM_UP_FACTOR * durationMs);
  const urls = new Map(names.map((name) => [loads[name].target.url, loads[name]]));
  for (const { target } of urls.values()) await runLoad(target, CONCURRENCY, warmUpMs);
  const results = new Map<Name, LoadResult[]>(names.map((name) => [name, []]));
  for (let round = 0; round < ROUNDS; round += 1)
    for (const name of names) results.get(name)?.push(await runLoad(loads[name].target, loads[name].width, durationMs));
  return Object.fromEntries(names.map((name) => [name, medianResult(results.get(name) ?? [])])) as Record<
    Name,
    LoadResult
  >;
};
