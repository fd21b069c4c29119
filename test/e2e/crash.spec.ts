import { verifiedFile } from '#cli/verify.command';
import { KilledService } from '#test/support/crash-harness';
import type { Load } from '#test/support/load';
import type { RecordedLog } from '#test/support/recorded-log';
import { rowsLeft, rowsRebuilt } from '#test/support/views-rebuilt';

/** How often the service is killed; hundreds can be run by hand: `KILLS=300 npm run jest -- test/e2e/crash.spec.ts`. */
const KILLS = Number(process.env.KILLS ?? 20);

describe('A service that is killed again and again under load', () => {
  const service = new KilledService(Math.random);
  const { folder, killed } = service;
  let load: Load;
  let log: RecordedLog;

  beforeAll(
    async () => {
      await service.begin();
      load = service.load;
      for (let turn = 0; turn < KILLS; turn += 1) await service.kill(turn);
      log = await service.settle();
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
    expect(service.torn).toEqual([]);
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
