import { setTimeout as sleep } from 'node:timers/promises';
import { Petitions } from '#processing/fault-request-poller';
import type { ReadModels } from '#processing/read-models';
import { askForRetry, keepStop } from '#processing/processor-faults';
import { placeForReadModels, type ReadModelsPlace } from '#processing/testing/read-models-for-tests';
import type { Instant } from '#kernel/time';

const NAME = 'view:books';
/** Several looks. */
const A_WHILE = 1_000;

describe('Petitions', () => {
  let place: ReadModelsPlace;
  let readModels: ReadModels;
  let petitions: Petitions;
  let stopped: string[];
  let gone: string[];

  beforeEach(async () => {
    place = await placeForReadModels();
    readModels = await place.open();
    [stopped, gone] = [[], []];
    petitions = new Petitions(
      readModels,
      () => stopped,
      (name) => gone.push(name),
    );
    petitions.begin();
  });
  afterEach(async () => {
    await petitions.end();
    await readModels.close();
    place.remove();
  });

  it('are heard also when what they are about stopped long after the first look', async () => {
    await sleep(A_WHILE);
    const since = new Date().toISOString() as Instant;
    const where = { eventId: 'one', type: 'BookAdded', position: '1' };
    await keepStop(readModels.database, { name: NAME, ...where, cause: 'seven', since });
    stopped = [NAME];
    await askForRetry(readModels.database, NAME);
    for (let wait = 0; wait < 100 && gone.length === 0; wait += 1) await sleep(50);
    expect(gone).toEqual([NAME]);
  }, 15_000);
});
