/** What runs behind the API, in this process or in others. */
export abstract class Engine {
  /** Resolves when requests can be served. */
  abstract start(): Promise<void>;

  /** False while views are not built yet which this version of the software reads. */
  abstract readonly built: boolean;

  /** Does what is due by the clock now. */
  abstract tick(): Promise<void>;

  /** Resolves when nothing more follows from what was recorded, and the views show it. */
  abstract quiet(): Promise<void>;
}
