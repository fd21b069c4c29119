import { ServerProblem } from '#engine/server-problem';
import type { Stores } from '#engine/stores';
import type { EventStore } from '#event-sourcing/event-store';
import type { ReadModels } from '#event-sourcing/read-models';
import type { ServerSettings } from '#platform/configuration';

const notYet = (): never => {
  throw new ServerProblem('Running on servers is not there yet: leave EVENT_STORE_URL and READ_MODELS_URL empty.');
};

export const openServers = async (_: ServerSettings, __: (sentence: string) => void): Promise<Stores> => notYet();

export const readOnlyServers = {
  events: (_: ServerSettings): EventStore => notYet(),
  readModels: async (_: ServerSettings): Promise<ReadModels> => notYet(),
};
