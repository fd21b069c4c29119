import { contract } from '#domain/contract';
import type { ContractStream } from '#domain/contract.types';
import { actionPlanKind } from '#records/action-plan.record';
import { administrationKind } from '#records/administration.record';
import { allianceNetworkKind } from '#records/alliance-network.record';
import { allianceKind } from '#records/alliance.record';
import { boardKind } from '#records/board.record';
import { contractRecord } from '#records/contract.record';
import type { ContractDocument } from '#records/contract.record.types';
import { contractVisibility } from '#records/contract.visibility';
import { bodyKind } from '#records/body.record';
import { calendarKind } from '#records/calendar.record';
import { decisionKind } from '#records/decision.record';
import { draftKind } from '#records/draft.record';
import { erasureKind } from '#records/erasure.record';
import { escalationKind } from '#records/escalation.record';
import { fundKind } from '#records/fund.record';
import { leaderKind } from '#records/leader.record';
import { meetingKind } from '#records/meeting.record';
import { oversightKind } from '#records/oversight.record';
import { personKind } from '#records/person.record';
import { priorityAreasKind } from '#records/priority-areas.record';
import type { RecordKind } from '#records/record-kind';
import { referenceKind } from '#records/reference.record';
import { registerKind } from '#records/register.record';
import { requestKind } from '#records/request.record';
import { schoolKind } from '#records/school.record';
import { securityKind } from '#records/security.record';
import { situationKind } from '#records/situation.record';
import { successionKind } from '#records/succession.record';
import type { AnyRecordKind } from '#records/record-steps';

export const contractKind: RecordKind<ContractStream, ContractDocument> = {
  decider: contract,
  visibility: contractVisibility,
  projection: contractRecord,
};

/** Every kind of record. Together their visibility tables say who reads what. */
export const RECORD_KINDS: readonly AnyRecordKind[] = [
  personKind,
  administrationKind,
  schoolKind,
  bodyKind,
  allianceKind,
  actionPlanKind,
  allianceNetworkKind,
  leaderKind,
  boardKind,
  fundKind,
  referenceKind,
  registerKind,
  draftKind,
  requestKind,
  meetingKind,
  decisionKind,
  contractKind,
  escalationKind,
  situationKind,
  securityKind,
  successionKind,
  oversightKind,
  priorityAreasKind,
  calendarKind,
  erasureKind,
];
