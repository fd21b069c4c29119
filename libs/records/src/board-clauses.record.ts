import type { BoardStream } from '#domain/board.types';
import { endLatestVersion, replaceVersion, takeBackVersion } from '#domain/dated-versions';
import type { BoardDocument } from '#records/board.record.types';
import type { RecordProjection } from '#records/record-projection';

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
  ClauseTakenBack: (record, { code }) => ({ ...record, clauses: takeBackVersion(record.clauses, code) }),
} satisfies Partial<RecordProjection<BoardStream, BoardDocument>>;
