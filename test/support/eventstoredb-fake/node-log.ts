import { EventEmitter } from 'node:events';
import { createBareEvent, measureEvent } from '#test/support/eventstoredb-fake/bare-events';
import { checkCommit, checkDelete, type CommitDecision } from '#test/support/eventstoredb-fake/commit-check';
import { Commits } from '#test/support/eventstoredb-fake/commits';
import { EventIndex } from '#test/support/eventstoredb-fake/event-index';
import {
  limitsAfterDelete,
  findTruncationPoint,
  readLimits,
  metadataStreamName,
  NO_LIMITS,
  TOMBSTONE_REVISION,
  limitsAfterTruncation,
} from '#test/support/eventstoredb-fake/stream-limits';
import type {
  AcceptedAppend,
  AppendResult,
  ExpectedRevision,
  LoggedEvent,
  ProposedEvent,
} from '#test/support/eventstoredb-fake/logged-event';
import type { StreamLimits } from '#test/support/eventstoredb-fake/stream-limits';

const TICKS_IN_A_MILLISECOND = 10_000n;

/** The in-memory log of a node. Expected revisions count everything that is written, reads return what is committed. */
export class NodeLog {
  /** Number of events that were sent to clients. */
  deliveredCount = 0;
  readonly commits = new Commits((events) => this.show(events));
  private readonly written = new EventIndex();
  private readonly committed = new EventIndex();
  private readonly limits = new Map<string, StreamLimits>();
  private readonly tombstones = new Set<string>();
  private readonly scavenged = new Set<LoggedEvent>();
  private readonly signals = new EventEmitter().setMaxListeners(0);
  private end = 0n;

  /**
   * Appends all events or none. A repeated append with the same ids and expected revision returns the first result and stores nothing, unless ids are
   * ignored. If the first one is not committed yet, the repeated one is dropped, and its call times out.
   */
  append(
    stream: string,
    proposed: readonly ProposedEvent[],
    expected: ExpectedRevision,
    ignoreIds = false,
  ): AppendResult {
    const decision = this.check(stream, proposed, expected, checkCommit, ignoreIds);
    if (decision !== 'accept') return this.explain(stream, decision);
    if (proposed.length > 0 && this.isDeleted(stream))
      this.writeLimits(stream, limitsAfterTruncation(this.getLimits(stream), this.written.stream(stream).length));
    return this.appendEvents(stream, proposed);
  }

  /** Soft-deletes a stream. It reads as missing until the next append, which continues its revisions. */
  delete(stream: string, expected: ExpectedRevision): AppendResult {
    const decision = this.check(stream, [createBareEvent('$metadata')], expected, checkDelete);
    if (decision !== 'accept') return this.explain(stream, decision);
    return this.writeLimits(stream, limitsAfterDelete(this.getLimits(stream)));
  }

  /** Deletes a stream permanently. */
  tombstone(stream: string, expected: ExpectedRevision): AppendResult {
    const event = createBareEvent('$streamDeleted', '');
    const decision = this.check(stream, [event], expected, checkCommit);
    if (decision !== 'accept') return this.explain(stream, decision);
    const last = this.write(stream, event, TOMBSTONE_REVISION);
    return { revision: last.revision, position: last.position, committed: this.commits.add([last]) };
  }

  /** Replaces the metadata of a stream. */
  writeLimits(stream: string, metadata: string): AcceptedAppend {
    return this.appendEvents(metadataStreamName(stream), [createBareEvent('$metadata', metadata)]);
  }

  /**
   * Removes from the log what reads of the streams no longer return. The last event of a stream stays, because the node needs it to continue the revisions;
   * only a tombstoned stream loses all of its events.
   */
  scavenge(): void {
    for (const event of this.committed.events) {
      const { stream, revision } = event;
      const kept = this.isTombstoned(stream)
        ? Number.POSITIVE_INFINITY
        : Math.min(this.firstVisible(stream), this.stream(stream).length - 1);
      if (typeof revision === 'number' && revision < kept) this.scavenged.add(event);
    }
  }

  /** Replaces everything that is stored. The next event is written this number of bytes after the last one. */
  restore(events: readonly LoggedEvent[], gapBytes: number): void {
    const restored = [...events];
    this.commits.discard();
    for (const each of [this.written, this.committed, this.limits, this.tombstones, this.scavenged]) each.clear();
    this.end = 0n;
    for (const event of restored) {
      this.index(event);
      this.committed.add(event);
      this.end = event.position + measureEvent(event);
    }
    this.end += BigInt(gapBytes);
    this.signals.emit('replace');
  }

  /** All committed events of a stream, including those that reads no longer return. The index of each is its revision. */
  stream(name: string): readonly LoggedEvent[] {
    return this.committed.stream(name);
  }

  /** Index of the first event of a stream that reads return. */
  firstVisible(name: string): number {
    return Math.min(this.truncationPoint(name), this.stream(name).length);
  }

  /** The revision before which a stream is truncated. It may be one that the stream has not reached yet. */
  truncationPoint(name: string): number {
    return findTruncationPoint(this.stream(name), this.getLimits(name));
  }

  isDeleted(name: string): boolean {
    return this.getLimits(name).deleted;
  }

  isTombstoned(name: string): boolean {
    return this.tombstones.has(name);
  }

  /** Whether reads pass over an event, because it was removed from the log. */
  isScavenged(event: LoggedEvent): boolean {
    return this.scavenged.has(event);
  }

  /** All committed events, in order, including those that were scavenged. */
  get all(): readonly LoggedEvent[] {
    return this.committed.events;
  }

  /** Index in `all` of the first event at or after a position. Null if no event has ever begun there, although the log is longer. */
  findIndexAt(position: bigint): number | null {
    const index = this.committed.findIndexAt(position);
    return position >= this.end || this.all[index]?.position === position ? index : null;
  }

  /** Calls the listener after each commit. Returns a function that removes the listener. */
  onCommit(listener: () => void): () => void {
    this.signals.on('commit', listener);
    return () => this.signals.off('commit', listener);
  }

  /** Calls the listener when the log was replaced by another one. */
  onReplace(listener: () => void): void {
    this.signals.on('replace', listener);
  }

  private getLimits(stream: string): StreamLimits {
    return this.limits.get(stream) ?? (stream.startsWith('$$') ? readLimits('{"$maxCount":1}') : NO_LIMITS);
  }

  private check(
    stream: string,
    proposed: readonly ProposedEvent[],
    expected: ExpectedRevision,
    decide: typeof checkCommit,
    ignoreIds = false,
  ): CommitDecision {
    if (this.isTombstoned(stream)) return 'deleted';
    const checked = {
      name: stream,
      events: this.written.stream(stream),
      softDeleted: this.isDeleted(stream),
      hasMetadata: this.limits.has(stream),
      findById: (id: string) => (ignoreIds ? undefined : this.written.findById(id)),
    };
    return decide(checked, expected, proposed);
  }

  private explain(stream: string, decision: Exclude<CommitDecision, 'accept'>): AppendResult {
    if (decision === 'deleted') return decision;
    if (decision === 'conflict') {
      const { length } = this.written.stream(stream);
      return { conflictAt: length === 0 ? null : length - 1 };
    }
    const { revision, position } = decision.repeats;
    const readable = !this.isDeleted(stream) && revision >= this.firstVisible(stream);
    const committed = this.commits.isPending(decision.repeats) ? this.commits.timeOut() : Promise.resolve(true);
    return { revision, position: readable ? position : null, committed };
  }

  private appendEvents(stream: string, proposed: readonly ProposedEvent[]): AcceptedAppend {
    const from = this.written.stream(stream).length;
    const events = proposed.map((event, step) => this.write(stream, event, from + step));
    // An append without events: a node answers with the last revision and the end of the log.
    const { revision = from > 0 ? from - 1 : null, position = this.end } = events.at(-1) ?? {};
    return { revision, position, committed: this.commits.add(events) };
  }

  private write(stream: string, event: ProposedEvent, revision: number | bigint): LoggedEvent {
    const created = BigInt(Date.now()) * TICKS_IN_A_MILLISECOND;
    const entry = { ...event, stream, revision, position: this.end, created };
    this.index(entry);
    this.end += measureEvent(event);
    return entry;
  }

  /** Takes over what an event says about its stream. */
  private index(event: LoggedEvent): void {
    const { stream, data, revision } = event;
    this.written.add(event);
    if (revision === TOMBSTONE_REVISION) this.tombstones.add(stream);
    if (stream.startsWith('$$')) this.limits.set(stream.slice(2), readLimits(Buffer.from(data).toString()));
  }

  private show(events: readonly LoggedEvent[]): void {
    for (const event of events) this.committed.add(event);
    this.signals.emit('commit');
  }
}
