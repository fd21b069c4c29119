import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Complaint } from '#cli/cli-error';
import { SqliteEventStore } from '#sqlite/sqlite-event-store';
import { configurationHere } from '#platform/configuration';

/** The events of an installation, opened for reading only: also while a service writes them. `file`: another events file, such as a copy. */
export const openEvents = (file: string | undefined): SqliteEventStore => {
  const path = file ?? join(configurationHere().dataFolder, 'events.db');
  if (!existsSync(path))
    throw new Complaint(`There is no events file ${path}; name one with --events, or set DATA_FOLDER.`);
  return SqliteEventStore.openReadOnly(path);
};
