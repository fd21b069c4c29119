import { ALL_MONTHS, MONTHS_BEFORE } from '#bench/year/calendar';
import { Recorder } from '#bench/year/recorder';
import { listFigures, nameMonth } from '#bench/year/year-figures';

/** A year with 100 commands in each month, which take a second in the first half and two seconds in the second. */
const recordYear = (): Recorder => {
  const recorder = new Recorder();
  for (let month = MONTHS_BEFORE; month < ALL_MONTHS; month += 1) {
    const durationMs = month < (MONTHS_BEFORE + ALL_MONTHS) / 2 ? 1_000 : 2_000;
    const commandsMs = Array.from({ length: 100 }, (_, index) => index);
    recorder.periods.set(nameMonth(month), { commandsMs, durationMs });
  }
  for (const kind of ['list', 'decision', 'arrangements', 'deadlines']) recorder.waitsMs.set(kind, [10, 20, 30]);
  recorder.addRead('me', 40);
  recorder.addRead('statistics', 900);
  return recorder;
};

const DISK = {
  events: 1_000,
  bytes: { 'events.db': 400_000, 'keys.db': 100_000, 'views.db': 200_000 },
  totalBytes: 700_000,
  dataBytes: 250_000,
};

const listYear = (disk: typeof DISK | null) =>
  listFigures({
    size: { boards: 8, contracts: 160 },
    seed: 1,
    floor: { name: 'Fastify', rate: 200 },
    recorder: recordYear(),
    watches: [
      {
        name: 'the service',
        maxMemoryBytes: 300_000_000,
        processorSeconds: 0.48,
        viewLagEvents: [0, 5],
        reactionLagEvents: [7],
      },
    ],
    disk,
  });

const valueOf = (name: string): number | undefined => listYear(DISK).find((figure) => figure.name === name)?.value;

describe('listFigures', () => {
  it('compares the commands of the year with the baseline, and the last quarter with the first', () => {
    const found = (name: string) => listYear(DISK).find((figure) => figure.name === name);
    expect(found('commands of the year, 32 connections')?.value).toBeCloseTo(1_200 / 18);
    expect(found('commands of the year, 32 connections')?.goal).toMatchObject({ baselineValue: 200, required: 0.4 });
    expect(found('last quarter')).toMatchObject({ value: 50, goal: { baselineValue: 100, required: 0.9 } });
    expect([valueOf('month 1'), valueOf('month 12'), valueOf('maximum')]).toEqual([100, 50, 99]);
  });

  it('counts statistics apart from other reads', () => {
    const reads = listYear(DISK).filter(({ group }) => group.startsWith('Reads'));
    expect(reads.find(({ name }) => name === 'p99')?.value).toBe(40);
    expect(reads.find(({ name }) => name === 'statistics, p99')?.value).toBe(900);
  });

  it('divides the processor time of the processes by the commands', () => {
    expect(valueOf('processor time of the processes for each command, with its reads')).toBeCloseTo(0.4);
  });

  it('reports the data of an event apart from the rest of its file', () => {
    const rest = 'an event without its data, with indexes and unused space';
    expect([valueOf('data of an event'), valueOf(rest)]).toEqual([250, 150]);
  });

  it('divides the three files by the events, and leaves the disk out if the events are on a server', () => {
    expect([valueOf('per event'), valueOf('per event, keys.db'), valueOf('the service')]).toEqual([700, 100, 300]);
    expect(listYear(null).some(({ group }) => group.startsWith('Disk'))).toBe(false);
  });
});
