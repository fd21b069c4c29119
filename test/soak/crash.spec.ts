import { verifyEvents } from '#cli/verify.command';
import { CrashHarness } from '#test/support/crash-harness';
import type { LoadGenerator } from '#test/support/load';
import { createRandom } from '#kernel/testing/random';
import type { RecordedLog } from '#test/support/recorded-log';
import { isLongSoak, readRunSeed } from '#test/support/soak';
import { readStoredRows, readRebuiltRows } from '#test/support/view-rows';

const KILLS = isLongSoak ? 300 : 20;

describe('A service killed repeatedly under load', () => {
  const service = new CrashHarness(createRandom(readRunSeed()));
  const { folder, kills: killed } = service;
  let load: LoadGenerator;
  let log: RecordedLog;

  beforeAll(async () => {
    await service.start();
    load = service.loadGenerator;
    for (let turn = 0; turn < KILLS; turn += 1) await service.kill(turn);
    log = await service.settle();
  }, KILLS * 60_000);
  afterAll(() => folder.remove());

  it('is killed during requests', () => {
    const retried = load.acknowledged.filter(({ attempts: sent }) => sent > 1).length;
    const figures = { ...killed, retried, acknowledged: load.acknowledged.length, events: log.events.length };
    process.stdout.write(`${JSON.stringify(figures)}\n`);
    expect(killed.underLoad + killed.whileStarting).toBe(KILLS);
    expect(killed.inRequests).toBeGreaterThan(KILLS);
    expect(retried).toBeGreaterThan(0);
    expect(log.count('PaymentNoted')).toBeGreaterThan(0);
  });

  it('records every acknowledged command exactly once, and no other command', () => {
    expect(log.findLostOrDuplicates(load.acknowledged)).toEqual([]);
    const increases = load.acknowledged.filter(({ path }) => path.endsWith('/increases'));
    expect(log.count('GrantIncreased')).toBe(increases.length);
  });

  it('records all events of a command or none', () => {
    expect(log.count('ArrangementsRequested')).toBeGreaterThan(0);
    expect(service.partlyRecorded).toEqual([]);
    expect(log.findPartialCommands()).toEqual([]);
  });

  it('keeps the hash chain intact', async () => {
    const { events, irregularities } = await verifyEvents(folder.file('events.db'));
    expect({ events, irregularities }).toEqual({ events: log.events.length, irregularities: [] });
  });

  it('records one reply in another stream for each event that requires one', () => {
    expect(log.count('FundsCommitted')).toBe(log.count('ArrangementsRequested'));
    expect(log.findMissingReplies()).toEqual([]);
  });

  it('has views with the same rows as rebuilt views', async () => {
    const left = await readStoredRows(folder);
    expect([...left.positions.values()].every((position) => position === log.events.at(-1)?.position)).toBe(true);
    expect(left.tables).toEqual((await readRebuiltRows(folder)).tables);
    expect(left.tables.register_contracts).not.toEqual([]);
  });
});
