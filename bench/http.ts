import { join } from 'node:path';
import { createRequest, generateSchools, startBaseline, startSchoolService } from '#bench/baseline-target';
import { startServer } from '#bench/child-processes';
import { measureLoads, type Target } from '#bench/client';
import { createProfilingEnvironment, drawFlameGraphs } from '#bench/profiles';
import { writeBaselineLog } from '#bench/baseline-log';
import { atLeast, atMost, Figures, CONCURRENCY, type Figure, type Settings } from '#bench/harness';

interface Servers {
  readonly baseline: Target;
  readonly baselineInNest: Target;
  readonly empty: Target;
  readonly subject: Target;
  readonly stop: () => Promise<unknown>;
}

/** Starts the servers, each with its own copy of the same schools. */
const startServers = async ({ folder, profiles }: Settings): Promise<Servers> => {
  const service = await startSchoolService(folder, 'service', createProfilingEnvironment(profiles));
  const { access } = service;
  const baseline = await startBaseline(folder, access);
  const nestEvents = join(folder, 'nest.db');
  writeBaselineLog(nestEvents, generateSchools());
  const inNest = await startServer('baseline-in-nest', nestEvents, join(folder, 'nest-views.db'), access.publicKey);
  const empty = await startServer('empty-server');
  const toTarget = (url: string): Target => ({ url, token: access.token, request: createRequest });
  const stop = () => Promise.all([baseline.stop(), inNest.stop(), empty.stop(), service.stop()]);
  return {
    baseline: baseline.target,
    baselineInNest: toTarget(inNest.url),
    empty: toTarget(empty.url),
    subject: service.target,
    stop,
  };
};

const measureServers = (servers: Servers, durationMs: number) =>
  measureLoads(
    {
      emptyNest: { target: servers.empty, width: CONCURRENCY },
      fastify: { target: servers.baseline, width: CONCURRENCY },
      fastifyInNest: { target: servers.baselineInNest, width: CONCURRENCY },
      service: { target: servers.subject, width: CONCURRENCY },
      fastify1: { target: servers.baseline, width: 1 },
      fastifyInNest1: { target: servers.baselineInNest, width: 1 },
      service1: { target: servers.subject, width: 1 },
    },
    durationMs,
  );

/** Measures whole commands: token, validation, access, load, decide, append to disk with the hash chain, views, response. */
export const measureHttp = async (settings: Settings): Promise<Figure[]> => {
  const servers = await startServers(settings);
  try {
    const results = await measureServers(servers, settings.httpDurationMs);
    const { emptyNest, fastify, fastifyInNest: inNest, service, fastify1, fastifyInNest1: inNest1, service1 } = results;
    return new Figures('Whole commands over HTTP')
      .add('empty Nest server with validation, 32 connections', '/s', emptyNest.rate)
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
    drawFlameGraphs(settings.profiles);
  }
};
