import type { RegisterKind } from '#domain/register.events';

/** An import that runs in this process. */
export interface ImportProgress {
  readonly importId: string;
  readonly file: string;
  readonly rows: number;
  readonly done: number;
  readonly rowsPerSecond: number;
  /** Null before the first row. */
  readonly remainingSeconds: number | null;
}

const MILLISECONDS_PER_SECOND = 1_000;

/** How often the progress of an import is recorded, by which other processes know that it still runs. */
export const REPORT_INTERVAL_MS = 10_000;

/** An import whose rows are being counted. */
export interface CountedImport {
  readonly countRows: (rows: number) => void;
  /** The rows so far, if it is time to record them; null otherwise. */
  readonly takeReport: () => number | null;
  readonly end: () => void;
}

/** Counts the rows of one import, with its rate so far. */
class RunningImport {
  private done = 0;

  constructor(
    private readonly importId: string,
    private readonly file: string,
    private readonly rows: number,
    private readonly now: () => number,
    private readonly startedAtMs = now(),
    private reportedAtMs = startedAtMs,
  ) {}

  countRows(rows: number): void {
    this.done += rows;
  }

  takeReport(): number | null {
    if (this.now() - this.reportedAtMs < REPORT_INTERVAL_MS) return null;
    this.reportedAtMs = this.now();
    return this.done;
  }

  describe(): ImportProgress {
    const { importId, file, rows, done } = this;
    const seconds = (this.now() - this.startedAtMs) / MILLISECONDS_PER_SECOND;
    const rowsPerSecond = seconds === 0 ? 0 : Math.round(done / seconds);
    const remainingSeconds = done === 0 ? null : Math.ceil(((rows - done) * seconds) / done);
    return { importId, file, rows, done, rowsPerSecond, remainingSeconds };
  }
}

/** The imports that run in this process. */
export class RunningImports {
  private readonly running = new Map<string, { readonly register: RegisterKind; readonly run: RunningImport }>();

  /** `now`: milliseconds of a clock that only goes forward. */
  constructor(private readonly now: () => number = () => performance.now()) {}

  /** The import with this id, if it runs here. */
  find(importId: string): ImportProgress | null {
    return this.running.get(importId)?.run.describe() ?? null;
  }

  /** Counts rows until `end` is called. */
  begin(
    register: RegisterKind,
    { importId, file, rows }: Pick<ImportProgress, 'importId' | 'file' | 'rows'>,
  ): CountedImport {
    const run = new RunningImport(importId, file, rows, this.now);
    this.running.set(importId, { register, run });
    return {
      countRows: (rows) => run.countRows(rows),
      takeReport: () => run.takeReport(),
      end: () => this.running.delete(importId),
    };
  }

  list(register: RegisterKind): ImportProgress[] {
    return [...this.running.values()].filter((each) => each.register === register).map(({ run }) => run.describe());
  }
}
