import { EMPLOYER } from '#api/contracts/contract-draft.schemas';
import { CORRECTED_ON } from '#api/contracts/contract-entries.schemas';
import type { LeaderDays } from '#api/contracts/contract-reader';
import * as schema from '#api/openapi/response-schemas';
import type { VisitPlace } from '#domain/contract-visits.events';
import type { PauseRecord, TeamMemberRecord, VisitRecord } from '#records/contract-visits.record.types';

export const VISIT_PLACE = schema.enumOf<VisitPlace>({
  'supported-school': true,
  provider: true,
  elsewhere: true,
  online: true,
});

export const VISIT_STATUS = schema.enumOf<VisitRecord['status']>({
  planned: true,
  held: true,
  missed: true,
  cancelled: true,
  'not-held': true,
});

export const VISIT = schema.namedObject<VisitRecord>('Visit', {
  visitId: schema.id(),
  on: schema.day('The day for which it is planned, or on which it was held.'),
  halfDays: schema.halfDays(),
  attendedBy: schema.listOrWithheld(schema.id(), 'The leaders who came; empty unless the visit was held.'),
  place: VISIT_PLACE,
  schoolStaff: schema.orNull(
    schema.integer('How many people of the supported school took part. Null if they were not counted.'),
  ),
  schoolStaffNames: schema.orNull(schema.text('Who of the supported school took part.')),
  purpose: schema.text(),
  status: VISIT_STATUS,
  planned: schema.object<VisitRecord['planned']>({
    on: schema.day(),
    halfDays: schema.halfDays(),
    place: VISIT_PLACE,
  }),
  plannedBy: schema.text('Id of the person.'),
  recordedBy: schema.orNull(schema.text('Id of the person who recorded that it was held or missed.')),
  summary: schema.orNull(schema.text()),
  missedReason: schema.orNull(schema.text('Code of the reason.')),
  missedNote: schema.orNull(schema.text()),
  countersigned: schema.boolean(),
  countersignedBy: schema.orNull(schema.text('Id of the person who countersigned for the school.')),
  cancellationReason: schema.orNull(schema.text()),
  correctedOn: CORRECTED_ON,
});

export const PAUSE = schema.namedObject<PauseRecord>('ContractPause', {
  pauseId: schema.id(),
  pausedOn: schema.day('The first day without work.'),
  expectedOn: schema.orNull(
    schema.day(
      'The first day on which the work is or was expected to go on. Null after an answer to a circumstance, until the pause is corrected with it.',
    ),
  ),
  decidedOn: schema.day(),
  reasonCode: schema.orNull(schema.text('Code of the reason. Null if the answer to a circumstance says why.')),
  note: schema.orNull(schema.text('Null if the answer to a circumstance says why.')),
  pausedBy: schema.text('Id of the person who recorded it.'),
  resumedOn: schema.orNull(schema.day('The first day of work after the pause. Null while it lasts.')),
  endedOn: schema.orNull(schema.day('The last day of the pause if the contract ended in it. Null otherwise.')),
  resumptionDecidedOn: schema.orNull(schema.day()),
  resumedBy: schema.orNull(schema.text('Id of the person who recorded the resumption.')),
  resumptionNote: schema.orNull(schema.text()),
  correctedOn: CORRECTED_ON,
});

export const TEAM_MEMBER = schema.namedObject<TeamMemberRecord>('TeamMember', {
  leaderId: schema.id(),
  personId: schema.id(),
  homeSchoolUrn: schema.orNull(schema.urn()),
  employer: schema.orNull(EMPLOYER),
  allianceId: schema.orNull(schema.id()),
  halfDays: schema.halfDays('The half-days of this leader, which are part of those of the contract.'),
  addedOn: schema.day(),
  addedBy: schema.text('Id of the person.'),
  reason: schema.orNull(schema.text('Why the leader joined a running contract; null in a draft.')),
  acceptedOn: schema.orNull(schema.day('When the school agreed to a leader who joined a running contract.')),
  acceptedBy: schema.orNull(schema.text('Id of the person who agreed for the school.')),
  releasedOn: schema.orNull(schema.day('When the employer released the leader for this contract.')),
  releasedBy: schema.orNull(schema.text('Id of the person who released the leader.')),
  releasedVersion: schema.orNull(
    schema.integer('The version of the contract that they had read. Null until the release.'),
  ),
  days: schema.enumOf<TeamMemberRecord['days']>({
    'not-requested': true,
    requested: true,
    confirmed: true,
    refused: true,
  }),
});

export const LEADER_DAYS = schema.namedObject<LeaderDays>('DaysOfLeader', {
  leaderId: schema.id(),
  plannedHalfDays: schema.halfDays(),
  deliveredHalfDays: schema.halfDays(),
});
