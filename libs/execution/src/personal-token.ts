import { isUuid, formatUuid, uuidToHex } from '#kernel/uuid';
import { PERSONAL_PREFIX, PERSONAL_PREFIX_1, type KeyOwner, type Personal } from '#kernel/personal';

/** Where an encrypted text belongs. It is bound to the text, so that a token whose place was changed cannot be read. */
export interface TokenPlace {
  readonly owner: KeyOwner;
  readonly stream: string;
  readonly commandId: string;
  /** Path of the text in the data of the command: `note`, or `ratings.0.evidence` in the first entry of a list. */
  readonly field: string;
}

/** The parts of a token. */
export interface ParsedToken {
  readonly keyName: string;
  /** The text that is authenticated with the encrypted one. */
  readonly header: string;
  /** In base64url: nonce, encrypted text and tag. */
  readonly body: string;
}

/** Name of the key: the stream of a person, or the one text. */
export const toKeyName = ({ owner, stream, commandId, field }: TokenPlace): string =>
  owner === 'person' ? stream : `item-${commandId}-${field}`;

const toCompactId = (uuid: string): string => Buffer.from(uuidToHex(uuid), 'hex').toString('base64url');
const fromCompactId = (text: string): string => formatUuid(Buffer.from(text, 'base64url').toString('hex'));

const FIELD = /^\w+(?:\.\w+)*$/;
const STREAM = /^(?<category>[a-z]+)-(?<id>.+)$/;

/** `category:id` of a stream whose id is a UUID; null for another one. */
const toCompactStream = (stream: string): string | null => {
  const { category = '', id = '' } = STREAM.exec(stream)?.groups ?? {};
  return isUuid(id) ? `${category}:${toCompactId(id)}` : null;
};

/** `command:field`, and for the key of a person `category:id:command:field`; null if an id is not a UUID. */
const toCompactHeader = ({ owner, stream, commandId, field }: TokenPlace): string | null => {
  if (!isUuid(commandId) || !FIELD.test(field)) return null;
  const text = `${toCompactId(commandId)}:${field}`;
  if (owner !== 'person') return text;
  const compactStream = toCompactStream(stream);
  return compactStream === null ? null : `${compactStream}:${text}`;
};

const toHeader = (place: TokenPlace): string => {
  const { stream, commandId, field } = place;
  return Buffer.from(JSON.stringify([toKeyName(place), stream, commandId, field])).toString('base64url');
};

/** Prefix and header of a new token: of version 2, or of the longer version 1 if an id is not a UUID. */
export const chooseHeader = (place: TokenPlace): { readonly prefix: string; readonly header: string } => {
  const compact = toCompactHeader(place);
  return compact === null
    ? { prefix: PERSONAL_PREFIX_1, header: toHeader(place) }
    : { prefix: PERSONAL_PREFIX, header: compact };
};

const COMPACT_HEADER = /^(?:[a-z]+:[\w-]{22}:)?[\w-]{22}:\w+(?:\.\w+)*$/;

const keyNameFromCompactHeader = (header: string): string => {
  if (!COMPACT_HEADER.test(header)) throw new SyntaxError('The header of a token of personal text is damaged.');
  const parts = header.split(':');
  const [command = '', field = ''] = parts.slice(-2);
  const [category = '', id = ''] = parts;
  return parts.length === 2 ? `item-${fromCompactId(command)}-${field}` : `${category}-${fromCompactId(id)}`;
};

/** Parses a token of either version. Throws a `SyntaxError` for a damaged one. */
export const parseToken = (token: Personal): ParsedToken => {
  const isCompact = token.startsWith(PERSONAL_PREFIX);
  const text = token.slice((isCompact ? PERSONAL_PREFIX : PERSONAL_PREFIX_1).length);
  const [header, body] = [text.slice(0, text.lastIndexOf('.')), text.slice(text.lastIndexOf('.') + 1)];
  if (isCompact) return { keyName: keyNameFromCompactHeader(header), header, body };
  const [keyName] = JSON.parse(Buffer.from(header, 'base64url').toString('utf8')) as [string];
  return { keyName, header, body };
};
