import type { RunningService } from '#scenarios/spawn-service';
import { waitUntil } from '#kernel/testing/wait-until';
import { createBusyBoard } from '#test/support/busy-board.builder';
import { LoadGenerator } from '#test/support/load';
import { ServiceLocation } from '#test/support/persistent-client';
import { createRandom } from '#kernel/testing/random';
import { Servers } from '#test/support/servers';
import { isLongSoak, readRunSeed } from '#test/support/soak';

const ROUNDS = isLongSoak ? 50 : 1;
const MAX_ACKNOWLEDGED = 100;
const TIMEOUT_MS = (1 + ROUNDS) * 300_000;

describe('Two APIs and two workers that are killed', () => {
  const random = createRandom(readRunSeed());
  let servers: Servers;
  beforeAll(async () => {
    servers = await Servers.startOnSharedPostgres();
  });
  afterAll(() => servers.stop());

  it(
    'record every acknowledged command once, also when leaders are killed',
    async () => {
      const apis = [await servers.startApi(), await servers.startApi()];
      const workers = await Promise.all([servers.startWorker(), servers.startWorker()]);
      const installation = await servers.installation(apis[0]?.url ?? '');
      const busy = await createBusyBoard(installation, { pence: 1_000_000_000, halfDays: 10_000 });
      const location = new ServiceLocation();
      const load = new LoadGenerator(servers, location, busy);
      const useBoth = (): void => location.setUrls(...(apis.map(({ url }) => url) as [string, ...string[]]));
      const runLoad = (): Promise<void> => load.waitForAcknowledgements(random() * MAX_ACKNOWLEDGED);
      const replace = async (
        running: RunningService[],
        index: number,
        start: () => Promise<RunningService>,
      ): Promise<void> => {
        await running[index]?.stop('SIGKILL');
        running[index] = await start();
      };
      useBoth();
      await load.start();
      for (let turn = 0; turn < 2 * ROUNDS; turn += 1) {
        const index = turn % 2;
        await runLoad();
        await replace(workers, index, () => servers.startWorker());
        await runLoad();
        location.setUrls(apis[1 - index]?.url ?? '');
        await replace(apis, index, () => servers.startApi());
        useBoth();
      }
      await load.waitForAcknowledgements(MAX_ACKNOWLEDGED);
      await load.stop();
      const log = await waitUntil(async () => {
        const read = await servers.readLog();
        return read.findMissingReplies().length === 0 ? read : null;
      }, 'replies to all events that require one');
      expect(log.findLostOrDuplicates(load.acknowledged)).toEqual([]);
      expect(log.findPartialCommands()).toEqual([]);
    },
    TIMEOUT_MS,
  );
});
