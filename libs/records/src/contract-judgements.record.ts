import type { SeenEvidence } from '#domain/contract-aims.events';
import type { ContractStream } from '#domain/contract.types';
import { londonDay } from '#kernel/time';
import type { AimJudgementRecord, ContractDocument } from '#records/contract.record.types';
import type { RecordProjection } from '#records/record-projection';
import { WITHHELD, type Withheld } from '#records/visibility';

type Projection = RecordProjection<ContractStream, ContractDocument>;

type EvidenceKinds = AimJudgementRecord['evidenceKinds'];

/** Each kind of evidence of the criterion, and who saw it when. What was seen before keeps who recorded it. */
const tickOff = (
  record: ContractDocument,
  aimId: string,
  seen: readonly SeenEvidence[] | Withheld,
  recordedBy: string,
  before: EvidenceKinds = [],
): EvidenceKinds => {
  const criterion = record.aims.find((aim) => aim.aimId === aimId)?.criterion ?? null;
  if (seen === WITHHELD || criterion === WITHHELD || before === WITHHELD) return WITHHELD;
  return (criterion?.evidenceKinds ?? []).map((kind) => {
    const seenOn = seen.find((each) => each.kind === kind)?.seenOn ?? null;
    const known = before.find((each) => each.kind === kind);
    if (known?.seenOn === seenOn) return known;
    return { kind, seenOn, recordedBy: seenOn === null ? null : recordedBy };
  });
};

const wasSeen = (kinds: EvidenceKinds): boolean => kinds !== WITHHELD && kinds.some(({ seenOn }) => seenOn !== null);

/** A later judgement or a correction needs a new confirmation. */
const withoutConfirmation = ({ afterwards }: ContractDocument): Pick<ContractDocument, 'afterwards'> => ({
  afterwards: { ...afterwards, judgementsConfirmed: null },
});

/** How the judgement of an aim, and its correction, change the record. */
export const judgements = {
  AimJudged: (
    record,
    { aimId, judgement, judgedOn, evidence, evidenceSeen, noEvidenceReason, ...data },
    { actor },
  ) => ({
    ...record,
    ...withoutConfirmation(record),
    judgements: [
      ...record.judgements.filter((judged) => judged.aimId !== aimId),
      {
        aimId,
        judgement,
        judgedOn,
        judgedBy: actor,
        evidence,
        evidenceKinds: tickOff(record, aimId, evidenceSeen, actor),
        noEvidenceReason,
        ...data,
        correctedOn: null,
      },
    ],
  }),
  JudgementCorrected: (record, data, { actor, recordedAt }) => ({
    ...record,
    ...withoutConfirmation(record),
    judgements: record.judgements.map((each) => {
      if (each.aimId !== data.aimId) return each;
      const { evidenceKinds: before } = each;
      const now = data.evidenceSeen === WITHHELD ? WITHHELD : data.evidenceSeen?.new;
      const evidenceKinds = now === undefined ? before : tickOff(record, each.aimId, now, actor, before);
      // The reason why nothing was seen is removed once something was seen.
      const hasReason = data.judgement.new === 'met' && !wasSeen(evidenceKinds);
      return {
        ...each,
        judgement: data.judgement.new,
        judgedOn: data.judgedOn.new,
        evidence: data.evidence ?? each.evidence,
        restsOn: data.restsOn === null || data.restsOn === WITHHELD ? each.restsOn : data.restsOn.new,
        otherAssessor: data.otherAssessor ?? each.otherAssessor,
        evidenceKinds,
        noEvidenceReason: hasReason ? (data.noEvidenceReason ?? each.noEvidenceReason) : null,
        correctedOn: londonDay(recordedAt),
      };
    }),
  }),
  JudgementsConfirmed: (record, { confirmedOn, note }, { actor: confirmedBy }) => ({
    ...record,
    afterwards: { ...record.afterwards, judgementsConfirmed: { confirmedOn, confirmedBy, note } },
  }),
  ConfirmationVoided: (record) => ({ ...record, ...withoutConfirmation(record) }),
} satisfies Partial<Projection>;
