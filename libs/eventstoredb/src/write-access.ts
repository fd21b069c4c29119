import { AccessDeniedError, jsonEvent, WrongExpectedVersionError } from '@eventstore/db-client';
import type { Connection } from '#eventstoredb/client';

/** No stream has so many events, so nothing is written. */
const IMPOSSIBLE_REVISION = BigInt(Number.MAX_SAFE_INTEGER);
const STREAM = 'access-check';

/**
 * Whether the user may write to the streams of this prefix. The server checks the right before the expected revision, which cannot be met. Rejects with the
 * error of the client if the server does not answer.
 */
export const mayWrite = async (
  { client }: Pick<Connection, 'client'>,
  prefix: string,
  deadlineMs: number,
): Promise<boolean> => {
  const options = { expectedRevision: IMPOSSIBLE_REVISION, requiresLeader: true, deadline: deadlineMs };
  try {
    await client.appendToStream(`${prefix}${STREAM}`, jsonEvent({ type: 'AccessChecked', data: {} }), options);
    return true;
  } catch (error) {
    if (error instanceof WrongExpectedVersionError) return true;
    if (error instanceof AccessDeniedError) return false;
    throw error;
  }
};
