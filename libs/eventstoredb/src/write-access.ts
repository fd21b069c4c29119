import { AccessDeniedError, jsonEvent, WrongExpectedVersionError } from '@eventstore/db-client';
import type { Connection } from '#eventstoredb/client';
import { withTimeout } from '#eventstoredb/error-classification';

/** No stream has so many events, so nothing is written. */
const IMPOSSIBLE_REVISION = BigInt(Number.MAX_SAFE_INTEGER);
const STREAM = 'access-check';
const TIMEOUT_MS = 2_000;
/** How long an accepted append proves the right to write. */
const VALID_MS = 30_000;

/** Knows whether the user may write to the streams of a prefix: from the appends of the service, or by an append that cannot be stored. */
export class WriteAccess {
  private provenAt = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly connection: Pick<Connection, 'client'>,
    private readonly prefix: string,
  ) {}

  /** The server accepted an append, or refused it for another reason than missing rights. */
  noteSuccess(): void {
    this.provenAt = performance.now();
  }

  /** Whether an append failed because the user may not write. */
  noteFailure(error: unknown): void {
    const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
    if (cause instanceof AccessDeniedError) this.provenAt = Number.NEGATIVE_INFINITY;
  }

  /** Rejects with the error of the client if the server does not answer within two seconds. */
  async isAllowed(): Promise<boolean> {
    if (performance.now() - this.provenAt < VALID_MS) return true;
    try {
      await withTimeout(TIMEOUT_MS, this.appendImpossibleEvent());
    } catch (error) {
      if (error instanceof AccessDeniedError) return false;
      if (!(error instanceof WrongExpectedVersionError)) throw error;
    }
    this.noteSuccess();
    return true;
  }

  /** The server checks the right before the expected revision, which cannot be met. */
  private appendImpossibleEvent(): Promise<unknown> {
    const options = { expectedRevision: IMPOSSIBLE_REVISION, requiresLeader: true, deadline: TIMEOUT_MS };
    const event = jsonEvent({ type: 'AccessChecked', data: {} });
    return this.connection.client.appendToStream(`${this.prefix}${STREAM}`, event, options);
  }
}
