import { CONCERN_KIND } from '#api/contracts/contract-document.schemas';
import type { EscalationRecord } from '#api/escalations/escalation-reader';
import { nameFields } from '#api/names/name-fields';
import * as schema from '#api/openapi/response-schemas';
import { TIMELINE_START, timelineList } from '#api/history/timeline.schemas';
import type { Escalation } from '#domain/escalation.types';
import type { EscalationStep } from '#domain/vocabulary';

const STEP = schema.enumOf<EscalationStep>({ 'board-review': true, 'responsible-body': true, 'formal-step': true });

const STATE = schema.namedObject<Escalation>('EscalationState', {
  contractId: schema.id(),
  boardId: schema.id(),
  schoolUrn: schema.urn(),
  leaderPersonId: schema.id(),
  homeSchoolUrn: schema.urn(),
  kind: CONCERN_KIND,
  raisedOn: schema.day(),
  step: schema.orNull(STEP),
  referred: schema.boolean('A safeguarding concern that was referred. The system stores no details of it.'),
  resolved: schema.boolean(),
  answers: schema.integer('Number of answers.'),
});

export const ESCALATION = schema.namedObject<EscalationRecord>('Escalation', {
  id: schema.id(),
  version: schema.version(),
  state: STATE,
  ...TIMELINE_START,
});

export const ESCALATION_TIMELINE = timelineList('EscalationTimeline');

/** The ids in a concern that have a name beside them. */
export const ESCALATION_NAMES = nameFields<EscalationRecord>({
  state: {
    contractId: 'contract',
    boardId: 'board',
    schoolUrn: 'school',
    leaderPersonId: 'person',
    homeSchoolUrn: 'school',
  },
});
