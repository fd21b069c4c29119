import { setTimeout as pause } from 'node:timers/promises';
import fastify, { type FastifyInstance } from 'fastify';
import type { Stores } from '#hosting/stores';
import { EventStoreDbEventStore } from '#eventstoredb/eventstoredb-event-store';
import { loadCheckpoints } from '#processing/checkpoints';
import { Metrics } from '#platform/metrics';
import type { Worker } from '#worker/worker';

export interface StatusSources {
  readonly worker: Pick<Worker, 'assignments' | 'waitingFor'>;
  readonly stores: Pick<Stores, 'events' | 'readModels'>;
}

/** A server that does not respond within this time counts as unavailable. */
const RESPONSE_TIMEOUT_MS = 1_800;

const failAfterTimeout = async (): Promise<boolean> => {
  await pause(RESPONSE_TIMEOUT_MS, undefined, { ref: false });
  return false;
};

/** Checks that the event store can be read and written to, and that the read models can be read. */
const canUseStores = ({ events, readModels }: StatusSources['stores']): Promise<boolean> => {
  const checks = Promise.all([events.mayWrite(), events.head(), loadCheckpoints(readModels.database, [''])]);
  const result = checks.then(
    ([mayWrite]) => mayWrite,
    () => false,
  );
  return Promise.race([result, failAfterTimeout()]);
};

/** HTTP server for health checks and metrics of a worker. It needs no token, because it reveals only the assignments. By default it listens on this machine only. */
export const createStatusServer = ({ worker, stores }: StatusSources): FastifyInstance => {
  const server = fastify();
  const metrics = new Metrics();
  metrics.observe({
    name: 'worker_assignment',
    help: '1 for each assignment of this worker: a view with its version, reactions, or deadlines.',
    labels: ['assignment'],
    kind: 'gauge',
    read: () => worker.assignments.map((assignment) => [{ assignment }, 1]),
  });
  metrics.observe({
    name: 'reactions_waiting',
    help: '1 while a command of the reactions cannot be delivered.',
    labels: [],
    kind: 'gauge',
    read: () => [[{}, Number(worker.waitingFor !== null)]],
  });
  metrics.observe({
    name: 'event_store_fall_behinds_total',
    help: 'How often a subscription fell so far behind that the event store ended it. It read on from the log.',
    labels: [],
    kind: 'counter',
    read: () => [[{}, stores.events instanceof EventStoreDbEventStore ? stores.events.fallBehindCount : 0]],
  });
  server.get('/health/live', () => ({ status: 'live' }));
  server.get('/health/ready', async (_, reply) => {
    const ready = await canUseStores(stores);
    void reply.code(ready ? 200 : 503);
    return { status: ready ? 'ready' : 'not ready', assignments: worker.assignments };
  });
  server.get('/metrics', async (_, reply) => reply.type(metrics.contentType).send(await metrics.text()));
  return server;
};
