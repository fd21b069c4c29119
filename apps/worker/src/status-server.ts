import fastify, { type FastifyInstance } from 'fastify';
import type { Stores } from '#engine/stores';
import { Metrics } from '#platform/metrics';
import type { Worker } from '#worker/worker';

export interface Watched {
  readonly worker: Pick<Worker, 'leads'>;
  readonly stores: Pick<Stores, 'events'>;
}

/** Says how a worker fares, to probes and scrapers: open, as it tells nothing but what it leads; listens on this machine alone unless told otherwise. */
export const statusServer = ({ worker, stores }: Watched): FastifyInstance => {
  const server = fastify();
  const metrics = new Metrics();
  metrics.reading({
    ...{ name: 'worker_leads', help: 'What this worker leads.', labels: ['duty'], kind: 'gauge' },
    read: () => worker.leads.map((duty) => [{ duty }, 1]),
  });
  server.get('/health/live', () => ({ status: 'live' }));
  server.get('/health/ready', async (_, reply) => {
    const answers = await stores.events.head().then(
      () => true,
      () => false,
    );
    void reply.code(answers ? 200 : 503);
    return { status: answers ? 'ready' : 'not ready', leads: worker.leads };
  });
  server.get('/metrics', async (_, reply) => reply.type(metrics.contentType).send(await metrics.text()));
  return server;
};
