import { join } from 'node:path';
import { Figures, measureMedians, measureTime, type Figure, type Settings } from '#bench/harness';
import { generateCases } from '#bench/seed-logs';
import { verifyLog } from '#execution/verification';
import { appendEvents } from '#processing/testing/shelf-view';
import { SqliteEventStore } from '#sqlite/sqlite-event-store';

const EVENTS = 200_000;
const QUICK_EVENTS = 50_000;

/** Events per second that the verification of a log must reach, and should reach. */
const RATE = { required: 100_000, target: 200_000 };

/** Unlike the other logs of the benchmark, this one has seals: otherwise each event would be an irregularity. */
const writeSealedLog = async (file: string, events: number): Promise<void> => {
  const metadata = { at: '2011-08-01T12:00:00.000Z', occurredOn: null, actor: 'clerk-1' } as const;
  const store = SqliteEventStore.open(file);
  await appendEvents(
    store,
    [...generateCases(events)].map((event) => ({ ...event, ...metadata })),
  );
  await store.close();
};

/** Verifies the whole log. Returns the events per second. Opening the file is not counted, because that looks for damage of the file. */
const verifyAll = async (file: string): Promise<number> => {
  const store = SqliteEventStore.openReadOnly(file);
  let events = 0;
  const milliseconds = await measureTime(async () => {
    const report = await verifyLog(store);
    if (report.irregularities.length > 0) throw new Error('The log of the benchmark has irregularities.');
    events = report.events;
  });
  await store.close();
  return (events / milliseconds) * 1_000;
};

/** Measures the verification of all seals of a log. */
export const measureVerification = async ({ folder, quick }: Settings): Promise<Figure[]> => {
  const events = quick ? QUICK_EVENTS : EVENTS;
  const file = join(folder, 'sealed.db');
  await writeSealedLog(file, events);
  const { rate } = await measureMedians({ rate: () => verifyAll(file) });
  return new Figures(`Verification of ${events} events`).reach('all seals', '/s', rate, RATE).all;
};
