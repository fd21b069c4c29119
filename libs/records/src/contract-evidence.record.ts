import type { ContractStream } from '#domain/contract.types';
import { changeWhere, correctedOn } from '#records/changed-entries';
import { withoutRelease } from '#records/contract-afterwards.record';
import type { ContractDocument } from '#records/contract.record.types';
import type { RecordProjection } from '#records/record-projection';
import { WITHHELD } from '#records/visibility';

/** How the record of a contract shows its evidence. */
export const evidence = {
  EvidenceRecorded: (record, data, { actor }) => ({
    ...record,
    evidence: [...record.evidence, { ...data, recordedBy: actor, voided: false, correctedOn: null }],
  }),
  EvidenceCorrected: (known, { evidenceId, kind, aimIds, seenOn, description, source, quotations }, context) => {
    const record = quotations === null ? known : withoutRelease(known, evidenceId);
    return {
      ...record,
      evidence: changeWhere(
        record.evidence,
        (each) => each.evidenceId === evidenceId,
        (each) => ({
          kind: kind.new,
          aimIds: aimIds === WITHHELD ? aimIds : aimIds.new,
          seenOn: seenOn.new,
          description: description ?? each.description,
          source: source ?? each.source,
          quotations: quotations ?? each.quotations,
          ...correctedOn(context),
        }),
      ),
    };
  },
  EvidenceVoided: (record, { evidenceId }, context) => ({
    ...withoutRelease(record, evidenceId),
    evidence: changeWhere(
      record.evidence,
      (each) => each.evidenceId === evidenceId,
      () => ({ voided: true, ...correctedOn(context) }),
    ),
  }),
} satisfies Partial<RecordProjection<ContractStream, ContractDocument>>;
