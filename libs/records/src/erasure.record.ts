import { erasure, type ErasureStream } from '#domain/erasure';
import type { Erased } from '#domain/erasure.events';
import type { Personal } from '#kernel/personal';
import type { Instant } from '#kernel/time';
import { ADMINISTRATION } from '#records/readers';
import type { RecordKind } from '#records/record-kind';
import type { Withheld } from '#records/visibility';

/** The receipt of an erasure. */
export interface ErasureDocument {
  readonly erased: Erased;
  readonly reason: Personal | Withheld;
  readonly erasedBy: string;
  readonly erasedAt: Instant;
}

/** What people read of an erasure, and who reads it. */
export const erasureKind: RecordKind<ErasureStream, ErasureDocument> = {
  decider: erasure,
  visibility: { ErasureRecorded: { readers: ADMINISTRATION, reason: ADMINISTRATION } },
  projection: {
    ErasureRecorded: {
      create: ({ erased, reason }, { actor, recordedAt }) => ({
        erased,
        reason,
        erasedBy: actor,
        erasedAt: recordedAt,
      }),
    },
  },
};
