import type { Personal } from '#kernel/personal';
import { computePlace, listTokens, mapTokens, PLACE_CHARACTERS } from '#kernel/personal-place';
import type { AnyNewEvent } from '#kernel/run-decider';
import { parseTokenOrNull, toHeader, toToken, type ParsedToken } from '#execution/personal-token';
import { decryptText, encryptText } from '#execution/text-encryption';

/** A text with its key. */
export interface OpenText {
  readonly text: string;
  readonly key: Buffer;
  /** How a token refers to the key. */
  readonly reference: string;
}

/** Where the next events are stored. */
export interface TargetStream {
  readonly stream: string;
  readonly nextRevision: number;
}

const NO_PLACE = '-'.repeat(PLACE_CHARACTERS);

/** What a decision sees of a typed text. It is never stored. `index` tells several texts under one key apart. */
export const toTypedToken = (reference: string, index: number): Personal =>
  toToken(toHeader(NO_PLACE, reference), String(index));

/** The tokens in new events that a decision took from a state, from facts or from another event. Null for one that is damaged. */
export const findTokensToCopy = (
  events: readonly AnyNewEvent[],
  texts: ReadonlyMap<Personal, OpenText>,
): ReadonlyMap<Personal, ParsedToken | null> => {
  const tokens = events.flatMap(({ data }) => listTokens(data)).filter((token) => !texts.has(token));
  return new Map(tokens.map((token) => [token, parseTokenOrNull(token)]));
};

/** The texts of new events. */
interface TextSources {
  readonly texts: ReadonlyMap<Personal, OpenText>;
  readonly copied: ReadonlyMap<Personal, ParsedToken | null>;
  readonly keys: ReadonlyMap<string, Buffer | null>;
}

/** Null for a text that cannot be read. */
const openCopied = (token: ParsedToken, { keys }: TextSources): OpenText | null => {
  const key = keys.get(token.keyName) ?? null;
  const text = key === null ? null : decryptText(token, key);
  return key === null || text === null ? null : { text, key, reference: token.reference };
};

const bindToken = (token: Personal, place: string, sources: TextSources): Personal => {
  const copied = sources.copied.get(token) ?? null;
  const open = sources.texts.get(token) ?? (copied === null ? null : openCopied(copied, sources));
  if (open !== null) return encryptText(open.text, open.key, place, open.reference);
  // Without a text it reads as the original does, by what is known of its key. If a key that was recorded as lost comes back, only the original can be read.
  return copied === null ? token : toToken(toHeader(place, copied.reference), '');
};

/** The events with each token made for its place. */
export const bindTokens = (
  events: readonly AnyNewEvent[],
  { stream, nextRevision }: TargetStream,
  sources: TextSources,
): readonly AnyNewEvent[] =>
  events.map((event, index) => {
    const place = { stream, revision: nextRevision + index, type: event.type };
    const data = mapTokens(event.data, (token, path) => bindToken(token, computePlace(place, path), sources));
    return data === event.data ? event : { ...event, data };
  });
