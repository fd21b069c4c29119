const INTERVAL_MS = 1_000;

/** Reads the largest value of a metric over all its labels; 0 if the metric is not there. */
export const readMetric = (text: string, name: string): number =>
  text
    .split('\n')
    .filter((line) => line.startsWith(`${name}{`) || line.startsWith(`${name} `))
    .reduce((largest, line) => Math.max(largest, Number(line.slice(line.lastIndexOf(' ') + 1))), 0);

export interface WatchedProcess {
  readonly name: string;
  readonly url: string;
  /** Token that may read the metrics. */
  readonly token: string;
}

/** Reads the metrics of one process every second. */
export class ProcessWatch {
  maxMemoryBytes = 0;
  /** Events that the slowest read model had not processed, one value per second. */
  readonly viewLagEvents: number[] = [];
  /** Events that the slowest reaction had not processed, one value per second. */
  readonly reactionLagEvents: number[] = [];
  private timer: NodeJS.Timeout | null = null;
  private reading: Promise<void> = Promise.resolve();

  constructor(private readonly watched: WatchedProcess) {}

  get name(): string {
    return this.watched.name;
  }

  start(): void {
    this.timer = setInterval(() => void (this.reading = this.reading.then(() => this.read())), INTERVAL_MS);
  }

  async stop(): Promise<void> {
    if (this.timer !== null) clearInterval(this.timer);
    await this.reading;
    await this.read();
  }

  /** A process that does not answer has no value for this second. Its commands fail too, and are reported. */
  private async read(): Promise<void> {
    const { url, token } = this.watched;
    const headers = { Authorization: `Bearer ${token}` };
    const text = await fetch(`${url}/metrics`, { headers }).then(
      (response) => response.text(),
      () => null,
    );
    if (text === null) return;
    this.maxMemoryBytes = Math.max(this.maxMemoryBytes, readMetric(text, 'process_resident_memory_bytes'));
    this.viewLagEvents.push(readMetric(text, 'brokerage_view_lag_events'));
    this.reactionLagEvents.push(readMetric(text, 'brokerage_reaction_lag_events'));
  }
}
