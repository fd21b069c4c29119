import { ProcessorRequestPoller } from '#processing/processor-request-poller';
import { waitUntil } from '#kernel/testing/wait-until';
import type { ReadModels } from '#processing/read-models';
import { requestRetry, saveFault } from '#processing/processor-faults';
import { createReadModelsLocation, type ReadModelsLocation } from '#processing/testing/read-models-for-tests';
import type { Instant } from '#kernel/time';

const NAME = 'view:books';

describe('The poller of requests to processors', () => {
  let location: ReadModelsLocation;
  let readModels: ReadModels;
  let poller: ProcessorRequestPoller;
  let polls: number;
  let stopped: string[];
  let resumed: string[];
  let isOutdated: boolean;
  let reloads: number;

  beforeEach(async () => {
    location = await createReadModelsLocation();
    readModels = await location.open();
    [polls, stopped, resumed] = [0, [], []];
    [isOutdated, reloads] = [false, 0];
    poller = new ProcessorRequestPoller(readModels, {
      listStopped: () => {
        polls += 1;
        return stopped;
      },
      retry: (name) => void resumed.push(name),
      isOutdated: () => Promise.resolve(isOutdated),
      reload: () => void (reloads += 1),
    });
    poller.start();
  });
  afterEach(async () => {
    await poller.stop();
    await readModels.close();
    location.remove();
  });

  it('finds a request for a processor that stopped after several polls', async () => {
    await waitUntil(() => polls > 2);
    const since = new Date().toISOString() as Instant;
    const fault = { name: NAME, eventId: 'one', type: 'BookAdded', position: '1', cause: 'seven', since };
    await saveFault(readModels.database, fault);
    stopped = [NAME];
    await requestRetry(readModels.database, NAME);
    await waitUntil(() => resumed.length > 0);
    expect(resumed).toEqual([NAME]);
  });

  it('reloads the processors only when another process has stored something for them', async () => {
    await waitUntil(() => polls > 2);
    expect(reloads).toBe(0);
    isOutdated = true;
    await waitUntil(() => reloads > 0);
  });
});
