import { contract } from '#domain/contract';
import type { ContractStream } from '#domain/contract.types';
import type { AnyEvolver } from '#kernel/decider';
import { administrationKind } from '#records/administration.record';
import { allianceKind } from '#records/alliance.record';
import { boardKind } from '#records/board.record';
import { contractRecord } from '#records/contract.record';
import type { ContractDocument } from '#records/contract.record.types';
import { contractVisibility } from '#records/contract.visibility';
import { bodyKind } from '#records/body.record';
import { decisionKind } from '#records/decision.record';
import { escalationKind } from '#records/escalation.record';
import { fundKind } from '#records/fund.record';
import { leaderKind } from '#records/leader.record';
import { meetingKind } from '#records/meeting.record';
import { personKind } from '#records/person.record';
import type { RecordKind } from '#records/record-kind';
import { requestKind } from '#records/request.record';
import { schoolKind } from '#records/school.record';
import type { AnyVisibility } from '#records/visibility';

export const contractKind: RecordKind<ContractStream, ContractDocument> = {
  decider: contract,
  visibility: contractVisibility,
  projection: contractRecord,
};

/** A kind of record, for code that does not need its types. */
export interface AnyRecordKind {
  readonly decider: AnyEvolver;
  readonly visibility: AnyVisibility;
  readonly projection: object;
}

/** Every kind of record. Together their visibility tables say who reads what. */
export const RECORD_KINDS: readonly AnyRecordKind[] = [
  personKind,
  administrationKind,
  schoolKind,
  bodyKind,
  allianceKind,
  leaderKind,
  boardKind,
  fundKind,
  requestKind,
  meetingKind,
  decisionKind,
  contractKind,
  escalationKind,
];
