import { join } from 'node:path';
import type { InstallationLocation } from '#hosting/installation-location';
import { connectEventStore } from '#hosting/log-binding';
import { openReadModels } from '#hosting/servers';
import type { EventStore } from '#execution/event-store';
import type { ReadModels } from '#processing/read-models';
import { SqliteEventStore } from '#sqlite/sqlite-event-store';
import { openSqliteReadModelsReadOnly } from '#sqlite/sqlite-read-models';

/** Opens the events for reading only. Another process or thread may write to them at the same time. */
export const openEventsReadOnly = ({ dataFolder, servers }: InstallationLocation): EventStore =>
  servers === null ? SqliteEventStore.openReadOnly(join(dataFolder, 'events.db')) : connectEventStore(servers);

/** Opens the read models for reading only. Another process or thread may write to them at the same time. */
export const openReadModelsReadOnly = async ({ dataFolder, servers }: InstallationLocation): Promise<ReadModels> =>
  servers === null ? openSqliteReadModelsReadOnly(join(dataFolder, 'views.db')) : openReadModels(servers);
