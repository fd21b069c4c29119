import { PERSONAL_PREFIX, PERSONAL_PREFIX_1, PERSONAL_PREFIX_2, type KeyOwner, type Personal } from '#kernel/personal';
import { formatUuid, isUuid, uuidToHex } from '#kernel/uuid';

/** Where somebody typed a text, and whose key it gets. */
export interface TextOrigin {
  readonly owner: KeyOwner;
  readonly stream: string;
  readonly commandId: string;
  /** Path of the text in the data of the command: `note`, or `ratings.0.evidence` in the first entry of a list. */
  readonly field: string;
}

/** The parts of a token. */
export interface ParsedToken {
  readonly keyName: string;
  /** How a new token refers to the same key. */
  readonly reference: string;
  /** The text that is authenticated with the encrypted one. */
  readonly header: string;
  /** In base64url: nonce, encrypted text and tag. */
  readonly body: string;
}

/** Name of the key: the stream of a person, or the one text. */
export const toKeyName = ({ owner, stream, commandId, field }: TextOrigin): string =>
  owner === 'person' ? stream : `${ONE_TEXT_PREFIX}${commandId}-${field}`;

const ONE_TEXT_PREFIX = 'item-';

/** Whether the key with this name is that of one text, and not of a person. */
export const isKeyOfOneText = (keyName: string): boolean => keyName.startsWith(ONE_TEXT_PREFIX);

const toBase64Url = (text: string): string => Buffer.from(text).toString('base64url');
const fromBase64Url = (text: string): string => Buffer.from(text, 'base64url').toString('utf8');
const toCompactId = (uuid: string): string => Buffer.from(uuidToHex(uuid), 'hex').toString('base64url');
const fromCompactId = (text: string): string => formatUuid(Buffer.from(text, 'base64url').toString('hex'));

const FIELD = /^\w+(?:\.\w+)*$/;
const STREAM = /^(?<category>[a-z]+)-(?<id>.+)$/;

const toPersonReference = (stream: string): string => {
  const { category = '', id = '' } = STREAM.exec(stream)?.groups ?? {};
  return isUuid(id) ? `${category}/${toCompactId(id)}` : `/${toBase64Url(stream)}`;
};

/**
 * How a token refers to its key: `command:field`, and for the key of a person `category/id`. The name itself, after `=` or `/`, if an id is not a UUID.
 * See `textIdentity` before you change a form.
 */
export const toKeyReference = (origin: TextOrigin): string => {
  const { owner, stream, commandId, field } = origin;
  if (owner === 'person') return toPersonReference(stream);
  return isUuid(commandId) && FIELD.test(field)
    ? `${toCompactId(commandId)}:${field}`
    : `=${toBase64Url(toKeyName(origin))}`;
};

const ONE_TEXT = /^(?<command>[\w-]{22}):(?<field>\w+(?:\.\w+)*)$/;
const PERSON = /^(?<category>[a-z]+)\/(?<id>[\w-]{22})$/;
const NAME = /^[=/](?<name>[\w-]+)$/;

const readReference = (reference: string): string => {
  const { command = '', field = '' } = ONE_TEXT.exec(reference)?.groups ?? {};
  if (field !== '') return `item-${fromCompactId(command)}-${field}`;
  const { category = '', id = '' } = PERSON.exec(reference)?.groups ?? {};
  if (category !== '') return `${category}-${fromCompactId(id)}`;
  const { name = '' } = NAME.exec(reference)?.groups ?? {};
  if (name === '') throw damaged();
  return fromBase64Url(name);
};

const damaged = (): SyntaxError => new SyntaxError('The header of a token of personal text is damaged.');

/** What is authenticated with the text: the version, the place where it is stored, and the key. */
export const toHeader = (place: string, reference: string): string => `${PERSONAL_PREFIX}${place}:${reference}`;

export const toToken = (header: string, body: string): Personal => `${header}.${body}` as Personal;

const HEADER = /^personal:v3:[\w-]{16}:(?<reference>.+)$/;

const parse3 = (header: string, body: string): ParsedToken => {
  const { reference = '' } = HEADER.exec(header)?.groups ?? {};
  return { keyName: readReference(reference), reference, header, body };
};

const HEADER_2 = /^(?:(?<person>[a-z]+:[\w-]{22}):)?(?<text>[\w-]{22}:\w+(?:\.\w+)*)$/;

/** Version 2 names the command and the field of a text under the key of a person too. */
const parse2 = (header: string, body: string): ParsedToken => {
  const { person, text = '' } = HEADER_2.exec(header)?.groups ?? {};
  const reference = person?.replace(':', '/') ?? text;
  return { keyName: readReference(reference), reference, header, body };
};

/** Version 1 names the key, and then the stream, which is also the name of the key of a person. */
const parse1 = (header: string, body: string): ParsedToken => {
  const names: unknown = JSON.parse(fromBase64Url(header));
  const [keyName, stream] = Array.isArray(names) ? (names as unknown[]) : [];
  if (typeof keyName !== 'string') throw damaged();
  const reference = keyName === stream ? toPersonReference(keyName) : `=${toBase64Url(keyName)}`;
  return { keyName, reference, header, body };
};

/** Parses a token of any version. Throws a `SyntaxError` for a damaged one. */
export const parseToken = (token: Personal): ParsedToken => {
  const end = token.lastIndexOf('.');
  const body = token.slice(end + 1);
  if (token.startsWith(PERSONAL_PREFIX)) return parse3(token.slice(0, end), body);
  if (token.startsWith(PERSONAL_PREFIX_2)) return parse2(token.slice(PERSONAL_PREFIX_2.length, end), body);
  return parse1(token.slice(PERSONAL_PREFIX_1.length, end), body);
};

/** Null for a token that is damaged. */
export const parseTokenOrNull = (token: Personal): ParsedToken | null => {
  try {
    return parseToken(token);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
};
