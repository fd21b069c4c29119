/** Views, reactions and deadlines behind the API: on another thread of this process, or in workers. */
export abstract class BackgroundProcessing {
  /** Resolves when requests can be served as usual. */
  abstract start(): Promise<void>;

  /** False until every view that this version of the software reads has been built. */
  abstract readonly viewsBuilt: boolean;

  /** Why this process does not run its views and reactions at the moment; null while it does, or if workers run them. */
  abstract readonly fault: string | null;

  /** How often the thread of the views and reactions has ended by itself since the start; null if they do not run on a thread. */
  get threadEnds(): number | null {
    return null;
  }

  /** Sends the commands that are due now. Rejects with `StoreUnavailable` while the views and reactions do not run. */
  abstract runDeadlines(): Promise<void>;

  /** Resolves when no reaction has anything left to do and the views are up to date. */
  abstract whenIdle(): Promise<void>;
}
