import { CONCERNS } from '#api/escalations/concerns.lists';
import type { RecordAt } from '#api/history/record-reader';
import type { ConcernRow } from '#read-models/concerns';
import { escalationKind, type EscalationDocument } from '#records/escalation.record';

/** The row of a concern, from its record. A list of concerns has no safeguarding referral. */
const toConcernRow = ({ id, record }: RecordAt<EscalationDocument, unknown>): ConcernRow => {
  const { boardId, schoolUrn, contractId, kind, raisedBy, raisedOn, steps, step, answerDueOn, proposal } = record;
  return {
    escalationId: id,
    boardId,
    schoolUrn,
    contractId,
    kind: kind as ConcernRow['kind'],
    raisedBy,
    raisedOn,
    state: record.resolved ? 'resolved' : 'open',
    step,
    addressee: steps.at(-1)?.addressee ?? null,
    answerDueOn,
    proposedStep: proposal?.step ?? null,
    resolvedOn: record.resolution?.on ?? null,
  };
};

/** How a list of concerns is made as it stood on an earlier day. */
export const PAST_CONCERNS = { kind: escalationKind, rowKey: CONCERNS.rowKey, toRow: toConcernRow };
