import type { EscalationStream } from '#domain/escalation.types';
import { effectiveDay } from '#domain/shared-rules';
import { londonDay } from '#kernel/time';
import type { EscalationDocument } from '#records/escalation.record.types';
import { changeEntry } from '#domain/numbered-entries';
import type { RecordProjection } from '#records/record-projection';
import { BOARD_AND_COUNCIL, BOARD_AND_SCHOOL, SIDES } from '#records/readers';
import type { StreamVisibility } from '#records/visibility';

/** Who reads powers, conditions and the step back. The provider reads that a power is used or a step taken back, and not why. */
export const MEASURE_READERS = {
  PowerProposed: { readers: BOARD_AND_COUNCIL, reason: BOARD_AND_COUNCIL },
  PowerProposalWithdrawn: { readers: BOARD_AND_COUNCIL, reason: BOARD_AND_COUNCIL },
  PowerUsed: { readers: SIDES, reason: BOARD_AND_SCHOOL },
  PowerCorrected: { readers: SIDES, reason: BOARD_AND_SCHOOL },
  PowerEnded: { readers: SIDES, reason: BOARD_AND_SCHOOL },
  ConcernConditionSet: { readers: SIDES, text: SIDES },
  ConcernConditionCorrected: { readers: SIDES, text: SIDES, reason: SIDES },
  ConcernConditionJudged: { readers: SIDES, note: SIDES },
  StepBackProposed: { readers: SIDES, reason: BOARD_AND_SCHOOL },
  StepBackProposalWithdrawn: { readers: SIDES, reason: BOARD_AND_SCHOOL },
  StepBackTaken: { readers: SIDES, reason: BOARD_AND_SCHOOL },
  PowerReopened: { readers: SIDES, reason: BOARD_AND_SCHOOL },
  ConcernConditionReopened: { readers: SIDES, reason: SIDES },
} satisfies Partial<StreamVisibility<EscalationStream>>;

/** How powers, conditions and the step back change. */
export const measures = {
  PowerProposed: (record, powerProposal) => ({ ...record, powerProposal }),
  PowerProposalWithdrawn: (record) => ({ ...record, powerProposal: null }),
  PowerUsed: (record, used) => ({
    ...record,
    powerProposal: null,
    powers: [...record.powers, { ...used, correctedOn: null, ended: null }],
  }),
  PowerCorrected: (record, { use, from }, { recordedAt }) => ({
    ...record,
    powers: changeEntry(record.powers, use, () => ({ from, correctedOn: londonDay(recordedAt) })),
  }),
  PowerEnded: (record, { use, endedOn: on, reason }, { actor: by }) => ({
    ...record,
    powers: changeEntry(record.powers, use, () => ({ ended: { on, reason, by } })),
  }),
  PowerReopened: (record, { use }) => ({
    ...record,
    powers: changeEntry(record.powers, use, () => ({ ended: null })),
  }),
  ConcernConditionSet: (record, set, { actor, recordedAt }) => ({
    ...record,
    conditions: [
      ...record.conditions,
      { ...set, setOn: londonDay(recordedAt), setBy: actor, correctedOn: null, open: true, judgements: [] },
    ],
  }),
  ConcernConditionCorrected: (record, { condition, text, owner, dueOn }, { recordedAt }) => ({
    ...record,
    conditions: changeEntry(record.conditions, condition, () => ({
      ...{ text, owner, dueOn },
      correctedOn: londonDay(recordedAt),
    })),
  }),
  ConcernConditionJudged: (record, { condition, result, judgedOn: on, note }, { actor: judgedBy }) => ({
    ...record,
    conditions: changeEntry(record.conditions, condition, ({ judgements }) => ({
      open: result === 'not-met',
      judgements: [...judgements, { result, on, note, judgedBy }],
    })),
  }),
  ConcernConditionReopened: (record, { condition }, { recordedAt }) => ({
    ...record,
    conditions: changeEntry(record.conditions, condition, () => ({ open: true, correctedOn: londonDay(recordedAt) })),
  }),
  StepBackProposed: (record, stepBackProposal) => ({ ...record, stepBackProposal }),
  StepBackProposalWithdrawn: (record) => ({ ...record, stepBackProposal: null }),
  StepBackTaken: (record, { contractId: _, ...taken }, context) => ({
    ...record,
    step: taken.to,
    answerDueOn: null,
    stepBackProposal: null,
    stepsBack: [...record.stepsBack, { ...taken, on: effectiveDay(context) }],
  }),
} satisfies Partial<RecordProjection<EscalationStream, EscalationDocument>>;
