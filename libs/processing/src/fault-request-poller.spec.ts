import { setTimeout as sleep } from 'node:timers/promises';
import { FaultRequestPoller } from '#processing/fault-request-poller';
import type { ReadModels } from '#processing/read-models';
import { requestRetry, saveFault } from '#processing/processor-faults';
import { createReadModelsLocation, type ReadModelsLocation } from '#processing/testing/read-models-for-tests';
import type { Instant } from '#kernel/time';

const NAME = 'view:books';
const SEVERAL_POLLS_MS = 1_000;

describe('FaultRequestPoller', () => {
  let location: ReadModelsLocation;
  let readModels: ReadModels;
  let poller: FaultRequestPoller;
  let stopped: string[];
  let resumed: string[];

  beforeEach(async () => {
    location = await createReadModelsLocation();
    readModels = await location.open();
    [stopped, resumed] = [[], []];
    poller = new FaultRequestPoller(
      readModels,
      () => stopped,
      (name) => resumed.push(name),
    );
    poller.start();
  });
  afterEach(async () => {
    await poller.stop();
    await readModels.close();
    location.remove();
  });

  it('finds a request for a processor that stopped long after the first poll', async () => {
    await sleep(SEVERAL_POLLS_MS);
    const since = new Date().toISOString() as Instant;
    const fault = { name: NAME, eventId: 'one', type: 'BookAdded', position: '1', cause: 'seven', since };
    await saveFault(readModels.database, fault);
    stopped = [NAME];
    await requestRetry(readModels.database, NAME);
    for (let wait = 0; wait < 100 && resumed.length === 0; wait += 1) await sleep(50);
    expect(resumed).toEqual([NAME]);
  }, 15_000);
});
