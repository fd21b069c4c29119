import { MAX_EVIDENCE } from '#domain/contract-bounds';
import { refuseUnlessAuthor, refuseUnlessCorrectable } from '#domain/contract-corrections';
import { refuseIfBasis } from '#domain/contract-judgements';
import { withoutRelease } from '#domain/contract-publications';
import type { Evidence } from '#domain/contract-entries.types';
import { refuseUnknownAims } from '#domain/contract-progress';
import { refuseUnlessRecordable } from '#domain/contract-state';
import { refuseBeforeStart } from '#domain/contract-visits';
import type { ContractStream, SupportContract } from '#domain/contract.types';
import { refuseFutureDay, refuseWithoutChange } from '#domain/shared-rules';
import type { Decider } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';
import type { IsoDay } from '#kernel/time';

const refuseImpossibleEvidence = (
  state: SupportContract,
  { aimIds, seenOn }: Pick<Evidence, 'aimIds' | 'seenOn'>,
  today: IsoDay,
): void => {
  refuseFutureDay(seenOn, today);
  refuseBeforeStart(state, seenOn);
  refuseUnknownAims(state, aimIds);
};

const requireEvidence = ({ evidence }: SupportContract, evidenceId: string): Evidence => {
  const found = evidence.find((each) => each.evidenceId === evidenceId);
  refuseUnless(
    found !== undefined,
    'unknown-evidence',
    'The contract has no evidence with this id. Read the contract for the ids.',
  );
  refuseUnless(!found.voided, 'evidence-voided', 'This evidence was voided. Record the right one.');
  return found;
};

const namesSameAims = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((aimId) => other.includes(aimId));

/** Decisions on evidence. A quotation belongs to the evidence in which it was heard or read. */
export const decideEvidence = {
  RecordEvidence: (state, data, { today }) => {
    refuseUnlessRecordable(state, today);
    refuseUnless(
      state.evidence.every(({ evidenceId }) => evidenceId !== data.evidenceId),
      'evidence-id-already-used',
      'Evidence with this id already exists. Use a new id.',
    );
    refuseUnless(
      state.evidence.length < MAX_EVIDENCE,
      'too-much-evidence',
      `The contract has ${MAX_EVIDENCE} entries of evidence, the most allowed. Put what is new in a progress report.`,
    );
    refuseImpossibleEvidence(state, data, today);
    return [{ type: 'EvidenceRecorded', data, occurredOn: data.seenOn }];
  },

  CorrectEvidence: (state, data, context) => {
    refuseUnlessCorrectable(state, context);
    const { kind, aimIds, seenOn, description, source, quotations } = data;
    const known = requireEvidence(state, data.evidenceId);
    refuseUnlessAuthor(known.recordedBy, context);
    const hasNewText = description !== null || source !== null || quotations !== null;
    const isSame = known.kind === kind && known.seenOn === seenOn && namesSameAims(known.aimIds, aimIds);
    refuseWithoutChange(!isSame || hasNewText);
    refuseImpossibleEvidence(state, data, context.today);
    const replaced = {
      kind: { old: known.kind, new: kind },
      aimIds: { old: [...known.aimIds], new: aimIds },
      seenOn: { old: known.seenOn, new: seenOn },
    };
    return [{ type: 'EvidenceCorrected', data: { ...data, ...replaced }, occurredOn: seenOn }];
  },

  VoidEvidence: (state, data, context) => {
    refuseUnlessCorrectable(state, context);
    const known = requireEvidence(state, data.evidenceId);
    refuseUnlessAuthor(known.recordedBy, context);
    refuseIfBasis(state, 'evidenceIds', data.evidenceId);
    return [{ type: 'EvidenceVoided', data }];
  },
} satisfies Partial<Decider<ContractStream>['decide']>;

/** The state changes of evidence. */
export const evolveEvidence = {
  EvidenceRecorded: (state, { evidenceId, kind, aimIds, seenOn, quotations }, { actor: recordedBy }) => ({
    ...state,
    evidence: [
      ...state.evidence,
      { evidenceId, kind, aimIds, seenOn, quotationCount: quotations.length, recordedBy, voided: false },
    ],
  }),
  // Who agreed to other words has not agreed to these.
  EvidenceCorrected: (state, { evidenceId, kind, aimIds, seenOn, quotations }) => ({
    ...state,
    afterwards: quotations === null ? state.afterwards : withoutRelease(state, evidenceId),
    evidence: state.evidence.map((each) =>
      each.evidenceId === evidenceId
        ? {
            ...each,
            kind: kind.new,
            aimIds: aimIds.new,
            seenOn: seenOn.new,
            quotationCount: quotations?.length ?? each.quotationCount,
          }
        : each,
    ),
  }),
  EvidenceVoided: (state, { evidenceId }) => ({
    ...state,
    afterwards: withoutRelease(state, evidenceId),
    evidence: state.evidence.map((each) => (each.evidenceId === evidenceId ? { ...each, voided: true } : each)),
  }),
} satisfies Partial<Decider<ContractStream>['evolve']>;
