import type { RecordedEvent } from '#kernel/event';
import { openDataFile } from '#sqlite/data-file';
import { EVENTS_FILE_MIGRATIONS, eventsFile } from '#sqlite/events-file';

/** Writes an events file as its first version did, with all metadata of an event as JSON. */
export const writeOldEventsFile = (file: string, events: readonly Omit<RecordedEvent, 'position'>[]): void => {
  const database = openDataFile(file, eventsFile(EVENTS_FILE_MIGRATIONS.slice(0, 1)));
  const insert = database.prepare(
    'INSERT INTO events (stream, revision, id, type, schema, data, metadata) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  database.transaction(() => {
    for (const { stream, revision, id, type, schema, data, metadata } of events)
      insert.run(stream, revision, id, type, schema, JSON.stringify(data), JSON.stringify(metadata));
  })();
  database.close();
};
