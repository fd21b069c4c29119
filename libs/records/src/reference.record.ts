import { reference, type Reference, type ReferenceStream } from '#domain/reference';
import { BOARD } from '#records/readers';
import type { RecordKind } from '#records/record-kind';

/** Who has one reference of a board. */
export const referenceKind: RecordKind<ReferenceStream, Reference> = {
  decider: reference,
  visibility: {
    ReferenceClaimed: { readers: BOARD },
    ReferenceReleased: { readers: BOARD },
    ReleasedReferenceClaimed: { readers: BOARD },
  },
  projection: {
    ReferenceClaimed: { create: ({ kind, reference: typed, recordId }) => ({ kind, reference: typed, recordId }) },
    ReferenceReleased: (record) => ({ ...record, recordId: null }),
    ReleasedReferenceClaimed: (record, { reference: typed, recordId }) => ({ ...record, reference: typed, recordId }),
  },
};
