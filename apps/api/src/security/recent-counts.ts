/** Callers whose counts are kept at most. */
const MAX_CALLERS = 10_000;

/** Counts what each caller did within about the last hour: in this half of an hour and in the one before. */
export class RecentCounts {
  private period = -1;
  private current = new Map<string, number>();
  private previous = new Map<string, number>();

  constructor(private readonly periodMs = 1_800_000) {}

  add(caller: string, nowMs: number): void {
    this.advance(nowMs);
    if (this.current.has(caller) || this.current.size < MAX_CALLERS)
      this.current.set(caller, (this.current.get(caller) ?? 0) + 1);
  }

  /** The highest count of one caller; 0 without any. */
  findHighest(nowMs: number): number {
    this.advance(nowMs);
    let highest = 0;
    for (const caller of [...this.current.keys(), ...this.previous.keys()])
      highest = Math.max(highest, (this.current.get(caller) ?? 0) + (this.previous.get(caller) ?? 0));
    return highest;
  }

  private advance(nowMs: number): void {
    const period = Math.floor(nowMs / this.periodMs);
    if (period === this.period) return;
    this.previous = period === this.period + 1 ? this.current : new Map<string, number>();
    this.current = new Map();
    this.period = period;
  }
}
