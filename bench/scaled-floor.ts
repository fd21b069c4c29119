import { createRequest, generateSchools, type Access, type RunningTarget } from '#bench/baseline-target';
import { startServer } from '#bench/child-processes';
import { fillEventStore, openEventStore } from '#bench/scaled-servers';
import { parseConnectionString } from '#eventstoredb/connection-string';

/** Starts the baseline HS on an event store of its own, because the service uses no store with events that it did not write. */
export const startScaledFloor = async ({ token, publicKey }: Access): Promise<RunningTarget> => {
  const eventStore = await openEventStore();
  await fillEventStore(eventStore, generateSchools());
  const { clientString } = parseConnectionString(eventStore.url);
  const server = await startServer('baseline-eventstoredb-server', clientString, eventStore.prefix, publicKey);
  return {
    target: { url: server.url, token, request: createRequest },
    stop: () => server.stop().then(() => eventStore.stop()),
  };
};
