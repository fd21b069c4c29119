import type { Observation } from '#api/security/observe-request';
import type { SecurityEntry } from '#domain/security.events';
import type { Instant } from '#kernel/time';

/** Different entries that wait at most to be recorded. */
const MAX_ENTRIES = 2_000;

/** Networks without a valid token that are named apart; the others are counted together. */
const MAX_UNKNOWN_NETWORKS = 50;

/** Different entries of one person; further ones are counted together for each outcome. */
const MAX_ENTRIES_PER_PERSON = 200;

/** Entries to record, and the number of entries that were lost because the queue was full. */
export interface DrainedEntries {
  readonly entries: readonly SecurityEntry[];
  readonly dropped: number;
}

/**
 * Counts equal observations together until they are recorded. However many requests arrive, and whoever sends them, it holds a bounded number of entries: a
 * flood of refusals cannot fill the log, and one caller cannot push out the entries of others.
 */
export class SecurityQueue {
  private waiting = new Map<string, SecurityEntry>();
  private readonly perCaller = new Map<string, number>();
  private dropped = 0;

  /** The entry; null if the queue is full. */
  add(observed: Observation, at: Instant): SecurityEntry | null {
    return this.merge({ ...observed, isNewNetwork: false, firstAt: at, lastAt: at, count: 1 });
  }

  /** Removes and returns all entries. */
  drain(): DrainedEntries {
    const drained = { entries: [...this.waiting.values()], dropped: this.dropped };
    this.waiting = new Map();
    this.perCaller.clear();
    this.dropped = 0;
    return drained;
  }

  /** Puts entries back that could not be recorded. */
  restore({ entries, dropped }: DrainedEntries): void {
    this.dropped += dropped;
    for (const entry of entries) this.merge(entry);
  }

  private merge(entry: SecurityEntry): SecurityEntry | null {
    const key = toKey(entry);
    const known = this.waiting.get(key);
    if (known !== undefined) return this.put(key, join(known, entry));
    const caller = entry.personId ?? 'unknown';
    const ofCaller = this.perCaller.get(caller) ?? 0;
    if (ofCaller >= (entry.personId === null ? MAX_UNKNOWN_NETWORKS : MAX_ENTRIES_PER_PERSON)) {
      const summary = summarise(entry);
      const summaryKey = toKey(summary);
      const summed = this.waiting.get(summaryKey);
      return this.put(summaryKey, summed === undefined ? summary : join(summed, summary));
    }
    this.perCaller.set(caller, ofCaller + 1);
    return this.put(key, entry);
  }

  private put(key: string, entry: SecurityEntry): SecurityEntry | null {
    if (!this.waiting.has(key) && this.waiting.size >= MAX_ENTRIES) {
      this.dropped += entry.count;
      return null;
    }
    this.waiting.set(key, entry);
    return entry;
  }
}

const toKey = ({ outcome, personId, roles, network, route, target }: SecurityEntry): string =>
  JSON.stringify([outcome, personId, roles, network, route, target]);

/** The entry without what is not named once there are too many. */
const summarise = (entry: SecurityEntry): SecurityEntry => ({ ...entry, network: null, route: null, target: null });

const join = (one: SecurityEntry, other: SecurityEntry): SecurityEntry => ({
  ...one,
  isNewNetwork: one.isNewNetwork || other.isNewNetwork,
  firstAt: other.firstAt < one.firstAt ? other.firstAt : one.firstAt,
  lastAt: other.lastAt > one.lastAt ? other.lastAt : one.lastAt,
  count: one.count + other.count,
});
