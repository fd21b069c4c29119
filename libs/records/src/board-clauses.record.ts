import { endLatestVersion, replaceVersion } from '#domain/dated-versions';
import type { BoardStream } from '#domain/board.types';
import type { Code } from '#domain/vocabulary';
import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';
import type { BoardDocument } from '#records/board.record';
import type { RecordProjection } from '#records/record-projection';
import type { Withheld } from '#records/visibility';

/** One version of a clause of contracts, with the days on which it is in force. */
export interface ClauseRecord {
  readonly code: Code;
  readonly version: number;
  readonly kind: Code;
  readonly title: string;
  readonly text: string;
  /** The levels and forms of support whose contracts must have the clause. */
  readonly levels: readonly Code[] | Withheld;
  readonly formsOfSupport: readonly Code[] | Withheld;
  readonly from: IsoDay;
  /** The last day; null if it is in force until further notice. */
  readonly to: IsoDay | null;
  readonly reason: Personal | Withheld;
  readonly recordedBy: string;
  /** Why the clause ended; null if another version replaced it, or it has no end. */
  readonly endReason: Personal | Withheld | null;
}

/** How the clauses of a board change. */
export const clauses = {
  ClauseAgreed: (record, agreed, { actor }) => ({
    ...record,
    clauses: [...replaceVersion(record.clauses, agreed), { ...agreed, to: null, recordedBy: actor, endReason: null }],
  }),
  ClauseEnded: (record, { code, on, reason }) => ({
    ...record,
    clauses: endLatestVersion(record.clauses, code, { to: on, endReason: reason }),
  }),
} satisfies Partial<RecordProjection<BoardStream, BoardDocument>>;
