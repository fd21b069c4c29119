import { createHmac, type KeyObject } from 'node:crypto';
import { toCanonicalJson } from '#kernel/canonical-json';
import type { AnyDecider } from '#kernel/decider';

/** 132 bits in base64url. Events that an earlier version recorded hold all 256 bits, of which these are the first. */
const CHARACTERS = 22;

/** Separates the two parts of the fingerprint of a command that can have personal text. */
const SEPARATOR = '.';

/** The data that its sender determines: without what the service looked up, which can differ when the same command is sent again. */
const omitLookedUp = <Data extends object | null>(
  { lookedUpByService = {} }: AnyDecider,
  name: string,
  data: Data,
): Data => {
  const fields = lookedUpByService[name];
  if (fields === undefined || data === null) return data;
  return Object.fromEntries(Object.entries(data).filter(([field]) => !fields.includes(field))) as Data;
};

/** What the fingerprint of a command contains, from the command and its texts. */
export const toFingerprintSource = (
  { decider, command, data }: { readonly decider: AnyDecider; readonly command: string; readonly data: object },
  { withoutText, textHash }: Pick<FingerprintSource, 'withoutText' | 'textHash'>,
): FingerprintSource => ({
  command,
  data: omitLookedUp(decider, command, data),
  withoutText: omitLookedUp(decider, command, withoutText),
  textHash,
});

/** What the fingerprint of a command is made of. */
export interface FingerprintSource {
  readonly command: string;
  /** The data as its sender determines it. */
  readonly data: object;
  /** The data without its personal text; null for a command that has none. */
  readonly withoutText: object | null;
  /**
   * Keyed hash of the personal text under the keys of that text, so that it says nothing after their erasure; empty without such a text. Null if it cannot
   * be computed, because a key was erased.
   */
  readonly textHash: string | null;
}

const hash = (key: KeyObject, command: string, data: object): string =>
  createHmac('sha256', key)
    .update(toCanonicalJson([command, data]))
    .digest('base64url')
    .slice(0, CHARACTERS);

/** Keyed hash of the name and data of a command, and of its personal text under the keys of that text. */
export const computeFingerprint = (
  key: KeyObject,
  { command, data, withoutText, textHash }: FingerprintSource,
): string =>
  withoutText === null
    ? hash(key, command, data)
    : `${hash(key, command, withoutText)}${SEPARATOR}${(textHash ?? '').slice(0, CHARACTERS)}`;

/**
 * Whether an event with this recorded fingerprint, of any version, came from this command. After the erasure of a text only the rest of the command is
 * compared. Earlier versions recorded one hash over all of the data.
 */
export const matchesFingerprint = (recorded: string, key: KeyObject, source: FingerprintSource): boolean => {
  if (!recorded.includes(SEPARATOR)) return recorded.slice(0, CHARACTERS) === hash(key, source.command, source.data);
  const computed = computeFingerprint(key, source);
  return source.textHash === null
    ? recorded.slice(0, CHARACTERS + 1) === computed.slice(0, CHARACTERS + 1)
    : recorded === computed;
};
