import type { RegisterImport } from '#domain/register';

/** Knows which imports of other processes have recorded no progress for a while. The clocks of the processes need not agree. */
export class SilentImports {
  private readonly seen = new Map<string, { readonly reports: number; readonly sinceMs: number }>();

  /** `now`: milliseconds of a clock that only goes forward. */
  constructor(
    private readonly maxSilenceMs: number,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** To be asked again and again. An import is silent if it has recorded nothing since it was asked for so long ago. */
  isSilent({ importId, reports }: Pick<RegisterImport, 'importId' | 'reports'>): boolean {
    const before = this.seen.get(importId);
    if (before?.reports === reports) return this.now() - before.sinceMs >= this.maxSilenceMs;
    this.seen.set(importId, { reports, sinceMs: this.now() });
    return false;
  }
}
