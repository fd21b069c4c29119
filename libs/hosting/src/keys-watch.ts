import { setTimeout as pause } from 'node:timers/promises';
import { StoreUnavailable, type LogMark } from '#execution/event-store';
import { KeyStoreMissing } from '#execution/subject-keys';
import { checkKeys, describeMissingKeys } from '#hosting/missing-keys';
import type { Stores } from '#hosting/stores';

/** How often the keys of what was recorded since are looked for. */
const CHECK_INTERVAL_MS = 60_000;

/** A health check waits this long for the store of the keys, and again for a search. A longer search goes on, and a later health check says what it found. */
const WAIT_MS = 900;

const NO_ANSWER = 'The keys of personal texts cannot be read at the moment. Check the store of the keys.';

/** Any name: the store of the keys must answer, not have this key. */
const ANY_KEY = ['health'];

/** Whether the work ends in time. Rejects as it does. */
const endsInTime = (work: Promise<void>): Promise<boolean> =>
  Promise.race([work.then(() => true), pause(WAIT_MS, false, { ref: false })]);

/** What is known stays known: the event store is looked at elsewhere, and the keys by the next question. */
const ignoreUnavailable = (error: unknown): void => {
  if (!(error instanceof StoreUnavailable)) throw error;
};

/** Watches for keys that are lost, or were replaced by older ones, while a process runs. */
export class KeysWatch {
  private missing: readonly string[] = [];
  private mark: LogMark | null = null;
  private isDue = true;
  private searchedAt = Number.NEGATIVE_INFINITY;
  private running: Promise<void> | null = null;

  constructor(
    private readonly stores: Pick<Stores, 'events' | 'keys'>,
    /** In milliseconds, and never set back. */
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** Why texts cannot be read although nobody erased them, in one sentence that is safe to publish; null if nothing is known to be wrong. */
  async findFault(): Promise<string | null> {
    try {
      if (!(await endsInTime(this.ask()))) return NO_ANSWER;
      if (this.isDue) await endsInTime(this.search().catch(ignoreUnavailable));
    } catch (error) {
      return error instanceof KeyStoreMissing ? error.message : NO_ANSWER;
    }
    return this.missing.length === 0 ? null : describeMissingKeys(this.missing.length);
  }

  /** Finds out whether a search is due: at times, when the mark went back, and when missing keys are back or their loss was accepted. */
  private async ask(): Promise<void> {
    const { keys } = this.stores;
    const [found, mark] = await Promise.all([keys.findMany([...ANY_KEY, ...this.missing]), keys.loadMark()]);
    const before = this.mark?.position ?? '';
    const wentBack = (mark?.position ?? '') < before;
    const isMended = this.missing.every((name) => found.has(name)) || (mark?.position ?? '') > before;
    // While keys are missing, only they are asked for, because a search reads the log from the mark, which may be far back.
    this.isDue ||= wentBack || (this.missing.length > 0 ? isMended : this.now() - this.searchedAt >= CHECK_INTERVAL_MS);
  }

  /** One search at a time. */
  private search(): Promise<void> {
    this.running ??= this.searchOnce().finally(() => {
      this.running = null;
    });
    return this.running;
  }

  private async searchOnce(): Promise<void> {
    const { events, keys } = this.stores;
    this.missing = (await checkKeys(events, keys)).map(({ keyName }) => keyName);
    this.mark = await keys.loadMark();
    this.searchedAt = this.now();
    this.isDue = false;
  }
}
