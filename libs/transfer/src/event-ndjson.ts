import type { RecordedEvent } from '#kernel/event';
import { TransferError } from '#transfer/transfer-error';

/** An event without its position, because each store assigns its own. */
export type ExportedEvent = Omit<RecordedEvent, 'position'>;

/** The version of the format that this program writes, and the newest that it reads. */
export const FORMAT_VERSION = 1;

const EVENTS_FORMAT = 'sealed-events';

/** The first line of an export. */
export interface ExportHeader {
  readonly format: typeof EVENTS_FORMAT;
  readonly version: typeof FORMAT_VERSION;
  /** Version of the program that started the export. */
  readonly madeBy: string;
  /** Id of the first event, which identifies the log; null in an empty log. */
  readonly first: string | null;
}

/** The last line of an export. */
export interface ExportTrailer {
  readonly events: number;
  /** Hexadecimal SHA-256 of the lines of all events, each with its line feed. The same for every export of the same log. */
  readonly digest: string;
}

export const formatHeader = (madeBy: string, first: string | null): string =>
  JSON.stringify({ format: EVENTS_FORMAT, version: FORMAT_VERSION, madeBy, first } satisfies ExportHeader);

export const formatTrailer = ({ events, digest }: ExportTrailer): string => JSON.stringify({ events, digest });

export const formatEvent = ({ stream, revision, id, type, schema, data, metadata }: ExportedEvent): string =>
  JSON.stringify({ stream, revision, id, type, schema, data, metadata });

export type Fields = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Parses a line that contains an object; null for anything else. */
export const parseObject = (line: string): Fields | null => {
  try {
    const found: unknown = JSON.parse(line);
    return isObject(found) ? found : null;
  } catch {
    return null;
  }
};

/** Throws `TransferError` for a file of another format or a newer version. */
export const assertFormat = (file: string, fields: Fields | null, format: string, label: string): void => {
  if (fields?.format !== format || typeof fields.version !== 'number')
    throw new TransferError(`The file ${file} is not ${label}: its first line does not say so. Nothing was written.`);
  if (fields.version === FORMAT_VERSION) return;
  const versions = `its format version is ${fields.version}, this program knows ${FORMAT_VERSION}`;
  throw new TransferError(
    `The file ${file} was written by a newer version of this program (${versions}). Nothing was written. Use the newer version.`,
  );
};

/** Throws `TransferError`. */
export const parseHeader = (line: string, file: string): ExportHeader => {
  const fields = parseObject(line);
  assertFormat(file, fields, EVENTS_FORMAT, 'an export of events');
  return fields as unknown as ExportHeader;
};

/** Returns null when the line is not exactly as `formatEvent` writes it. */
export const parseEvent = (line: string): ExportedEvent | null => {
  const fields = parseObject(line);
  if (fields === null || !isObject(fields.data) || !isObject(fields.metadata)) return null;
  const texts = [fields.stream, fields.id, fields.type, fields.metadata.seal, fields.metadata.commandId];
  const numbers = [fields.revision, fields.schema];
  if (texts.some((text) => typeof text !== 'string') || !numbers.every((number) => Number.isSafeInteger(number)))
    return null;
  const event = fields as unknown as ExportedEvent;
  return formatEvent(event) === line ? event : null;
};

/** Returns null when the line is not as `formatTrailer` writes it. */
export const parseTrailer = (line: string): ExportTrailer | null => {
  if (!line.startsWith('{"events":')) return null;
  const fields = parseObject(line);
  const isValid = Number.isSafeInteger(fields?.events) && typeof fields?.digest === 'string';
  return isValid ? (fields as unknown as ExportTrailer) : null;
};
