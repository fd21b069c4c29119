import { Agent, request, type IncomingMessage } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { percentile } from '#bench/harness';

/** One request to the service. */
export interface ServiceRequest {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly token: string | null;
  readonly body?: string;
  readonly mediaType?: string;
}

export interface Answer {
  readonly status: number;
  readonly bytes: number;
}

/** One person on a client of their own. */
const HEAVY_AGENT = new Agent({ keepAlive: true, maxSockets: 100 });
const PROBE_AGENT = new Agent({ keepAlive: true, maxSockets: 1 });

const drain = (response: IncomingMessage): Promise<Answer> =>
  new Promise((resolve, reject) => {
    let bytes = 0;
    response.on('data', (chunk: Buffer) => (bytes += chunk.length));
    response.on('end', () => resolve({ status: response.statusCode ?? 0, bytes }));
    response.on('error', reject);
  });

/** Sends the request and reads the whole response without keeping it, so that the client uses little of the machine. */
export const send = (url: string, { method, path, token, body, mediaType }: ServiceRequest, agent = HEAVY_AGENT) =>
  new Promise<Answer>((resolve, reject) => {
    const headers = {
      'accept-encoding': 'br',
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      ...(body === undefined ? {} : { 'content-type': mediaType ?? 'application/json' }),
    };
    const sent = request(`${url}${path}`, { method, headers, agent });
    sent.on('response', (response) => void drain(response).then(resolve, reject));
    sent.on('error', reject);
    sent.end(body);
  });

/** Sends a command and returns the id of what it created. */
export const postJson = async (url: string, token: string, path: string, body: object): Promise<{ id: string }> => {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const response = await fetch(`${url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return (await response.json()) as { id: string };
};

/** Latencies of a small request, in milliseconds. */
export interface Latency {
  readonly p50Ms: number;
  readonly p99Ms: number;
}

/** Between two probes, so that they measure the delay of others and add little load. */
const PROBE_INTERVAL_MS = 10;

/**
 * Adds a measured time, and the times of the probes that were not sent because this one had not been answered. Without them, a delay of a second would count
 * as one slow probe among hundreds, although all of a second's requests were delayed.
 */
const addTime = (times: number[], measuredMs: number): void => {
  for (let timeMs = measuredMs; timeMs > 0; timeMs -= PROBE_INTERVAL_MS) times.push(timeMs);
};

/** Sends the probe again and again, one after the other, until the work has ended. */
export const measureBeside = async (
  url: string,
  probe: ServiceRequest,
  work: () => Promise<unknown>,
): Promise<Latency> => {
  const ended = new AbortController();
  const working = work().finally(() => ended.abort());
  const times: number[] = [];
  do {
    const start = performance.now();
    const { status } = await send(url, probe, PROBE_AGENT);
    if (status !== 200 && status !== 201) throw new Error(`${probe.path} was answered with ${status}.`);
    addTime(times, performance.now() - start);
    await pause(PROBE_INTERVAL_MS);
  } while (!ended.signal.aborted);
  await working;
  return { p50Ms: percentile(times, 0.5), p99Ms: percentile(times, 0.99) };
};
