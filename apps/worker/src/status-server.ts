import { setTimeout as pause } from 'node:timers/promises';
import fastify, { type FastifyInstance } from 'fastify';
import type { Stores } from '#hosting/stores';
import { checkpointsOf } from '#processing/checkpoints';
import { checkpointOfReaction } from '#processing/reactor';
import { Metrics } from '#platform/metrics';
import type { Worker } from '#worker/worker';

export interface Watched {
  readonly worker: Pick<Worker, 'leads' | 'waitingFor'>;
  readonly stores: Pick<Stores, 'events' | 'readModels'>;
}

/** Milliseconds after which a server that says nothing counts as away. */
const PATIENCE = 3_000;

const silence = async (): Promise<boolean> => {
  await pause(PATIENCE, undefined, { ref: false });
  return false;
};

/** Whether the event store and the read models can be read. */
const bothAnswer = ({ events, readModels }: Watched['stores']): Promise<boolean> => {
  const asked = Promise.all([events.head(), checkpointsOf(readModels.database, [checkpointOfReaction('')])]);
  const answered = asked.then(
    () => true,
    () => false,
  );
  return Promise.race([answered, silence()]);
};

/** Says how a worker fares, to probes and scrapers: open, as it tells nothing but what it leads; listens on this machine alone unless told otherwise. */
export const statusServer = ({ worker, stores }: Watched): FastifyInstance => {
  const server = fastify();
  const metrics = new Metrics();
  metrics.reading({
    ...{ name: 'worker_leads', help: 'What this worker leads.', labels: ['duty'], kind: 'gauge' },
    read: () => worker.leads.map((duty) => [{ duty }, 1]),
  });
  metrics.reading({
    ...{ name: 'reactions_waiting', help: '1 while a command of the reactions cannot be delivered.', labels: [] },
    ...{ kind: 'gauge', read: () => [[{}, Number(worker.waitingFor !== null)]] },
  });
  server.get('/health/live', () => ({ status: 'live' }));
  server.get('/health/ready', async (_, reply) => {
    const answers = await bothAnswer(stores);
    void reply.code(answers ? 200 : 503);
    return { status: answers ? 'ready' : 'not ready', leads: worker.leads };
  });
  server.get('/metrics', async (_, reply) => reply.type(metrics.contentType).send(await metrics.text()));
  return server;
};
