import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { atMost, Figures, type Figure, type Settings } from '#bench/harness';
import { measureBeside, postJson, send, type ServiceRequest } from '#bench/probe';
import { importRegister, listHeavyRequests } from '#bench/heavy-requests';
import type { HeavyTask } from '#bench/heavy-sender';
import { BOARD_ID, generateBusyBoard } from '#bench/seed-board';
import { writeLog } from '#bench/seed-logs';
import { createKeyFile } from '#bench/subject';
import { FIRST_ADMINISTRATOR } from '#domain/first-administrator';
import { parseConfiguration } from '#platform/configuration';
import { issueToken, loadTokenKey } from '#platform/local-keys';
import { pollUntil } from '#scenarios/fixtures';
import { startService } from '#scenarios/spawn-service';

const CONTRACTS = 2_000;

const PROBE_PATH = '/v1/me';

/** Sends the request for some time from a thread of its own, whose work does not delay the probe. */
const sendFromThread = async (task: HeavyTask): Promise<void> => {
  const thread = new Worker(new URL('./heavy-sender.js', import.meta.url), { workerData: task });
  const [code] = (await once(thread, 'exit')) as [number];
  if (code !== 0) throw new Error(`${task.heavy.name} failed.`);
};

const startBusyService = async (folder: string) => {
  const data = join(folder, 'requests');
  mkdirSync(data);
  await writeLog(join(data, 'events.db'), generateBusyBoard(CONTRACTS));
  await createKeyFile(data);
  const environment = {
    DATA_FOLDER: data,
    PORT: '0',
    LOCAL_TOKENS: 'true',
    REQUESTS_PER_MINUTE: '0',
    BYTES_PER_PERSON_PER_DAY: '0',
    EVENTS_PER_KIND: '1000000',
    OPEN_REQUESTS_PER_SCHOOL: '0',
  };
  const service = await startService(environment);
  const key = await loadTokenKey(parseConfiguration(environment));
  const administrator = await issueToken(key, { person: FIRST_ADMINISTRATOR, roles: ['administrator'] });
  return { service, key, administrator };
};

/** Measures how long a small request takes beside each kind of heavy request: no single request may delay others. */
export const measureRequests = async ({ folder, quick, httpDurationMs }: Settings): Promise<Figure[]> => {
  const { service, key, administrator } = await startBusyService(folder);
  const { url } = service;
  try {
    const { id: person } = await postJson(url, administrator, '/v1/persons', { name: 'Clerk' });
    const assignment = { role: 'clerk', scope: { kind: 'board', id: BOARD_ID }, from: '2000-01-01' };
    await postJson(url, administrator, `/v1/persons/${person}/role-assignments`, assignment);
    const clerk = await issueToken(key, { person, roles: ['clerk'] });
    const schools = quick ? 5_000 : 25_000;
    await send(url, importRegister(administrator, schools));
    // Otherwise the first lists would be answered with 503, until the read models show the whole log.
    const statistics: ServiceRequest = { method: 'GET', path: `/v1/boards/${BOARD_ID}/statistics`, token: clerk };
    await pollUntil(
      () => send(url, statistics),
      ({ status }) => status === 200,
    );
    const probe: ServiceRequest = { method: 'GET', path: PROBE_PATH, token: clerk };
    const pauseFor = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, httpDurationMs));
    await measureBeside(url, probe, pauseFor);
    const alone = await measureBeside(url, probe, pauseFor);
    const figures = new Figures(`GET ${PROBE_PATH} beside heavy requests of one person`)
      .add('alone, p50', 'ms', alone.p50Ms)
      .add('alone, p99', 'ms', alone.p99Ms);
    for (const heavy of listHeavyRequests(administrator, clerk, schools)) {
      const { p50Ms, p99Ms } = await measureBeside(url, probe, () =>
        sendFromThread({ url, heavy, durationMs: httpDurationMs }),
      );
      figures
        .compare(`${heavy.name}, p50`, 'ms', p50Ms, alone.p50Ms, atMost('alone'))
        .compare(`${heavy.name}, p99`, 'ms', p99Ms, alone.p99Ms, atMost('alone'));
    }
    return figures.all;
  } finally {
    await service.stop();
  }
};
