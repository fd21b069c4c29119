import type { AppendExpectedRevision } from '@eventstore/db-client';

/** The expected revision of this name for a stream with this last revision. Null if the stream has no such revision. */
export const readExpectation = (name: string, last: number): AppendExpectedRevision | null => {
  if (name === 'any' || name === 'no_stream' || name === 'stream_exists') return name;
  if (name === 'lastMinus1') return last < 0 ? null : BigInt(last - 1);
  if (name === 'last') return last < 0 ? null : BigInt(last);
  if (name === 'lastPlus1') return BigInt(last + 1);
  return BigInt(name.replace(/^n/, ''));
};
