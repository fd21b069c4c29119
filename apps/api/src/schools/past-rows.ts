import type { ContractStream } from '#domain/contract.types';
import type { RecordAt } from '#api/history/record-reader';
import { SCHOOL_CONTRACTS, SCHOOL_REQUESTS } from '#api/schools/schools.lists';
import type { IsoDay } from '#kernel/time';
import type { SchoolContract, SchoolRequest } from '#read-models/school-pages';
import type { ContractDocument } from '#records/contract.record.types';
import { summariseContract } from '#records/contract.summary';
import { contractKind } from '#records/record-kinds';
import { requestKind, type RequestDocument } from '#records/request.record';
import { WITHHELD } from '#records/visibility';

/** The row of a request for a school, from its record. */
const toSchoolRequest = ({ id, record }: RecordAt<RequestDocument, unknown>): SchoolRequest => {
  const { schoolUrn, boardId, reference, from, allianceId, bodyId, needAreas, urgency, submittedOn } = record;
  const asked = { schoolUrn, boardId, reference, from, allianceId, bodyId, urgency, submittedOn };
  return {
    requestId: id,
    ...asked,
    needAreas: needAreas === WITHHELD ? [] : [...needAreas],
    ...record.stage,
    decidedOn: record.decidedOn,
  };
};

/** The row of a contract of a school, from its record. */
const toSchoolContract = (
  { id, record, state }: RecordAt<ContractDocument, ContractStream['state']>,
  day: IsoDay,
): SchoolContract => {
  const summary = summariseContract(id, record, state, day);
  const { boardId, reference, leaderId, level, plannedHalfDays, deliveredHalfDays, stage } = summary;
  const { startsOn: from, endsOn: to } = summary;
  return { contractId: id, boardId, reference, leaderId, level, from, to, plannedHalfDays, deliveredHalfDays, stage };
};

/** How the lists of a school are made as they stood on an earlier day. */
export const PAST_SCHOOL_REQUESTS = { kind: requestKind, rowKey: SCHOOL_REQUESTS.rowKey, toRow: toSchoolRequest };
export const PAST_SCHOOL_CONTRACTS = { kind: contractKind, rowKey: SCHOOL_CONTRACTS.rowKey, toRow: toSchoolContract };
