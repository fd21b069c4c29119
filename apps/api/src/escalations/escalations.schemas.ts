import { CONCERN_KIND } from '#api/contracts/contract-document.schemas';
import type { EscalationRecord } from '#api/escalations/escalation-reader';
import { nameFields } from '#api/names/name-fields';
import * as schema from '#api/openapi/response-schemas';
import { TIMELINE_START, timelineList } from '#api/history/timeline.schemas';
import type { AnswersFor, EscalationEvents, RaisedBy, Step } from '#domain/escalation.events';
import type { Answer, Escalation } from '#domain/escalation.types';
import type { EscalationStep, Governance } from '#domain/vocabulary';

export const STEP = schema.enumOf<EscalationStep>({
  'board-review': true,
  'responsible-body': true,
  'formal-step': true,
});

export const RAISED_BY = schema.enumOf<RaisedBy>(
  { provider: true, school: true, 'board-member': true, officer: true },
  'As whom somebody raised the concern.',
);

const ANSWER = schema.namedObject<Answer>('ConcernAnswer', {
  by: schema.enumOf<AnswersFor>({ school: true, provider: true, board: true, 'responsible-body': true }),
  personId: schema.id(),
  answer: schema.text(),
  corrections: schema.integer('How often the answer was corrected.'),
});

const PROPOSAL = schema.namedObject<EscalationEvents['StepProposed']>('ProposedStep', {
  step: STEP,
  addressee: schema.text('Who acts at this step.'),
  consultees: schema.listOf(schema.text()),
  reason: schema.text(),
  reliedOn: schema.orNull(
    schema.object<NonNullable<Step['reliedOn']>>({
      governance: schema.enumOf<Governance>({ maintained: true, academy: true, independent: true }),
      source: schema.text(),
    }),
  ),
  answerDueOn: schema.orNull(schema.day('Last day for an answer of the addressee.')),
  urgency: schema.orNull(schema.text('Why the addressee gets less time than the terms of reference say.')),
  proposedBy: schema.id(),
});

const STATE = schema.namedObject<Escalation>('EscalationState', {
  escalationId: schema.id(),
  contractId: schema.orNull(schema.id()),
  boardId: schema.id(),
  schoolUrn: schema.urn(),
  leaderPersonId: schema.orNull(schema.id()),
  homeSchoolUrn: schema.orNull(schema.urn()),
  kind: CONCERN_KIND,
  raisedBy: RAISED_BY,
  raisedOn: schema.day(),
  step: schema.orNull(STEP),
  answerDueOn: schema.orNull(schema.day('Last day for an answer to the last step.')),
  proposal: schema.orNull(PROPOSAL),
  proposals: schema.integer('Number of steps that were proposed.'),
  referred: schema.boolean('A safeguarding concern that was referred. The system stores no details of it.'),
  resolved: schema.boolean(),
  answers: schema.listOf(ANSWER, 'Numbered from 1.'),
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
