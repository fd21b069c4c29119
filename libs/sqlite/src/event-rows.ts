import type { EventMetadata, Position, RecordedEvent } from '#kernel/event';
import type { JsonObject } from '#kernel/json';

/** A stored event, where its stream is known to who reads. */
export interface StreamRow {
  readonly position: number;
  readonly revision: number;
  readonly id: string;
  readonly type: string;
  readonly schema: number;
  readonly data: string;
  readonly metadata: string;
}

/** A stored event. */
export interface EventRow extends StreamRow {
  readonly stream: string;
}

/** A `StreamRow` in the order of `STREAM_COLUMNS`: for few rows at once, where making rows into objects costs more than it saves. */
export type StreamValues = readonly [
  position: number,
  revision: number,
  id: string,
  type: string,
  schema: number,
  data: string,
  metadata: string,
];

export const STREAM_COLUMNS = 'position, revision, id, type, schema, data, metadata';

export const COLUMNS = `stream, ${STREAM_COLUMNS}`;

const ZEROS = '0'.repeat(16);

/** Zero-padded, so that positions compare as text. */
export const positionOf = (row: number): Position => {
  const digits = String(row);
  return ZEROS.slice(digits.length) + digits;
};

/** The row number behind a position, 0 before the first. Throws a `TypeError` for a position of another store, after which nothing would ever come. */
export const rowAt = (position: Position | null): number => {
  if (position === null) return 0;
  if (!/^\d{16}$/.test(position)) throw new TypeError(`${position} is not a position of the SQLite event store.`);
  return Number(position);
};

/** Positions are the numbers of the rows in commit order and have no holes; null stands for the place before the first. */
export const directlyFollows = (position: Position, before: Position | null): boolean =>
  rowAt(position) === rowAt(before) + 1;

/** What is stored at a place is not JSON any more: somebody changed the file. */
export class UnreadableEvent extends Error {
  constructor(
    readonly stream: string,
    readonly revision: number,
    readonly position: Position,
    options: ErrorOptions,
  ) {
    super(
      `Event ${revision} of stream ${stream} (position ${position}) cannot be read: its stored text is not JSON.`,
      options,
    );
    this.name = 'UnreadableEvent';
  }
}

/** Throws `UnreadableEvent`. */
export const eventOf = (row: EventRow): RecordedEvent => eventIn(row.stream, row);

/** Throws `UnreadableEvent`. */
export const eventIn = (stream: string, row: StreamRow): RecordedEvent => {
  const position = positionOf(row.position);
  try {
    const data = JSON.parse(row.data) as JsonObject;
    const metadata = JSON.parse(row.metadata) as EventMetadata;
    // A copy of the whole row is made in half the time of an object built of its parts.
    return { ...row, stream, position, data, metadata };
  } catch (cause) {
    throw new UnreadableEvent(stream, row.revision, position, { cause });
  }
};

/** Throws `UnreadableEvent`. */
export const eventOfValues = (stream: string, values: StreamValues): RecordedEvent => {
  const [row, revision, id, type, schema, dataText, metadataText] = values;
  const position = positionOf(row);
  try {
    const data = JSON.parse(dataText) as JsonObject;
    const metadata = JSON.parse(metadataText) as EventMetadata;
    return { position, stream, revision, id, type, schema, data, metadata };
  } catch (cause) {
    throw new UnreadableEvent(stream, revision, position, { cause });
  }
};
