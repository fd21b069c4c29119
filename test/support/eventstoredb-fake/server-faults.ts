import { createBareEvent } from '#test/support/eventstoredb-fake/bare-events';
import { readLogFile, writeLogFile } from '#test/support/eventstoredb-fake/log-file';
import type { LoggedEvent } from '#test/support/eventstoredb-fake/logged-event';
import type { NodeLog } from '#test/support/eventstoredb-fake/node-log';
import type { GrpcRefusal, NodeAddress } from '#test/support/eventstoredb-fake/refusals';
import { accessDeniedRefusal, unauthenticatedRefusal } from '#test/support/eventstoredb-fake/refusals';

/** What a node tells others about itself and its cluster. */
export interface ClusterControls {
  startElection(): void;
  endElection(): void;
  advertise(address: NodeAddress): void;
}

/** What goes wrong inside a server or by the hand of its operator: its disk, its log, its users, its cluster. */
export class ServerFaults {
  /** A live subscription with this number of unsent events is ended. */
  subscriberBuffer = Number.POSITIVE_INFINITY;
  /** Why appends and removals are refused, although reads are not. Null while they are accepted. */
  writeRefusal: GrpcRefusal | null = null;
  private credentialRefusals = 0;
  private saved: readonly LoggedEvent[] = [];

  constructor(
    protected readonly log: NodeLog,
    private readonly cluster: ClusterControls,
  ) {}

  /**
   * From now on appends win conflicts, but no read returns them, and their calls wait. After two seconds, or `setCommitTimeout`, each waiting call gets the
   * answer that the commit has timed out; so does a repeated append whose first one is still held. Until `releaseCommits`.
   */
  holdCommits(): void {
    this.log.commits.hold();
  }

  /** As `holdCommits`, but each append is committed after this time. */
  delayCommits(delayMs: number): void {
    this.log.commits.delay(delayMs);
  }

  /** Commits everything that was held, in order, and everything later at once. */
  releaseCommits(): void {
    this.log.commits.release();
  }

  /** Every append that waits for its commit gets the answer now that the commit has timed out. */
  expireCommits(): void {
    this.log.commits.expire();
  }

  /** From now on appends wait this long for their commit. */
  setCommitTimeout(timeoutMs: number): void {
    this.log.commits.timeoutMs = timeoutMs;
  }

  /** From now on a subscription that has caught up is ended when this number of its events is unsent. A real node keeps 32. */
  limitSubscriberBuffer(events = 32): void {
    this.subscriberBuffer = events;
  }

  writeForeignEvent(stream: string): void {
    this.log.append(stream, [createBareEvent('SomethingHappened')], 'any');
  }

  /** Replaces the metadata of a stream, given as JSON: for example its `$maxCount`, `$maxAge` in seconds, or `$tb`. */
  setStreamMetadata(stream: string, metadata: string): void {
    this.log.writeLimits(stream, metadata);
  }

  /** Soft-deletes a stream. It can be used again. */
  deleteStream(stream: string): void {
    this.log.delete(stream, 'any');
  }

  /** Deletes a stream for good. */
  tombstoneStream(stream: string): void {
    this.log.tombstone(stream, 'any');
  }

  /** Removes events from the log that reads of their streams no longer return, except the last one of each stream that was not deleted for good. */
  scavenge(): void {
    this.log.scavenge();
  }

  /** Keeps a copy of the log for `restoreLog`. */
  saveLog(): void {
    this.saved = [...this.log.all];
  }

  /** Writes a copy of the log to a file, for `restoreLogFrom` or for another node that starts with it. */
  saveLogTo(file: string): void {
    writeLogFile(file, this.log.all);
  }

  /**
   * Replaces the log by the saved copy, or by nothing if there is none, and drops every connection. `gapBytes`: how much later than otherwise the next event
   * begins, so that positions of the lost events are no longer the beginnings of events.
   */
  restoreLog(gapBytes = 0): void {
    this.log.restore(this.saved, gapBytes);
  }

  /** As `restoreLog`, with the copy in a file. */
  restoreLogFrom(file: string, gapBytes = 0): void {
    this.log.restore(readLogFile(file), gapBytes);
  }

  /** Replaces the log by an empty one, and drops every connection. */
  emptyLog(gapBytes = 0): void {
    this.log.restore([], gapBytes);
  }

  /** Refuses this number of calls as if their credentials were wrong, as a node does that has just started for the first time. */
  refuseCredentials(calls = Number.POSITIVE_INFINITY): void {
    this.credentialRefusals = calls;
  }

  acceptCredentials(): void {
    this.credentialRefusals = 0;
  }

  /** Refuses every append and removal, as for a user who may only read. */
  denyWrites(): void {
    this.writeRefusal = accessDeniedRefusal();
  }

  allowWrites(): void {
    this.writeRefusal = null;
  }

  /** From now on no node leads. Calls fail, and the cluster still tells who its members are. */
  startElection(): void {
    this.cluster.startElection();
  }

  /** The leader of before leads again. */
  endElection(): void {
    this.cluster.endElection();
  }

  /** From now on the node tells clients that it can be reached at this address. */
  advertise(host: string, port: number): void {
    this.cluster.advertise({ host, port });
  }

  /** The refusal of a call whose credentials are not accepted yet. */
  takeCredentialRefusal(): GrpcRefusal | null {
    if (this.credentialRefusals <= 0) return null;
    this.credentialRefusals -= 1;
    return unauthenticatedRefusal();
  }
}
