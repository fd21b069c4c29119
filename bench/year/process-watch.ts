import type { Operations } from '#client/api.types';

const INTERVAL_MS = 1_000;

/** Reads the largest value of a metric over all its labels. Throws if the metric is not there, because a missing measurement is not 0. */
export const readMetric = (text: string, name: string): number => {
  const lines = text.split('\n').filter((line) => line.startsWith(`${name}{`) || line.startsWith(`${name} `));
  if (lines.length === 0) throw new Error(`The metrics do not contain ${name}.`);
  return Math.max(...lines.map((line) => Number(line.slice(line.lastIndexOf(' ') + 1))));
};

/** Number of events that the slowest processor of a kind has not processed. */
export const readLagEvents = (
  { processors }: Pick<Operations, 'processors'>,
  wanted: Operations['processors'][number]['kind'],
): number => Math.max(...processors.filter(({ kind }) => kind === wanted).map(({ lag }) => lag.events));

export interface WatchedProcess {
  readonly name: string;
  readonly url: string;
  /** Token that may read the metrics and the operations. */
  readonly token: string;
  /** Whether it answers `/v1/operations`. A worker does not. */
  readonly isApi: boolean;
}

/** Reads the memory and the processor time of one process every second, and from an API how far its processors are behind. */
export class ProcessWatch {
  maxMemoryBytes = 0;
  private readonly processorSecondsAt: number[] = [];
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

  /** Processor time of all threads between the first and the last second. Other work of the machine does not count. */
  get processorSeconds(): number {
    return (this.processorSecondsAt.at(-1) ?? 0) - (this.processorSecondsAt[0] ?? 0);
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
    const metrics = await this.fetchText('/metrics');
    if (metrics !== null) {
      this.maxMemoryBytes = Math.max(this.maxMemoryBytes, readMetric(metrics, 'process_resident_memory_bytes'));
      this.processorSecondsAt.push(readMetric(metrics, 'process_cpu_seconds_total'));
    }
    const operations = this.watched.isApi ? await this.fetchText('/v1/operations') : null;
    if (operations === null) return;
    const status = JSON.parse(operations) as Operations;
    this.viewLagEvents.push(readLagEvents(status, 'view'));
    this.reactionLagEvents.push(readLagEvents(status, 'reaction'));
  }

  private fetchText(path: string): Promise<string | null> {
    const { url, token } = this.watched;
    return fetch(`${url}${path}`, { headers: { Authorization: `Bearer ${token}` } }).then(
      (response) => (response.ok ? response.text() : null),
      () => null,
    );
  }
}
