import { rmSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { until } from '#cli/demo/setting';
import { verifiedFile } from '#cli/verify.command';
import { aBusyBoard, type BusyBoard } from '#test/support/a-busy-board';
import { DataFolder } from '#test/support/data-folder';
import { Load } from '#test/support/load';
import { Whereabouts } from '#test/support/persistent-client';
import { RecordedLog } from '#test/support/recorded-log';
import { rowsLeft, rowsRebuilt } from '#test/support/views-rebuilt';

/** How often the service is killed; hundreds can be run by hand: `KILLS=300 npm run jest -- test/e2e/crash.spec.ts`. */
const KILLS = Number(process.env.KILLS ?? 20);
/** Between a start and the kill so many commands are acknowledged at the most, in so many milliseconds at the most. */
const MOST_ACKNOWLEDGED = 60;
const LONGEST_LOAD = 2_000;
const MEANS = { pence: 100_000_000, halfDays: 10_000 };

/** Milliseconds; a kill waits for no particular moment. */
const upTo = (longest: number): number => Math.random() * longest;

describe('A service that is killed again and again under load', () => {
  const folder = new DataFolder();
  const whereabouts = new Whereabouts();
  const killed = { underLoad: 0, whileStarting: 0, inRequests: 0 };
  /** Milliseconds, by the last start that was left alone. */
  let startTakes = 1_000;
  let busy: BusyBoard;
  let load: Load;
  let log: RecordedLog;

  const busyFor = async (commands: number): Promise<void> => {
    const enough = load.acknowledged.length + commands;
    const end = performance.now() + upTo(LONGEST_LOAD);
    while (load.acknowledged.length < enough && performance.now() < end) await pause(upTo(10));
  };

  /** Every fourth kill comes while the service starts; every second of those while it builds its views anew. */
  const kill = async (turn: number): Promise<void> => {
    if (turn % 8 === 7)
      for (const suffix of ['', '-wal', '-shm']) rmSync(folder.file(`views.db${suffix}`), { force: true });
    const began = performance.now();
    const service = folder.launch();
    if (turn % 4 === 3) {
      await pause(startTakes / 2 + upTo(startTakes / 2));
      killed.whileStarting += 1;
    } else {
      whereabouts.at(await service.served);
      startTakes = performance.now() - began;
      await busyFor(upTo(MOST_ACKNOWLEDGED));
      whereabouts.gone();
      killed.inRequests += whereabouts.open;
      killed.underLoad += 1;
    }
    expect(await service.stop('SIGKILL')).toBeNull();
    // Nobody writes any more: what is acknowledged later is not there yet, what was before must be.
    log = await RecordedLog.in(folder.file('events.db'));
    expect(log.halfRecorded()).toEqual([]);
  };

  const brought = async (): Promise<void> => {
    const first = await folder.start();
    busy = await aBusyBoard(await folder.installation(first.url), MEANS);
    // Only who ends in order leaves its compiled code for the next start.
    await first.stop();
    load = new Load(folder, whereabouts, busy);
    await load.begin();
    for (let turn = 0; turn < KILLS; turn += 1) await kill(turn);
  };

  /** The last start: every client gets its answers, every reaction its own; then the views are waited for by one more command. */
  const settled = async (): Promise<void> => {
    const last = await folder.start();
    whereabouts.at(last.url);
    await load.end();
    await until(
      () => RecordedLog.in(folder.file('events.db')),
      (recorded) => recorded.unanswered().length === 0,
    ).catch(() => undefined);
    const chair = await load.client(busy.board.chair.personId);
    await chair.record('/v1/funds/{fund}/increases', { fund: busy.fundId }, { pence: 1, source: 'Council' });
    expect(await last.stop()).toBe(0);
    log = await RecordedLog.in(folder.file('events.db'));
  };

  beforeAll(
    async () => {
      await brought();
      await settled();
    },
    120_000 + KILLS * 10_000,
  );
  afterAll(() => folder.remove());

  it('was killed in the middle of requests', () => {
    const retried = load.acknowledged.filter(({ sent }) => sent > 1).length;
    const figures = { ...killed, retried, acknowledged: load.acknowledged.length, events: log.events.length };
    process.stdout.write(`${JSON.stringify(figures)}\n`);
    expect(killed.underLoad + killed.whileStarting).toBe(KILLS);
    expect(killed.inRequests).toBeGreaterThan(KILLS);
    expect(retried).toBeGreaterThan(0);
    expect(log.count('PaymentNoted')).toBeGreaterThan(0);
  });

  it('has every acknowledged command exactly once, and none that nobody sent', () => {
    expect(log.lostOrDoubled(load.acknowledged)).toEqual([]);
    const increases = load.acknowledged.filter(({ path }) => path.endsWith('/increases'));
    expect(log.count('GrantIncreased')).toBe(increases.length);
  });

  it('has all events of a command or none', () => {
    expect(log.count('ArrangementsRequested')).toBeGreaterThan(0);
    expect(log.halfRecorded()).toEqual([]);
  });

  it('has a log without an irregularity', async () => {
    const { events, irregularities } = await verifiedFile(folder.file('events.db'));
    expect({ events, irregularities }).toEqual({ events: log.events.length, irregularities: [] });
  });

  it('has answered, in other streams, each event that asks for an answer, once', () => {
    expect(log.count('FundsCommitted')).toBe(log.count('ArrangementsRequested'));
    expect(log.unanswered()).toEqual([]);
  });

  it('shows in its views what views that are built anew show', async () => {
    const left = await rowsLeft(folder);
    expect([...left.positions.values()].every((position) => position === log.events.at(-1)?.position)).toBe(true);
    expect(left.tables).toEqual((await rowsRebuilt(folder)).tables);
    expect(left.tables.register_contracts).not.toEqual([]);
  });
});
