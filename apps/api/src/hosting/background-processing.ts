/** Views, reactions and deadlines behind the API, in this process or in workers. */
export abstract class BackgroundProcessing {
  /** Resolves when requests can be served. */
  abstract start(): Promise<void>;

  /** False until every view that this version of the software reads has been built. */
  abstract readonly viewsBuilt: boolean;

  /** Sends the commands that are due now. */
  abstract runDeadlines(): Promise<void>;

  /** Resolves when no reaction has anything left to do and the views are up to date. */
  abstract whenIdle(): Promise<void>;
}
