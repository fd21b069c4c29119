import type { RecordedEvent } from '#kernel/event';
import { MoveProblem } from '#transfer/transfer-error';

/** An event on its way: without its position, which every store gives anew. */
export type MovedEvent = Omit<RecordedEvent, 'position'>;

/** The version of the files that this program writes and the newest that it reads. */
export const VERSION = 1;

const EVENTS = 'sealed-events';

/** What the first line of an export says. */
export interface Heading {
  readonly format: typeof EVENTS;
  readonly version: typeof VERSION;
  /** Version of the program that began it. */
  readonly madeBy: string;
  /** Id of the first event, by which a log is told from others; null in an empty log. */
  readonly first: string | null;
}

/** What the last line says. */
export interface Ending {
  readonly events: number;
  /** SHA-256 over the lines of all events, each with its line feed; hexadecimal. The same for every export of the same log. */
  readonly digest: string;
}

export const headingLine = (madeBy: string, first: string | null): string =>
  JSON.stringify({ format: EVENTS, version: VERSION, madeBy, first } satisfies Heading);

export const endingLine = ({ events, digest }: Ending): string => JSON.stringify({ events, digest });

export const eventLine = ({ stream, revision, id, type, schema, data, metadata }: MovedEvent): string =>
  JSON.stringify({ stream, revision, id, type, schema, data, metadata });

export type Fields = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The object that stands in a line; null for anything else. */
export const objectIn = (line: string): Fields | null => {
  try {
    const found: unknown = JSON.parse(line);
    return isObject(found) ? found : null;
  } catch {
    return null;
  }
};

/** Throws `MoveProblem` for what is no such file, or one of a newer version. */
export const refuseOtherFormat = (file: string, fields: Fields | null, format: string, called: string): void => {
  if (fields?.format !== format || typeof fields.version !== 'number')
    throw new MoveProblem(`The file ${file} is not ${called}: its first line does not say so; nothing was written.`);
  if (fields.version === VERSION) return;
  const versions = `its format is version ${fields.version}, this program knows ${VERSION}`;
  throw new MoveProblem(
    `The file ${file} was written by a newer version of this program (${versions}); nothing was written, use the newer version.`,
  );
};

/** Throws `MoveProblem`. */
export const headingIn = (line: string, file: string): Heading => {
  const fields = objectIn(line);
  refuseOtherFormat(file, fields, EVENTS, 'an export of events');
  return fields as unknown as Heading;
};

/** Null when the line is not as `eventLine` writes it. */
export const eventIn = (line: string): MovedEvent | null => {
  const fields = objectIn(line);
  if (fields === null || !isObject(fields.data) || !isObject(fields.metadata)) return null;
  const texts = [fields.stream, fields.id, fields.type, fields.metadata.seal, fields.metadata.commandId];
  const numbers = [fields.revision, fields.schema];
  if (texts.some((text) => typeof text !== 'string') || !numbers.every((number) => Number.isSafeInteger(number)))
    return null;
  const event = fields as unknown as MovedEvent;
  return eventLine(event) === line ? event : null;
};

/** Null when the line is not as `endingLine` writes it. */
export const endingIn = (line: string): Ending | null => {
  if (!line.startsWith('{"events":')) return null;
  const fields = objectIn(line);
  const whole = Number.isSafeInteger(fields?.events) && typeof fields?.digest === 'string';
  return whole ? (fields as unknown as Ending) : null;
};
