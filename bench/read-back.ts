import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createRequest, startBaseline, startSchoolService } from '#bench/baseline-target';
import { measureLoads, runLoad, type Target } from '#bench/client';
import { Connection } from '#bench/connection';
import { atMost, Figures, type Figure, type Settings } from '#bench/harness';
import { SCHOOLS, toArea } from '#bench/school-numbers';

const toListPath = (index: number): string => `/v1/schools?area=${toArea(index)}`;

/** The same target, which receives a command and then a read of the list that shows it. */
const withReadBack = (target: Target): Target => ({
  ...target,
  request: (index) => [createRequest(index), { path: toListPath(index) }],
});

/** Throws unless the list shows the command that was answered before it was read. */
const assertShown = async ({ url, token }: Target): Promise<void> => {
  const connection = await Connection.open(url);
  const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' };
  for (let index = 0; index < 10; index += 1) {
    const { path, body } = createRequest(index);
    await connection.send({ method: 'POST', path, headers, body });
    const list = await connection.send({ method: 'GET', path: toListPath(index), headers });
    const { source } = JSON.parse(body) as { source: string };
    if (!list.body.includes(source)) throw new Error(`${toListPath(index)} of ${url} does not show ${source}.`);
  }
  connection.close();
};

/** Classifies every school once, so that both servers list the same rows. */
const classifyAll = async (target: Target): Promise<void> => {
  const seen = new Set<number>();
  const counting = { ...target, request: (index: number) => (seen.add(index % SCHOOLS), target.request(index)) };
  while (seen.size < SCHOOLS) await runLoad(counting, 32, 1_000);
};

/** Measures a command and the read of the list that shows it, over one connection. */
export const measureReadBack = async ({ folder, httpDurationMs }: Settings): Promise<Figure[]> => {
  const own = join(folder, 'read-back');
  mkdirSync(own);
  const service = await startSchoolService(own, 'service');
  const baseline = await startBaseline(own, service.access);
  try {
    for (const { target } of [service, baseline]) {
      await classifyAll(target);
      await assertShown(target);
    }
    const floor = { target: withReadBack(baseline.target), width: 1 };
    const subject = { target: withReadBack(service.target), width: 1 };
    const results = await measureLoads({ floor, subject }, httpDurationMs);
    const compared = atMost('Fastify', 1.3, 1.1);
    return new Figures('A command and the list of ten schools that shows it, 1 connection')
      .add('baseline Fastify, p50', 'ms', results.floor.p50Ms)
      .add('baseline Fastify, p99', 'ms', results.floor.p99Ms)
      .compare('service, p50', 'ms', results.subject.p50Ms, results.floor.p50Ms, compared)
      .compare('service, p99', 'ms', results.subject.p99Ms, results.floor.p99Ms, atMost('Fastify')).all;
  } finally {
    await baseline.stop();
    await service.stop();
  }
};
