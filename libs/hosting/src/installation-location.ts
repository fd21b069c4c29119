import { join } from 'node:path';
import { eventsOn } from '#hosting/log-binding';
import { readModelsOn } from '#hosting/servers';
import type { EventStore } from '#execution/event-store';
import { ReadModels } from '#processing/read-models';
import { SqliteEventStore } from '#sqlite/sqlite-event-store';
import type { Configuration } from '#platform/configuration';

/** Where an installation keeps what it keeps: plain data, so that it can be told to another thread. */
export type Place = Pick<Configuration, 'dataFolder' | 'servers'>;

export const placeOf = ({ dataFolder, servers }: Place): Place => ({ dataFolder, servers });

/** The events, for reading alone, beside whoever writes them. */
export const eventsAt = ({ dataFolder, servers }: Place): EventStore =>
  servers === null ? SqliteEventStore.openReadOnly(join(dataFolder, 'events.db')) : eventsOn(servers);

/** The read models, for reading alone, beside whoever writes them. */
export const readModelsAt = async ({ dataFolder, servers }: Place): Promise<ReadModels> =>
  servers === null ? ReadModels.openReadOnly(join(dataFolder, 'views.db')) : readModelsOn(servers);
