import { createHmac, type KeyObject } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { CommandRequest } from '#execution/command-executor';

/** 132 bits in base64url. Events that an earlier version recorded hold all 256 bits, of which these are the first. */
const CHARACTERS = 22;

/** Keyed hash of the name and data of a command. A plain hash would survive the erasure of the text that it was made from. */
export const computeFingerprint = (
  key: KeyObject,
  { command, data }: Pick<CommandRequest, 'command' | 'data'>,
): string => {
  const text = canonicalize([command, data]) ?? command;
  return createHmac('sha256', key).update(text).digest('base64url').slice(0, CHARACTERS);
};

/** Whether an event with this recorded fingerprint, of any version, came from the command with this fingerprint. */
export const matchesFingerprint = (recorded: string, fingerprint: string): boolean =>
  recorded.slice(0, CHARACTERS) === fingerprint;
