import { SqliteEventStore } from '#sqlite/sqlite-event-store';
import type { Fault } from '#test/faults/fault';
import { inspectInstallation } from '#test/faults/inspection';
import { LongestGap } from '#test/faults/longest-gap';
import { CrashHarness } from '#test/support/crash-harness';
import { readStoredRows, readRebuiltRows } from '#test/support/view-rows';

/** One process on a data folder is killed, also while it starts and while it rebuilds its views. */
export const embeddedKills: Fault = {
  name: 'embedded-kill',
  times: { long: 100, short: 4 },
  unsupportedReason: () => null,
  run: async ({ times, random, report }) => {
    const service = new CrashHarness(random);
    const { folder } = service;
    try {
      await service.start();
      const gap = new LongestGap(service.loadGenerator.acknowledged);
      for (let round = 0; round < times; round += 1) {
        await service.kill(round);
        report(`killed ${round + 1} of ${times} times`);
      }
      await service.settle();
      const longestGapMs = gap.end();
      const store = SqliteEventStore.openReadOnly(folder.file('events.db'));
      const rows = { served: await readStoredRows(folder), rebuilt: await readRebuiltRows(folder) };
      const inspection = await inspectInstallation({
        store,
        acknowledged: service.loadGenerator.acknowledged,
        ...rows,
      });
      await store.close();
      const partlyRecorded = [...service.partlyRecorded, ...inspection.partlyRecorded];
      return { ...inspection, times, longestGapMs, partlyRecorded };
    } finally {
      await folder.remove();
    }
  },
};
