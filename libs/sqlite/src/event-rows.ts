import { UnreadableEvent } from '#execution/event-store';
import type { Position, RecordedEvent } from '#kernel/event';
import { eventIdFromSeal } from '#kernel/hash-chain';
import { decodeData } from '#sqlite/data-members';
import { NameMissing, type EventNames } from '#sqlite/event-names';
import { decodeMetadata } from '#sqlite/metadata-columns';

/** A stored event, in the order of `EVENT_COLUMNS`. Rows are read faster as arrays than as objects. */
export type EventValues = readonly [
  position: number,
  revision: number,
  type: number,
  schema: number,
  actor: number | null,
  roles: number | null,
  recordedAt: number | null,
  occurredOn: string | null,
  ids: string,
  fingerprint: string | null,
  rest: string | null,
  members: number | null,
  data: string,
  stream: number,
];

/** Bytes are read as hexadecimal text, which SQLite makes faster than a buffer is made of them. */
export const EVENT_COLUMNS =
  'position, revision, type, schema, actor, roles, recorded_at, occurred_on, hex(ids), fingerprint, metadata, members, data, stream';

const ZEROS = '0'.repeat(16);

/** The position of a row: zero-padded, so that positions compare as text. */
export const toPosition = (row: number): Position => {
  const digits = String(row);
  return ZEROS.slice(digits.length) + digits;
};

/** The position of a row; null for 0, which is before the first. */
export const toPositionOrNull = (row: number): Position | null => (row === 0 ? null : toPosition(row));

/** The row number of a position; 0 for null. Throws a `TypeError` for a position of another store, after which no event would ever be found. */
export const toRow = (position: Position | null): number => {
  if (position === null) return 0;
  if (!/^\d{16}$/.test(position)) throw new TypeError(`${position} is not a position of the SQLite event store.`);
  return Number(position);
};

/** The row was changed: its text is not JSON, or what it refers to is missing. */
const createUnreadableEvent = (
  stream: string,
  revision: number,
  position: Position,
  cause: unknown,
): UnreadableEvent => {
  const what = cause instanceof SyntaxError ? 'its stored text is not JSON' : 'a column of its row was changed';
  return new UnreadableEvent(
    `Event ${revision} of stream ${stream} (position ${position}) cannot be read: ${what}.`,
    { stream, revision, position },
    { cause },
  );
};

/** Throws `UnreadableEvent`. */
export const decodeEvent = (stream: string, values: EventValues, names: EventNames): RecordedEvent => {
  const [
    row,
    revision,
    typeId,
    schema,
    actorId,
    rolesId,
    recordedAt,
    occurredOn,
    ids,
    fingerprint,
    rest,
    membersId,
    text,
  ] = values;
  const position = toPosition(row);
  try {
    const type = names.name(typeId);
    const actor = actorId === null ? null : names.name(actorId);
    const roles = rolesId === null ? null : names.list(rolesId);
    const metadata = decodeMetadata({ actor, roles, recordedAt, occurredOn, ids, fingerprint, rest });
    const data = decodeData(membersId === null ? null : names.list(membersId), text);
    return { position, stream, revision, id: eventIdFromSeal(metadata.seal), type, schema, data, metadata };
  } catch (cause) {
    throw createUnreadableEvent(stream, revision, position, cause);
  }
};

/** Like `decodeEvent`, for an event whose stream is not known. Throws `UnreadableEvent`, also if the file has no name for its stream. */
export const decodeLogEvent = (values: EventValues, names: EventNames): RecordedEvent => {
  const [row, revision, , , , , , , , , , , , streamId] = values;
  const stream = names.findStream(streamId);
  if (stream === null)
    throw createUnreadableEvent(`number ${streamId}`, revision, toPosition(row), new NameMissing(streamId));
  return decodeEvent(stream, values, names);
};
