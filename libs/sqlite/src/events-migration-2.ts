import type Sqlite from 'better-sqlite3';
import type { Migration } from '#sqlite/data-file';
import { encodeDataText } from '#sqlite/data-members';
import { EventRowWriter } from '#sqlite/event-row-writer';
import { encodeMetadataText } from '#sqlite/metadata-columns';

/** An event as the first version of the file stored it. */
interface OldRow {
  readonly position: number;
  readonly stream: string;
  readonly revision: number;
  readonly type: string;
  readonly schema: number;
  readonly data: string;
  readonly metadata: string;
}

/** Rows that are in memory at a time. */
const PAGE_SIZE = 1_000;

/**
 * `ids`: seal (32 bytes), command, correlation, and causation unless it is null (16 bytes each). `metadata`: what the columns cannot hold, as JSON.
 * `data`: the values of the members, or an object if `members` is null.
 */
const CREATE_TABLES = `
  CREATE TABLE streams (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
  CREATE TABLE names (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
  CREATE TABLE events (
    position INTEGER PRIMARY KEY,
    stream INTEGER NOT NULL REFERENCES streams,
    revision INTEGER NOT NULL,
    type INTEGER NOT NULL REFERENCES names,
    schema INTEGER NOT NULL,
    actor INTEGER REFERENCES names,
    roles INTEGER REFERENCES names,
    recorded_at INTEGER,
    occurred_on TEXT,
    ids BLOB,
    fingerprint TEXT,
    metadata TEXT,
    members INTEGER REFERENCES names,
    data TEXT NOT NULL,
    UNIQUE (stream, revision)
  ) STRICT`;

/** For people who look into the file: the events with their names, ids and times as text. The service does not read it. */
const CREATE_VIEW = `
  CREATE VIEW readable_events AS
  SELECT
    position,
    streams.name AS stream,
    revision,
    types.name AS type,
    schema,
    actors.name AS actor,
    role_lists.name AS roles,
    strftime('%Y-%m-%dT%H:%M:%S', recorded_at / 1000, 'unixepoch') || printf('.%03dZ', recorded_at % 1000) AS recorded_at,
    occurred_on,
    lower(hex(substr(ids, 1, 32))) AS seal,
    lower(hex(substr(ids, 33, 16))) AS command_id,
    lower(hex(substr(ids, 49, 16))) AS correlation_id,
    nullif(lower(hex(substr(ids, 65, 16))), '') AS causation_id,
    fingerprint,
    metadata AS other_metadata,
    CASE WHEN members IS NULL THEN data ELSE (
      SELECT json_group_object(member.value, json(data -> member.key)) FROM json_each(member_lists.name) AS member
    ) END AS data
  FROM events
  LEFT JOIN streams ON streams.id = events.stream
  LEFT JOIN names AS types ON types.id = events.type
  LEFT JOIN names AS actors ON actors.id = events.actor
  LEFT JOIN names AS role_lists ON role_lists.id = events.roles
  LEFT JOIN names AS member_lists ON member_lists.id = events.members`;

const copyEvents = (database: Sqlite.Database): void => {
  const writer = new EventRowWriter(database);
  const page = database.prepare<[number], OldRow>(
    `SELECT position, stream, revision, type, schema, data, metadata FROM old_events WHERE position > ? ORDER BY position LIMIT ${PAGE_SIZE}`,
  );
  for (let rows = page.all(0); rows.length > 0; rows = page.all(rows.at(-1)?.position ?? 0))
    for (const { position, stream, revision, type, schema, data, metadata } of rows) {
      const event = { type, schema, data: encodeDataText(data), metadata: encodeMetadataText(metadata) };
      writer.insert(writer.findStream(stream) ?? writer.addStream(stream), revision, event, position);
    }
};

/**
 * Stores each event in less than half the space: names and streams as numbers, UUIDs and seals as bytes, the names of members once, and no id, because it is made from the seal.
 * Text that cannot be read is kept as it is.
 */
export const storeEventsCompactly: Migration = (database) => {
  database.exec('ALTER TABLE events RENAME TO old_events');
  database.exec(CREATE_TABLES);
  copyEvents(database);
  database.exec('DROP TABLE old_events');
  database.exec(CREATE_VIEW);
};
