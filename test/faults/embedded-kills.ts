import { SqliteEventStore } from '#sqlite/sqlite-event-store';
import type { Fault } from '#test/faults/fault';
import { lookedOver } from '#test/faults/inspection';
import { Silence } from '#test/faults/longest-gap';
import { KilledService } from '#test/support/crash-harness';
import { rowsLeft, rowsRebuilt } from '#test/support/views-rebuilt';

/** One process over a folder is killed, also while it starts and while it builds its views anew. */
export const embeddedKills: Fault = {
  name: 'embedded-kill',
  times: { long: 100, short: 4 },
  notHere: () => null,
  run: async ({ times, dice, tell }) => {
    const service = new KilledService(dice);
    const { folder } = service;
    try {
      await service.begin();
      const silence = new Silence(service.load.acknowledged);
      for (let turn = 0; turn < times; turn += 1) {
        await service.kill(turn);
        tell(`killed ${turn + 1} of ${times} times`);
      }
      await service.settle();
      const longestSilence = silence.end();
      const store = SqliteEventStore.openReadOnly(folder.file('events.db'));
      const rows = { served: await rowsLeft(folder), rebuilt: await rowsRebuilt(folder) };
      const found = await lookedOver({ store, acknowledged: service.load.acknowledged, ...rows });
      await store.close();
      return { ...found, times, longestSilence, halfRecorded: [...service.torn, ...found.halfRecorded] };
    } finally {
      await folder.remove();
    }
  },
};
