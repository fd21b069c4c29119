import type { RegisterImport } from '#domain/register';

/** Finds the imports of other processes that have recorded no progress for a while. The clocks of the processes need not agree. */
export class SilentImports {
  private readonly seen = new Map<string, { readonly reports: number; readonly sinceMs: number }>();

  /** `now`: milliseconds of a clock that only goes forward. */
  constructor(
    private readonly maxSilenceMs: number,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** Call it repeatedly. An import is silent if its progress has not changed for the time limit since an earlier call. */
  isSilent({ importId, reports }: Pick<RegisterImport, 'importId' | 'reports'>): boolean {
    const before = this.seen.get(importId);
    if (before?.reports === reports) return this.now() - before.sinceMs >= this.maxSilenceMs;
    this.seen.set(importId, { reports, sinceMs: this.now() });
    return false;
  }
}
