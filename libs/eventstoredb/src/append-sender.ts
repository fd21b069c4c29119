import { setTimeout as sleep } from 'node:timers/promises';
import { WrongExpectedVersionError } from '@eventstore/db-client';
import type { AppendResult, EventData } from '@eventstore/db-client';
import { hasDeadlinePassed, remainingMs } from '#execution/deadline';
import {
  OutcomeUnknown,
  StoreUnavailable,
  VersionConflict,
  type AppendPosition,
  type ExpectedRevision,
} from '#execution/event-store';
import type { Envelope, RecordedEvent } from '#kernel/event';
import type { Connection } from '#eventstoredb/client';
import { isTimeout, isTransient, toAppendError, wasNotStored, withTimeout } from '#eventstoredb/error-classification';
import type { LogReader } from '#eventstoredb/log-reader';
import { formatPosition } from '#eventstoredb/positions';
import { createServerBackoff, MAX_RETRIES } from '#eventstoredb/retry-policy';
import { toEventData } from '#eventstoredb/stored-events';
import type { WriteAccess } from '#eventstoredb/write-access';
import type { ResolvedOptions } from '#eventstoredb/store-options';

/**
 * How long after the deadline of a call our own timeout ends it. The call must end first, because only the call knows whether anything was sent. A busy
 * machine may start the call long after the timeout.
 */
const CALL_MARGIN_MS = 1_000;

/**
 * How long to wait after an outcome that is not known yet. A server drops events that it is still writing, and answers their repetition only when it gives
 * up after two seconds or more. After this pause the first attempt is usually stored.
 */
const SETTLING_MS = 300;

/**
 * How long one attempt waits for an answer: longer than the two seconds after which a server with a slow disk gives up a commit, so that it is the server that
 * ends the attempt if it still works.
 */
const ATTEMPT_MS = 3_000;

/** A call that would have less time is not worth sending. */
const MIN_CALL_MS = 50;

/** Events to append to one stream. */
interface Append {
  readonly stream: string;
  readonly envelopes: readonly Envelope[];
  readonly expected: ExpectedRevision;
  readonly events: EventData[];
}

const firstRevision = (expected: ExpectedRevision): number => (expected === 'none' ? 0 : expected + 1);

/**
 * Sends appends until it is known whether they were stored. The same bytes with the same expected revision are stored once, whichever attempt arrived, and
 * the end of the stream tells what happened to an attempt that was not answered, or was answered without a decision. All attempts share one deadline.
 */
export class AppendSender {
  private readonly sent = new Set<Promise<AppendResult>>();

  constructor(
    private readonly connection: Pick<Connection, 'client' | 'reconnect'>,
    private readonly reader: Pick<LogReader, 'readStream'>,
    private readonly options: Pick<ResolvedOptions, 'prefix' | 'deadlineMs'>,
    private readonly closed: AbortSignal,
    private readonly access: Pick<WriteAccess, 'noteSuccess' | 'noteFailure'>,
  ) {}

  /** Rejects as `EventStore.append` does. */
  async append(stream: string, envelopes: readonly Envelope[], expected: ExpectedRevision): Promise<AppendPosition> {
    if (hasDeadlinePassed()) throw new StoreUnavailable('There was no time left to append, so nothing was sent.');
    const append: Append = { stream, envelopes, expected, events: envelopes.map(toEventData) };
    const end = performance.now() + remainingMs(this.options.deadlineMs);
    const backoff = createServerBackoff();
    let unknown: unknown = null;
    for (let retries = 0; ; retries += 1) {
      const since = performance.now();
      try {
        return await this.sendOnce(append, Math.min(ATTEMPT_MS, end - since));
      } catch (error) {
        if (error instanceof WrongExpectedVersionError) return await this.resolveConflict(append, error);
        if (isTimeout(error)) void this.connection.reconnect(since);
        const isOpen = !wasNotStored(error);
        if (isOpen) unknown = error;
        const stored = isOpen ? await this.findAfterPause(append, end) : null;
        if (stored !== null) return stored;
        const mayRetry = unknown !== null || (isTransient(error) && retries < MAX_RETRIES);
        if (!mayRetry || performance.now() + MIN_CALL_MS > end || this.closed.aborted)
          throw toAppendError(unknown ?? error);
        if (!isOpen) await backoff.pause(this.closed);
      }
    }
  }

  /** Waits for the appends that were sent, at most until their deadline. */
  async settle(): Promise<void> {
    await Promise.allSettled(this.sent);
  }

  /** Requires the leader: another node would forward the append, and a read from that node could miss it. */
  private async sendOnce(append: Append, timeoutMs: number): Promise<AppendPosition> {
    const { stream, envelopes, events, expected } = append;
    const expectedRevision = expected === 'none' ? ('no_stream' as const) : BigInt(expected);
    const deadlineMs = Math.max(Math.ceil(timeoutMs), 1);
    const options = { expectedRevision, deadline: deadlineMs, requiresLeader: true };
    const name = `${this.options.prefix}${stream}`;
    const response = withTimeout(
      deadlineMs + CALL_MARGIN_MS,
      this.connection.client.appendToStream(name, events, options),
    );
    this.sent.add(response);
    try {
      const { position } = await response.catch((error: unknown) => {
        this.access.noteFailure(error);
        throw error;
      });
      this.access.noteSuccess();
      const revision = firstRevision(expected) + envelopes.length - 1;
      if (position) return { revision, position: formatPosition(position) };
    } finally {
      this.sent.delete(response);
    }
    const stored = await this.findStored(append).catch((cause: unknown) => {
      throw new OutcomeUnknown(`The events of ${stream} were stored, but their position could not be read.`, { cause });
    });
    if (stored !== null) return stored;
    throw new OutcomeUnknown(`The events of ${stream} were stored, but cannot be read yet.`);
  }

  /** As `findStored`, some time after an attempt of which the outcome is not known. */
  private async findAfterPause(append: Append, end: number): Promise<AppendPosition | null> {
    await sleep(Math.max(0, Math.min(SETTLING_MS, end - performance.now())), undefined, { signal: this.closed }).catch(
      () => undefined,
    );
    return await this.findStored(append).catch(() => null);
  }

  /** Where the stream has these events; null if it has others in their place, or none that can be read yet. */
  private async findStored({ stream, envelopes, expected }: Append): Promise<AppendPosition | null> {
    const found: RecordedEvent[] = [];
    const range = { from: firstRevision(expected), limit: envelopes.length };
    for await (const page of this.reader.readStream(stream, range)) found.push(...page);
    const last = found.at(-1);
    const areSame = found.length === envelopes.length && envelopes.every(({ id }, index) => found[index]?.id === id);
    return areSame && last !== undefined ? { revision: last.revision, position: last.position } : null;
  }

  /**
   * A server that no longer remembers the event ids of an earlier append reports its repetition as a conflict, so the stream itself is checked. The events of
   * the winner may not be readable yet: whoever reads only once after a conflict may not see them.
   */
  private async resolveConflict(append: Append, { actualVersion }: WrongExpectedVersionError): Promise<AppendPosition> {
    const { stream, expected } = append;
    const stored = await this.findStored(append).catch((cause: unknown) => {
      throw new OutcomeUnknown(
        `It is unknown whether an earlier attempt to append to ${stream} was stored, because the stream could not be read.`,
        { cause },
      );
    });
    if (stored !== null) return stored;
    throw new VersionConflict(stream, expected, typeof actualVersion === 'bigint' ? Number(actualVersion) : null);
  }
}
