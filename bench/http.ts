import { createPublicKey } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startServer } from '#bench/child-processes';
import { runLoad, medianResult, type LoadResult, type Target } from '#bench/client';
import { renderFlameGraph, type Profile } from '#bench/flame-graph';
import { createClassificationEvent, createRegistrationEvent, writeLog, type SeedEvent } from '#bench/seed-logs';
import { atLeast, atMost, Figures, CONCURRENCY, ROUNDS, type Figure, type Settings } from '#bench/harness';
import { EVENTS_PER_STREAM } from '#bench/workload';
import { createKeyFile } from '#bench/subject';
import { startService } from '#scenarios/spawn-service';
import { FIRST_ADMINISTRATOR } from '#domain/first-administrator';
import { parseConfiguration } from '#platform/configuration';
import { issueToken, loadTokenKey } from '#platform/local-keys';

/** Enough schools that their streams keep about the intended length, but no more than the service keeps in its cache. */
const SCHOOLS = 4_000;
const FIRST_URN = 100_000;

const toUrn = (index: number): string => String(FIRST_URN + (index % SCHOOLS));

/** Generates the schools that receive the commands, with streams of the intended length. */
export function* generateSchools(): Generator<SeedEvent> {
  for (let index = 0; index < SCHOOLS; index += 1) {
    yield createRegistrationEvent(toUrn(index));
    for (let other = 1; other < EVENTS_PER_STREAM; other += 1) yield createClassificationEvent(toUrn(index), other);
  }
}

/** Creates the request with this index. The requests go to the schools in turn. */
export const createRequest = (index: number) => ({
  path: `/v1/schools/${toUrn(index)}/classification`,
  body: JSON.stringify({
    governance: index % 2 === 0 ? 'maintained' : 'academy',
    consultees: ['Diocese of Exeter', 'The governors of the federation'],
    source: `Instrument of government, ${index}, as it was sent to us by the head in the first week of the term`,
  }),
});

interface Servers {
  readonly baseline: Target;
  readonly baselineInNest: Target;
  readonly empty: Target;
  readonly subject: Target;
  readonly stop: () => Promise<unknown>;
}

/** Environment that makes the service write a CPU profile when it exits. */
const profilingEnvironment = (folder: string | null): Readonly<Record<string, string>> =>
  folder === null ? {} : { NODE_OPTIONS: `--cpu-prof --cpu-prof-dir=${folder}` };

/** Starts the servers, each with its own copy of the same schools. */
const startServers = async ({ folder, profiles }: Settings): Promise<Servers> => {
  const data = join(folder, 'service');
  const baselineEvents = join(folder, 'baseline.db');
  const nestEvents = join(folder, 'nest.db');
  mkdirSync(data);
  await writeLog(join(data, 'events.db'), generateSchools());
  await createKeyFile(data);
  for (const copy of [baselineEvents, nestEvents]) copyFileSync(join(data, 'events.db'), copy);
  const environment = {
    DATA_FOLDER: data,
    PORT: '0',
    LOCAL_TOKENS: 'true',
    REQUESTS_PER_MINUTE: '0',
    ...profilingEnvironment(profiles),
  };
  const service = await startService(environment);
  const key = await loadTokenKey(parseConfiguration(environment));
  const token = await issueToken(key, { person: FIRST_ADMINISTRATOR, roles: ['administrator'] });
  const jwk = JSON.parse(readFileSync(join(data, 'keys', 'token-key.json'), 'utf8')) as {
    kty: string;
    crv: string;
    x: string;
  };
  const publicJwk = createPublicKey({ key: { kty: jwk.kty, crv: jwk.crv, x: jwk.x }, format: 'jwk' });
  const publicKey = publicJwk.export({ format: 'der', type: 'spki' }).toString('base64');
  const baseline = await startServer('baseline-server', baselineEvents, join(folder, 'baseline-views.db'), publicKey);
  const inNest = await startServer('baseline-in-nest', nestEvents, join(folder, 'nest-views.db'), publicKey);
  const empty = await startServer('empty-server');
  const toTarget = (url: string): Target => ({ url, token, request: createRequest });
  const stop = () => Promise.all([baseline.stop(), inNest.stop(), empty.stop(), service.stop()]);
  return {
    baseline: toTarget(baseline.url),
    baselineInNest: toTarget(inNest.url),
    empty: toTarget(empty.url),
    subject: toTarget(service.url),
    stop,
  };
};

/** The warm-up is a multiple of the measurement, so that hot code is compiled before, as in a service that has run for a while. */
const WARM_UP_FACTOR = 3;
const MIN_WARM_UP_MS = 3_000;

const measureLoads = async (servers: Servers, durationMs: number) => {
  const kinds = [
    { name: 'emptyNest', target: servers.empty, width: CONCURRENCY },
    { name: 'fastify', target: servers.baseline, width: CONCURRENCY },
    { name: 'fastifyInNest', target: servers.baselineInNest, width: CONCURRENCY },
    { name: 'service', target: servers.subject, width: CONCURRENCY },
    { name: 'fastify1', target: servers.baseline, width: 1 },
    { name: 'fastifyInNest1', target: servers.baselineInNest, width: 1 },
    { name: 'service1', target: servers.subject, width: 1 },
  ] as const;
  for (const { target } of kinds.slice(0, 4))
    await runLoad(target, CONCURRENCY, Math.max(MIN_WARM_UP_MS, WARM_UP_FACTOR * durationMs));
  const results = new Map<string, LoadResult[]>();
  for (let round = 0; round < ROUNDS; round += 1)
    for (const { name, target, width } of kinds)
      results.set(name, [...(results.get(name) ?? []), await runLoad(target, width, durationMs)]);
  return (name: (typeof kinds)[number]['name']): LoadResult => medianResult(results.get(name) ?? []);
};

/** Measures whole commands: token, validation, access, load, decide, append to disk with the hash chain, views, response. */
export const measureHttp = async (settings: Settings): Promise<Figure[]> => {
  const servers = await startServers(settings);
  try {
    const result = await measureLoads(servers, settings.httpDurationMs);
    const fastify = result('fastify');
    const inNest = result('fastifyInNest');
    const service = result('service');
    const fastify1 = result('fastify1');
    const inNest1 = result('fastifyInNest1');
    const service1 = result('service1');
    return new Figures('Whole commands over HTTP')
      .add('empty Nest server with validation, 32 connections', '/s', result('emptyNest').rate)
      .add('baseline Fastify, 32 connections', '/s', fastify.rate)
      .add('baseline Fastify, 32 connections, p50', 'ms', fastify.p50Ms)
      .add('baseline Fastify, 32 connections, p99', 'ms', fastify.p99Ms)
      .compare('baseline in Nest with command bus, 32 connections', '/s', inNest.rate, fastify.rate, atLeast('Fastify'))
      .add('baseline Fastify, 1 connection', '/s', fastify1.rate)
      .compare('baseline in Nest with command bus, 1 connection', '/s', inNest1.rate, fastify1.rate, atLeast('Fastify'))
      .compare('service, 32 connections', '/s', service.rate, fastify.rate, atLeast('Fastify', 0.85, 1.25))
      .compare('service, 32 connections', '/s', service.rate, inNest.rate, atLeast('Fastify in Nest'))
      .compare('service, 32 connections, p50', 'ms', service.p50Ms, fastify.p50Ms, atMost('Fastify'))
      .compare('service, 32 connections, p99', 'ms', service.p99Ms, fastify.p99Ms, atMost('Fastify', null, 1))
      .compare('service, 1 connection', '/s', service1.rate, fastify1.rate, atLeast('Fastify', 1, 1.2))
      .compare('service, 1 connection', '/s', service1.rate, inNest1.rate, atLeast('Fastify in Nest'))
      .compare('service, 1 connection, p50', 'ms', service1.p50Ms, fastify1.p50Ms, atMost('Fastify'))
      .compare('service, 1 connection, p99', 'ms', service1.p99Ms, fastify1.p99Ms, atMost('Fastify')).all;
  } finally {
    await servers.stop();
    if (settings.profiles !== null) drawFlameGraphs(settings.profiles);
  }
};

/** Writes a flame graph next to each profile, without the start of the service. */
const drawFlameGraphs = (folder: string): void => {
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.cpuprofile'))) {
    const profile = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Profile;
    const isStartup = (path: readonly string[]): boolean =>
      path.some((frame) => frame.includes('node:internal/modules/'));
    writeFileSync(join(folder, name.replace('.cpuprofile', '.svg')), renderFlameGraph(profile, isStartup));
  }
};
