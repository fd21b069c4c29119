import type { Code } from '#domain/vocabulary';
import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';
import type { Withheld } from '#records/visibility';

/** What is said with a request besides what is asked, and what became of the help. */
export interface RequestAsking {
  /** Who asked for the school: the head, or the clerk for the school, or the chair of governors; null if another party asked. */
  readonly askedForSchool: 'head' | 'chair-of-governors' | null;
  readonly support: { readonly reasonCode: Code; readonly source: Code } | null;
  /** Who told the board in confidence. Only the clerk reads it; null for everybody else and without one. */
  readonly protectedSource: Personal | Withheld | null;
  readonly helpDeclined: {
    readonly on: IsoDay;
    readonly declinedBy: string;
    readonly reasonCode: Code;
    readonly note: Personal | Withheld | null;
  } | null;
  readonly eligibilityLost: { readonly since: IsoDay; readonly reason: Personal | Withheld } | null;
}
