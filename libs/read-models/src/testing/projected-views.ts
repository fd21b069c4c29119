import { EventUpcaster } from '#kernel/event-upcaster';
import type { SpecEvent } from '#kernel/testing/spec-events';
import { Projector } from '#processing/projector';
import type { ReadModels } from '#processing/read-models';
import { InMemoryLog } from '#processing/testing/in-memory-log';
import { createReadModelsLocation } from '#processing/testing/read-models-for-tests';
import type { View } from '#processing/view';

/** Projects the events into these views, and calls `run` with them. */
export const withProjectedViews = async (
  views: readonly View[],
  events: readonly SpecEvent[],
  run: (readModels: ReadModels) => Promise<void>,
): Promise<void> => {
  const location = await createReadModelsLocation();
  const readModels = await location.open();
  const store = new InMemoryLog(events);
  const upcaster = new EventUpcaster([]);
  const projector = new Projector({ store, readModels, upcaster, views, warn: () => undefined, batchSize: 5_000 });
  await projector.start();
  await projector.whenCaughtUp();
  expect(projector.status().flatMap(({ fault }) => fault ?? [])).toEqual([]);
  await run(readModels);
  await projector.stop();
  await readModels.close();
  location.remove();
};
