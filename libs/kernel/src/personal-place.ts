import { hash } from 'node:crypto';
import type { RecordedEvent } from '#kernel/event';
import { isPersonal, PERSONAL_PREFIX, PERSONAL_PREFIX_1, PERSONAL_PREFIX_2, type Personal } from '#kernel/personal';
import { formatUuid } from '#kernel/uuid';

/** The event that holds a text. */
export type EventPlace = Pick<RecordedEvent, 'stream' | 'revision' | 'type'>;

/** Names of members, and indexes of lists as text, from the data of an event to a text in it. */
export type TextPath = readonly string[];

/** 96 bits in base64url. */
export const PLACE_CHARACTERS = 16;
const PLACE_END = PERSONAL_PREFIX.length + PLACE_CHARACTERS;

/** A short hash of the place of a text. A token has it after its prefix, and it is authenticated with the text. */
export const computePlace = ({ stream, revision, type }: EventPlace, path: TextPath): string =>
  hash('sha256', JSON.stringify([stream, revision, type, ...path]), 'base64url').slice(0, PLACE_CHARACTERS);

/** In place of a token that was made for another place. It names no key, so it reads `unreadable`. */
export const MOVED = `${PERSONAL_PREFIX}moved` as Personal;

/**
 * Whether any token in this data, with its path, passes the test. Every event that is read comes here, and most have no token: so there is one path that
 * grows and shrinks, and it is copied only for a token.
 */
const someToken = (
  data: object,
  passes: (token: Personal, path: TextPath) => boolean,
  above: string[] = [],
): boolean => {
  for (const name of Object.keys(data)) {
    const value = (data as Readonly<Record<string, unknown>>)[name];
    if (typeof value === 'string') {
      if (isPersonal(value) && passes(value, [...above, name])) return true;
    } else if (typeof value === 'object' && value !== null) {
      above.push(name);
      if (someToken(value, passes, above)) return true;
      above.pop();
    }
  }
  return false;
};

/** All tokens in this data. */
export const listTokens = (data: object): Personal[] => {
  const found: Personal[] = [];
  someToken(data, (token) => {
    found.push(token);
    return false;
  });
  return found;
};

type Replace = (token: Personal, path: TextPath) => Personal;

const mapBelow = (value: unknown, replace: Replace, path: TextPath): unknown => {
  if (isPersonal(value)) return replace(value, path);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((entry, index) => mapBelow(entry, replace, [...path, String(index)]));
  const members = Object.entries(value) as [string, unknown][];
  return Object.fromEntries(members.map(([name, part]) => [name, mapBelow(part, replace, [...path, name])] as const));
};

/** A copy in which every token of personal text became what `replace` returns for it. The same data if it holds none. */
export const mapTokens = <Data extends object>(data: Data, replace: Replace): Data =>
  someToken(data, () => true) ? (mapBelow(data, replace, []) as Data) : data;

const OF_PERSON_2 = /^(?<category>[a-z]+):(?<id>[\w-]{22}):[\w-]{22}:/;

/** The stream of the person whose key a token of version 2 names; null for another key. */
const findPersonOf2 = (token: Personal): string | null => {
  const { category, id } = OF_PERSON_2.exec(token.slice(PERSONAL_PREFIX_2.length))?.groups ?? {};
  return category === undefined || id === undefined
    ? null
    : `${category}-${formatUuid(Buffer.from(id, 'base64url').toString('hex'))}`;
};

/** The same for version 1, whose header has the name of the key first and then the stream. */
const findPersonOf1 = (token: Personal): string | null => {
  const header = Buffer.from(token.slice(PERSONAL_PREFIX_1.length, token.lastIndexOf('.')), 'base64url').toString();
  const [keyName] = /(?<=^\[")[^"\\]+(?=",)/.exec(header) ?? [];
  return keyName !== undefined && header.startsWith(`["${keyName}","${keyName}",`) ? keyName : null;
};

/** Tokens of versions 1 and 2 were copied as they are, so only the stream of a person can be compared. */
const isInPlace = (token: Personal, event: EventPlace, path: TextPath): boolean => {
  if (token.startsWith(PERSONAL_PREFIX))
    return token.slice(PERSONAL_PREFIX.length, PLACE_END) === computePlace(event, path);
  const person = token.startsWith(PERSONAL_PREFIX_2) ? findPersonOf2(token) : findPersonOf1(token);
  return person === null || person === event.stream;
};

/** Whether the data of an event holds a token that was made for another place. */
export const hasMovedText = (event: EventPlace & Pick<RecordedEvent, 'data'>): boolean =>
  someToken(event.data, (token, path) => !isInPlace(token, event, path));

/** The event with `MOVED` in place of every token that was made for another place. The same event if there is none. */
export const hideMovedTexts = <Event extends EventPlace & Pick<RecordedEvent, 'data'>>(event: Event): Event =>
  hasMovedText(event)
    ? { ...event, data: mapTokens(event.data, (token, path) => (isInPlace(token, event, path) ? token : MOVED)) }
    : event;
