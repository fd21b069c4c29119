import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CliError } from '#cli/cli-error';
import { SqliteEventStore } from '#sqlite/sqlite-event-store';
import { loadConfiguration } from '#platform/configuration';

/** Opens the events of this installation, or of `file`, for reading only. A service may write to them at the same time. */
export const openEvents = (file: string | undefined): SqliteEventStore => {
  const path = file ?? join(loadConfiguration().dataFolder, 'events.db');
  if (!existsSync(path))
    throw new CliError(`There is no events file ${path}. Name one with --events, or set DATA_FOLDER.`);
  return SqliteEventStore.openReadOnly(path);
};
