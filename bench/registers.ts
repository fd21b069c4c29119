import { randomUUID } from 'node:crypto';
import Sqlite from 'better-sqlite3';
import { createReadStream, createWriteStream, readFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { Figures, median, measureTime, ROUNDS, type Figure, type Settings } from '#bench/harness';
import { createProfilingEnvironment, drawFlameGraphs } from '#bench/profiles';
import { Recorder } from '#bench/year/recorder';
import { readLagEvents } from '#bench/year/process-watch';
import { connectPeople, YEAR_SETTINGS } from '#bench/year/subject';
import type { ImportSummary, Operations } from '#client/api.types';
import { readEstablishments } from '#registers/establishments';
import { RegisterGenerator } from '#registers/testing/register-generator';
import { startService } from '#scenarios/spawn-service';

const SCHOOLS = 50_000;
const QUICK_SCHOOLS = 5_000;
const COLUMNS = 135;

const NEW_SCHOOLS_PER_SECOND = 5_000;
/** The same file again must take less than this share of the time of the first. */
const SHARE_OF_FIRST_TIME = 1 / 3;
const MEMORY_MEBIBYTES = 300;
const MEBIBYTE = 1_048_576;
const KIBIBYTES_PER_MEBIBYTE = 1_024;
const POLL_INTERVAL_MS = 20;
/** Index of the user time in /proc/PID/stat after the name of the program, and the unit of both times. */
const USER_TICKS = 11;
const TICKS_PER_SECOND = 100;
/** Commands that share a commit while a register is imported. */
const ROWS_PER_COMMIT = 128;

interface Round {
  readonly firstMs: number;
  readonly againMs: number;
  /** Of the idle service before the imports. */
  readonly idleMebibytes: number;
  /** The most from the start of the service to the end of the second import. */
  readonly mostMebibytes: number;
  readonly floorMs: number;
  /** Of the first import, of the second, and of the floor of the first. */
  readonly processorSeconds: number;
  readonly againProcessorSeconds: number;
  readonly floorProcessorSeconds: number;
}

/** Memory of the whole process, with all of its threads, heaps and libraries, as Linux counts it: `VmRSS` for now, `VmHWM` for the most that it ever had. */
const readMemory = (pid: number, field: 'VmRSS' | 'VmHWM'): number => {
  const [, kibibytes] = new RegExp(`${field}:\\s+(\\d+) kB`).exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  if (kibibytes === undefined) throw new Error('The system does not say how much memory the service had.');
  return Number(kibibytes) / KIBIBYTES_PER_MEBIBYTE;
};

/** Seconds of processor time that all threads of the process have used, as Linux counts them. The machine's other work does not count. */
const readProcessorSeconds = (pid: number): number => {
  const [, fields = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
  const [user, system] = fields.split(' ').slice(USER_TICKS, USER_TICKS + 2);
  return (Number(user) + Number(system)) / TICKS_PER_SECOND;
};

const waitUntilCaughtUp = async (url: string, token: string): Promise<void> => {
  for (;;) {
    const response = await fetch(`${url}/v1/operations`, { headers: { Authorization: `Bearer ${token}` } });
    const status = (await response.json()) as Operations;
    if (Math.max(readLagEvents(status, 'view'), readLagEvents(status, 'reaction')) === 0) return;
    await pause(POLL_INTERVAL_MS);
  }
};

/** Uploads the file from the disk, and resolves with the summary once every read model and reaction has followed. */
const importFile = async (url: string, token: string, file: string): Promise<ImportSummary> => {
  const response = await fetch(`${url}/v1/imports/establishments?file=edubasealldata.csv`, {
    method: 'POST',
    body: Readable.toWeb(createReadStream(file)),
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'text/csv', Prefer: 'wait' },
    duplex: 'half',
  });
  if (response.status !== 200) throw new Error(`The import was answered with ${response.status}.`);
  const summary = (await response.json()) as ImportSummary;
  await waitUntilCaughtUp(url, token);
  return summary;
};

/** The floor: reads and parses the file, and appends as many bytes as the service has recorded to a plain table, with as many rows in a commit. */
const measureFloor = async (file: string, eventBytes: number, database: string): Promise<number> => {
  const target = new Sqlite(database);
  target.pragma('journal_mode = WAL');
  target.pragma('synchronous = FULL');
  target.exec('CREATE TABLE events (position INTEGER PRIMARY KEY, stream TEXT NOT NULL UNIQUE, data TEXT NOT NULL)');
  const insert = target.prepare('INSERT INTO events (stream, data) VALUES (?, ?)');
  const data = 'x'.repeat(eventBytes);
  const milliseconds = await measureTime(async () => {
    let urns: string[] = [];
    const commit = (): void => {
      target.transaction(() => urns.forEach((urn) => insert.run(urn, data)))();
      urns = [];
    };
    for await (const row of readEstablishments(createReadStream(file))) {
      if ('entry' in row) urns.push(row.entry.urn);
      if (urns.length === ROWS_PER_COMMIT) commit();
    }
    commit();
  });
  target.close();
  return milliseconds;
};

const measureRound = async (folder: string, file: string, schools: number, profiles: string | null): Promise<Round> => {
  const data = join(folder, randomUUID());
  const environment = { ...YEAR_SETTINGS, DATA_FOLDER: data, ...createProfilingEnvironment(profiles) };
  const service = await startService(environment);
  const people = await connectPeople(service.url, data, new Recorder());
  const { token } = people;
  const idleMebibytes = readMemory(service.pid, 'VmRSS');
  const before = readProcessorSeconds(service.pid);
  const firstMs = await measureTime(() => importFile(service.url, token, file));
  const processorSeconds = readProcessorSeconds(service.pid) - before;
  const againMs = await measureTime(async () => {
    const { registered, changed } = await importFile(service.url, token, file);
    if (registered + changed > 0) throw new Error(`The same file again recorded ${registered + changed} schools.`);
  });
  const againProcessorSeconds = readProcessorSeconds(service.pid) - before - processorSeconds;
  const mostMebibytes = readMemory(service.pid, 'VmHWM');
  people.close();
  await service.stop();
  const eventBytes = Math.round((await stat(join(data, 'events.db'))).size / schools);
  const floorBefore = readProcessorSeconds(process.pid);
  const floorMs = await measureFloor(file, eventBytes, join(folder, `${randomUUID()}.db`));
  const floorProcessorSeconds = readProcessorSeconds(process.pid) - floorBefore;
  const times = { firstMs, againMs, floorMs, processorSeconds, againProcessorSeconds, floorProcessorSeconds };
  return { ...times, idleMebibytes, mostMebibytes };
};

/** Measures the import of a register of England's size and width, from the first byte until the read models have followed, and of the same file again. */
export const measureRegisters = async ({ folder, quick, seed, profiles }: Settings): Promise<Figure[]> => {
  const schools = quick ? QUICK_SCHOOLS : SCHOOLS;
  const file = join(folder, 'edubasealldata.csv');
  const generator = new RegisterGenerator({ seed, schools, columns: COLUMNS });
  await pipeline(Readable.from(generator.establishments()), createWriteStream(file));
  const fileMebibytes = (await stat(file)).size / MEBIBYTE;
  const rounds: Round[] = [];
  for (let round = 0; round < ROUNDS; round += 1) rounds.push(await measureRound(folder, file, schools, profiles));
  if (profiles !== null) drawFlameGraphs(profiles);
  const find = (read: (round: Round) => number): number => median(rounds.map(read));
  const toRate = (milliseconds: number): number => (schools / milliseconds) * 1_000;
  const firstMs = find((round) => round.firstMs);
  const [firstProcessor, againProcessor] = [
    find((round) => round.processorSeconds),
    find((round) => round.againProcessorSeconds),
  ];
  const [idle, most] = [find((round) => round.idleMebibytes), find((round) => round.mostMebibytes)];
  return new Figures(`Register of ${schools} schools × ${COLUMNS} columns, ${Math.round(fileMebibytes)} MiB`)
    .add('floor: read, parse, append equal bytes', '/s', toRate(find((round) => round.floorMs)))
    .add('floor, per second of processor time', '/s', schools / find((round) => round.floorProcessorSeconds))
    .add('first time, per second of processor time', '/s', schools / firstProcessor)
    .add('again, processor time compared with the first time', '', againProcessor / firstProcessor)
    .reach('first time', '/s', toRate(firstMs), { required: NEW_SCHOOLS_PER_SECOND, target: null })
    .limit('again, share of the first time', '', find((round) => round.againMs) / firstMs, SHARE_OF_FIRST_TIME)
    .add('memory of the whole process, idle after its start', 'MiB', idle)
    .add('the same, most above idle', 'MiB', most - idle)
    .limit('the same, most from its start on', 'MiB', most, MEMORY_MEBIBYTES).all;
};
