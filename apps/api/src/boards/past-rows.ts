import type { ContractStream } from '#domain/contract.types';
import { CONTRACTS, MEETINGS, REQUESTS } from '#api/boards/boards.lists';
import { BOARD_DECISIONS } from '#api/directory/directory.lists';
import type { RecordAt } from '#api/history/record-reader';
import type { IsoDay } from '#kernel/time';
import type { BoardDecision } from '#read-models/board-decisions';
import type { MeetingRow, RequestRow } from '#read-models/board-lists';
import type { RegisteredContract } from '#read-models/contract-register';
import { summariseContract } from '#records/contract.summary';
import { contractKind } from '#records/record-kinds';
import type { ContractDocument } from '#records/contract.record.types';
import { decisionKind, type DecisionDocument } from '#records/decision.record';
import { meetingKind } from '#records/meeting.record';
import type { MeetingDocument } from '#records/meeting.record.types';
import { requestKind, type RequestDocument } from '#records/request.record';
import { WITHHELD } from '#records/visibility';

/** The row of a contract in the register, from its record. */
const toContractRow = (
  { id, record, state }: RecordAt<ContractDocument, ContractStream['state']>,
  day: IsoDay,
): RegisteredContract => {
  const { aims, deployedLeaderIds, signedBy, ...summary } = summariseContract(id, record, state, day);
  const open = record.concerns.filter(({ settled }) => !settled);
  return {
    ...summary,
    // Boards read every text of an aim, so that none is withheld here.
    aims: aims as RegisteredContract['aims'],
    deployedLeaderIds: [...deployedLeaderIds],
    signedBy: [...signedBy],
    openConcerns: open.map(({ escalationId }) => escalationId),
  };
};

/** The row of a request to a board, from its record. */
const toRequestRow = ({ id, record }: RecordAt<RequestDocument, unknown>): RequestRow => {
  const { boardId, reference, schoolUrn, urgency, submittedOn, stage } = record;
  return { requestId: id, boardId, reference, schoolUrn, urgency, submittedOn, ...stage };
};

const findTakeOver = (takenOver: DecisionDocument['takenOver']): BoardDecision['takenOver'] => {
  if (takenOver === null) return null;
  if (takenOver.rejectedOn !== null) return 'rejected';
  return takenOver.confirmedOn === null ? 'unconfirmed' : 'confirmed';
};

/** The row of a decision of a board, from its record. */
const toDecisionRow = ({ id, record }: RecordAt<DecisionDocument, unknown>): BoardDecision => {
  const { taken, dischargedConditions, rescinded, takenOver } = record;
  const { boardId, meetingId, requestId, schoolUrn, outcome, award, madeOn, effectiveFrom, conditions } = taken;
  const all = conditions === WITHHELD ? 0 : conditions.length;
  return {
    decisionId: id,
    boardId,
    meetingId,
    requestId,
    schoolUrn,
    outcome,
    leaderId: award?.leaderId ?? null,
    level: award?.level ?? null,
    madeOn,
    effectiveFrom,
    openConditions: all - dischargedConditions.length,
    rescinded,
    takenOver: findTakeOver(takenOver),
  };
};

const findMeetingState = ({ cancelled, closed, opened }: MeetingDocument): MeetingRow['state'] => {
  if (cancelled) return 'cancelled';
  if (closed) return 'closed';
  return opened === null ? 'scheduled' : 'open';
};

/** The row of a meeting of a board, from its record. */
const toMeetingRow = ({ id, record }: RecordAt<MeetingDocument, unknown>): MeetingRow => {
  const { boardId, on, place, opened, present } = record;
  return {
    meetingId: id,
    boardId,
    on,
    place,
    state: findMeetingState(record),
    quorum: opened?.quorum ?? null,
    present: present === WITHHELD ? [] : [...present],
  };
};

/** How the lists of a board are made as they stood on an earlier day. */
export const PAST_CONTRACTS = { kind: contractKind, rowKey: CONTRACTS.rowKey, toRow: toContractRow };
export const PAST_MEETINGS = { kind: meetingKind, rowKey: MEETINGS.rowKey, toRow: toMeetingRow };
export const PAST_REQUESTS = { kind: requestKind, rowKey: REQUESTS.rowKey, toRow: toRequestRow };
export const PAST_DECISIONS = { kind: decisionKind, rowKey: BOARD_DECISIONS.rowKey, toRow: toDecisionRow };
