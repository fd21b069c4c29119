import { createPublicKey } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { serverIn } from '#bench/child-processes';
import { load, middle, type Met, type Target } from '#bench/client';
import { flameGraphOf, type Profile } from '#bench/flame-graph';
import { classified, registered, writeLog, type Written } from '#bench/seed-logs';
import { atLeast, atMost, Figures, IN_FLIGHT, ROUNDS, type Figure, type Settings } from '#bench/harness';
import { EVENTS_IN_A_STREAM } from '#bench/workload';
import { makeKeyFile } from '#bench/subject';
import { startService } from '#scenarios/spawn-service';
import { FIRST_ADMINISTRATOR } from '#domain/first-administrator';
import { configurationFrom } from '#platform/configuration';
import { issueToken, tokenKeyOf } from '#platform/local-keys';

/** So many that their streams stay about as long as the work unit wants them, and no more than a service keeps in memory. */
const SCHOOLS = 4_000;
const FIRST_URN = 100_000;

const urnAt = (index: number): string => String(FIRST_URN + (index % SCHOOLS));

/** The schools that commands are sent to, with streams as long as the work unit wants them. */
export function* schools(): Generator<Written> {
  for (let index = 0; index < SCHOOLS; index += 1) {
    yield registered(urnAt(index));
    for (let other = 1; other < EVENTS_IN_A_STREAM; other += 1) yield classified(urnAt(index), other);
  }
}

/** The so-manieth command, to one of the schools in turn. */
export const request = (index: number) => ({
  path: `/v1/schools/${urnAt(index)}/classification`,
  body: JSON.stringify({
    governance: index % 2 === 0 ? 'maintained' : 'academy',
    consultees: ['Diocese of Exeter', 'The governors of the federation'],
    source: `Instrument of government, ${index}, as it was sent to us by the head in the first week of the term`,
  }),
});

interface Servers {
  readonly floor: Target;
  readonly inNest: Target;
  readonly empty: Target;
  readonly ours: Target;
  readonly stop: () => Promise<unknown>;
}

/** Makes the service write a CPU profile at its end. */
const profiling = (folder: string | null): Readonly<Record<string, string>> =>
  folder === null ? {} : { NODE_OPTIONS: `--cpu-prof --cpu-prof-dir=${folder}` };

/** Four servers, each with its own copy of the same schools. */
const started = async ({ folder, profiles }: Settings): Promise<Servers> => {
  const [data, floorEvents, nestEvents] = [join(folder, 'service'), join(folder, 'floor.db'), join(folder, 'nest.db')];
  mkdirSync(data);
  await writeLog(join(data, 'events.db'), schools());
  await makeKeyFile(data);
  for (const copy of [floorEvents, nestEvents]) copyFileSync(join(data, 'events.db'), copy);
  const environment = {
    DATA_FOLDER: data,
    PORT: '0',
    LOCAL_TOKENS: 'on',
    REQUESTS_PER_MINUTE: '0',
    ...profiling(profiles),
  };
  const service = await startService(environment);
  const key = await tokenKeyOf(configurationFrom(environment));
  const token = await issueToken(key, { person: FIRST_ADMINISTRATOR, roles: ['administrator'] });
  const jwk = JSON.parse(readFileSync(join(data, 'keys', 'token-key.json'), 'utf8')) as {
    kty: string;
    crv: string;
    x: string;
  };
  const open = createPublicKey({ key: { kty: jwk.kty, crv: jwk.crv, x: jwk.x }, format: 'jwk' });
  const publicKey = open.export({ format: 'der', type: 'spki' }).toString('base64');
  const floor = await serverIn('floor-server', floorEvents, join(folder, 'floor-views.db'), publicKey);
  const inNest = await serverIn('floor-in-nest', nestEvents, join(folder, 'nest-views.db'), publicKey);
  const empty = await serverIn('empty-server');
  const at = (url: string): Target => ({ url, token, request });
  const stop = () => Promise.all([floor.stop(), inNest.stop(), empty.stop(), service.stop()]);
  return { floor: at(floor.url), inNest: at(inNest.url), empty: at(empty.url), ours: at(service.url), stop };
};

/** So many times as long as a measurement, but so many milliseconds at the least: what is hot is compiled when the clock starts, as in a service that has run for a while. */
const WARM_UP = 3;
const LEAST_WARM_UP = 3_000;

const measured = async (servers: Servers, milliseconds: number) => {
  const kinds = [
    { name: 'N', target: servers.empty, width: IN_FLIGHT },
    { name: 'H', target: servers.floor, width: IN_FLIGHT },
    { name: 'HN', target: servers.inNest, width: IN_FLIGHT },
    { name: 'ours', target: servers.ours, width: IN_FLIGHT },
    { name: 'H1', target: servers.floor, width: 1 },
    { name: 'HN1', target: servers.inNest, width: 1 },
    { name: 'ours1', target: servers.ours, width: 1 },
  ] as const;
  for (const { target } of kinds.slice(0, 4))
    await load(target, IN_FLIGHT, Math.max(LEAST_WARM_UP, WARM_UP * milliseconds));
  const met = new Map<string, Met[]>();
  for (let round = 0; round < ROUNDS; round += 1)
    for (const { name, target, width } of kinds)
      met.set(name, [...(met.get(name) ?? []), await load(target, width, milliseconds)]);
  return (name: (typeof kinds)[number]['name']): Met => middle(met.get(name) ?? []);
};

/** Whole commands: token, validation, access, load, decide, sealed append on disk, views, answer. */
export const measureHttp = async (settings: Settings): Promise<Figure[]> => {
  const servers = await started(settings);
  try {
    const of = await measured(servers, settings.httpMilliseconds);
    const [n, h, hn, ours, h1, hn1, ours1] = [of('N'), of('H'), of('HN'), of('ours'), of('H1'), of('HN1'), of('ours1')];
    return new Figures('Whole commands over HTTP')
      .add('N: empty Nest with validation, 32 connections', '/s', n.rate)
      .add('H: bare Fastify by hand, 32 connections', '/s', h.rate)
      .add('H, 32 connections, p50', 'ms', h.p50)
      .add('H, 32 connections, p99', 'ms', h.p99)
      .judge("HN: H's work in Nest and its bus, 32 connections", '/s', hn.rate, h.rate, atLeast('H'))
      .add('H1: bare Fastify by hand, 1 connection', '/s', h1.rate)
      .judge("HN1: H1's work in Nest and its bus, 1 connection", '/s', hn1.rate, h1.rate, atLeast('H1'))
      .judge('32 connections', '/s', ours.rate, h.rate, atLeast('H', 0.85, 1.25))
      .judge('32 connections, beside HN', '/s', ours.rate, hn.rate, atLeast('HN'))
      .judge('32 connections, p50', 'ms', ours.p50, h.p50, atMost('H'))
      .judge('32 connections, p99', 'ms', ours.p99, h.p99, atMost('H', null, 1))
      .judge('1 connection', '/s', ours1.rate, h1.rate, atLeast('H1', 1, 1.2))
      .judge('1 connection, beside HN1', '/s', ours1.rate, hn1.rate, atLeast('HN1'))
      .judge('1 connection, p50', 'ms', ours1.p50, h1.p50, atMost('H1'))
      .judge('1 connection, p99', 'ms', ours1.p99, h1.p99, atMost('H1')).all;
  } finally {
    await servers.stop();
    if (settings.profiles !== null) drawFlames(settings.profiles);
  }
};

/** Beside each profile a flame graph of what the service did once it had started. */
const drawFlames = (folder: string): void => {
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.cpuprofile'))) {
    const profile = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Profile;
    const starting = (path: readonly string[]): boolean =>
      path.some((frame) => frame.includes('node:internal/modules/'));
    writeFileSync(join(folder, name.replace('.cpuprofile', '.svg')), flameGraphOf(profile, starting));
  }
};
