import { hasExactMembers, type EventMetadata } from '#kernel/event';
import type { IsoDay } from '#kernel/time';
import { formatUuid, isUuid, uuidToHex } from '#kernel/uuid';
import { formatInstant } from '#sqlite/instant-format';

/** Metadata as the columns of the events table hold it. All are null except `rest` if `rest` holds all metadata. */
export interface MetadataColumns {
  readonly actor: string | null;
  /** A JSON array. */
  readonly roles: string | null;
  /** Milliseconds since 1970. */
  readonly recordedAt: number | null;
  readonly occurredOn: string | null;
  /** Seal (32 bytes), command, correlation, and causation unless it is null (16 bytes each). */
  readonly ids: Buffer | null;
  readonly fingerprint: string | null;
  /** JSON of the members that the other columns cannot hold; null if there are none. */
  readonly rest: string | null;
}

/** The columns as they are read: names looked up, ids in upper-case hexadecimal, of which SQLite makes an empty text if they are null. */
export interface ReadMetadata {
  readonly actor: string | null;
  readonly roles: readonly string[] | null;
  readonly recordedAt: number | null;
  readonly occurredOn: string | null;
  readonly ids: string;
  readonly fingerprint: string | null;
  readonly rest: string | null;
}

const SEAL = /^[0-9a-f]{64}$/;

/** Stands for an id that is not a UUID in lower case, and is in `rest`. */
const NO_UUID = '0'.repeat(32);

/** Whether SQLite returns the value unchanged. */
const isText = (value: unknown): boolean => typeof value === 'string' && value.isWellFormed();

const isInstant = (value: unknown): boolean => {
  const atMs = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return !Number.isNaN(atMs) && formatInstant(atMs) === value;
};

/** Whether the columns can hold all members, apart from ids that are not UUIDs. Their order is kept too, because an export writes them in it. */
const fitsColumns = (metadata: EventMetadata): boolean => {
  const { actor, roles, recordedAt, occurredOn, commandId, fingerprint, seal } = metadata;
  const { $correlationId, $causationId } = metadata;
  return (
    hasExactMembers(metadata) &&
    isText(actor) &&
    isText(commandId) &&
    isText(fingerprint) &&
    isText($correlationId) &&
    (occurredOn === null || isText(occurredOn)) &&
    ($causationId === null || isText($causationId)) &&
    Array.isArray(roles) &&
    roles.every(isText) &&
    SEAL.test(seal) &&
    isInstant(recordedAt)
  );
};

const onlyRest = (rest: string): MetadataColumns => ({
  actor: null,
  roles: null,
  recordedAt: null,
  occurredOn: null,
  ids: null,
  fingerprint: null,
  rest,
});

const encodeId = (id: string): string => (isUuid(id) ? uuidToHex(id) : NO_UUID);

/** JSON of the ids that are not UUIDs; null if all are. */
const encodeOtherIds = ({ commandId, $correlationId, $causationId }: EventMetadata): string | null => {
  if (isUuid(commandId) && isUuid($correlationId) && ($causationId === null || isUuid($causationId))) return null;
  const ids = Object.entries({ commandId, $correlationId, $causationId });
  const others = ids.filter(([, id]) => id !== null && !isUuid(id));
  return JSON.stringify(Object.fromEntries(others));
};

export const encodeMetadata = (metadata: EventMetadata): MetadataColumns => {
  if (!fitsColumns(metadata)) return onlyRest(JSON.stringify(metadata));
  const { actor, roles, recordedAt, occurredOn, commandId, fingerprint, $correlationId, $causationId, seal } = metadata;
  const causation = $causationId === null ? '' : encodeId($causationId);
  return {
    actor,
    roles: JSON.stringify(roles),
    recordedAt: Date.parse(recordedAt),
    occurredOn,
    ids: Buffer.from(seal + encodeId(commandId) + encodeId($correlationId) + causation, 'hex'),
    fingerprint,
    rest: encodeOtherIds(metadata),
  };
};

/** Encodes metadata that is JSON. Keeps text that is not, for a reader to reject. */
export const encodeMetadataText = (text: string): MetadataColumns => {
  try {
    return encodeMetadata(JSON.parse(text) as EventMetadata);
  } catch {
    return onlyRest(text);
  }
};

const [COMMAND_AT, CORRELATION_AT, CAUSATION_AT, END] = [64, 96, 128, 160] as const;

const decodeColumns = ({ actor, roles, recordedAt, occurredOn, fingerprint }: ReadMetadata, ids: string) => {
  const isComplete = actor !== null && roles !== null && recordedAt !== null && fingerprint !== null;
  if (!isComplete || (ids.length !== CAUSATION_AT && ids.length !== END))
    throw new TypeError('A column of its metadata was changed.');
  const occurred = occurredOn as IsoDay | null;
  return {
    actor,
    roles,
    recordedAt: formatInstant(recordedAt),
    occurredOn: occurred,
    commandId: formatUuid(ids, COMMAND_AT),
    fingerprint,
    $correlationId: formatUuid(ids, CORRELATION_AT),
    $causationId: ids.length === END ? formatUuid(ids, CAUSATION_AT) : null,
    seal: ids.slice(0, COMMAND_AT),
  };
};

/** Throws a `SyntaxError` or a `TypeError` for columns that `encodeMetadata` did not write. */
export const decodeMetadata = (columns: ReadMetadata): EventMetadata => {
  const { ids, rest } = columns;
  if (ids === '') return JSON.parse(rest ?? '') as EventMetadata;
  const metadata = decodeColumns(columns, ids.toLowerCase());
  return rest === null ? metadata : { ...metadata, ...(JSON.parse(rest) as Partial<EventMetadata>) };
};

/** The seal in these columns, without the rest of the metadata. Throws as `decodeMetadata`. */
export const decodeSeal = (ids: string, rest: string | null): string =>
  ids === '' ? (JSON.parse(rest ?? '') as EventMetadata).seal : ids.slice(0, COMMAND_AT).toLowerCase();
