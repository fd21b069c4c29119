import type { ApprovesFor, ContractMeanwhile } from '#domain/vocabulary';
import { CONCERN_KIND, CORRECTED_ON } from '#api/contracts/contract-entries.schemas';
import { CHECKLIST } from '#api/escalations/escalation-checklist.schemas';
import { GOVERNANCE } from '#api/escalations/escalation-rules.schemas';
import { MEASURE_NAMES, MEASURES } from '#api/escalations/escalation-measures.schemas';
import { STEP } from '#api/escalations/escalation-step.schemas';
import type { EscalationRecord } from '#api/escalations/escalation-reader';
import { PROVIDER, PROVIDER_NAMES } from '#api/meetings/award.schemas';
import { nameFields } from '#api/names/name-fields';
import * as schema from '#api/openapi/response-schemas';
import { TIMELINE_NAMES, TIMELINE_START, timelineList } from '#api/history/timeline.schemas';
import type { AnswersFor, RaisedBy } from '#domain/escalation.events';
import type { AnswerRecord, EscalationDocument, ProposalRecord, StepRecord } from '#records/escalation.record.types';

export const RAISED_BY = schema.enumOf<RaisedBy>(
  { provider: true, school: true, 'board-member': true, officer: true },
  'The role in which the person raised the concern.',
);

const RELIED_ON = schema.anyOf(
  schema.object<Exclude<StepRecord['reliedOn'], string | null>>({
    governance: GOVERNANCE,
    source: schema.text(),
  }),
  { type: 'string', const: 'withheld' },
  { type: 'null' },
);

const ANSWER = schema.namedObject<AnswerRecord>('ConcernAnswer', {
  as: schema.enumOf<AnswersFor>({ school: true, provider: true, board: true, 'responsible-body': true }),
  on: schema.day(),
  answeredBy: schema.text('Id of the person.'),
  answer: schema.text(),
  correctedOn: CORRECTED_ON,
});

const PROPOSED: schema.SchemasOf<Omit<ProposalRecord, 'proposedBy'>> = {
  step: STEP,
  addressee: schema.text('Who acts at this step.'),
  consultees: schema.listOrWithheld(schema.text()),
  reason: schema.text(),
  reliedOn: RELIED_ON,
  answerDueOn: schema.orNull(schema.day('Last day for an answer of the addressee.')),
  urgency: schema.orNull(schema.text('Why the addressee gets less time than the terms of reference say.')),
  contractMeanwhile: schema.orNull(
    schema.enumOf<ContractMeanwhile>(
      { continues: true, pauses: true, ends: true },
      'What the contract does after a formal step, until the board answers what the step means for it.',
    ),
  ),
  on: schema.day(),
};

const PROPOSAL = schema.namedObject<ProposalRecord>('ProposedStep', {
  ...PROPOSED,
  proposedBy: schema.text('Id of the person.'),
});

const TAKEN = schema.object<StepRecord>({
  ...PROPOSED,
  proposedBy: schema.orNull(schema.text('Id of the person.')),
  approvedBy: schema.orNull(schema.text('Id of the person.')),
  approvedAs: schema.orNull(schema.enumOf<ApprovesFor>({ chair: true, council: true, meeting: true })),
  contractId: schema.orNull(schema.id()),
  decisionId: schema.orNull(schema.id('The decision of the meeting that took the step.')),
  takenBy: schema.text('Id of the person.'),
});

const STATE = schema.namedObject<EscalationDocument>('EscalationState', {
  contractId: schema.orNull(schema.id()),
  boardId: schema.id(),
  schoolUrn: schema.urn(),
  leaderPersonId: schema.orNull(schema.id()),
  homeSchoolUrn: schema.orNull(schema.urn()),
  provider: schema.orNull(PROVIDER),
  kind: CONCERN_KIND,
  raisedBy: RAISED_BY,
  raisedOn: schema.day(),
  aimIds: schema.listOrWithheld(schema.id()),
  detail: schema.orNull(schema.text()),
  answers: schema.listOf(ANSWER, 'Numbered from 1.'),
  checklist: CHECKLIST,
  steps: schema.listOf(TAKEN),
  step: schema.orNull(STEP),
  answerDueOn: schema.orNull(
    schema.day('Last day for an answer to the last step, or before the first step to the concern.'),
  ),
  proposal: schema.orNull(PROPOSAL),
  ...MEASURES,
  referred: schema.boolean('A safeguarding concern that was referred. The system stores no details of it.'),
  referredTo: schema.orNull(schema.text('The service to which it was referred.')),
  resolved: schema.boolean(),
  resolution: schema.orNull(
    schema.object<NonNullable<EscalationDocument['resolution']>>({
      on: schema.day(),
      outcome: schema.text(),
      resolvedBy: schema.text('Id of the person.'),
    }),
  ),
});

export const ESCALATION = schema.namedObject<EscalationRecord>('Escalation', {
  id: schema.id(),
  version: schema.version(),
  asOf: schema.asOfDay(),
  state: STATE,
  ...TIMELINE_START,
});

export const ESCALATION_TIMELINE = timelineList('EscalationTimeline');

/** The ids in a concern that are shown with a name. */
export const ESCALATION_NAMES = nameFields<EscalationRecord>({
  ...TIMELINE_NAMES,
  state: {
    contractId: 'contract',
    boardId: 'board',
    schoolUrn: 'school',
    leaderPersonId: 'person',
    homeSchoolUrn: 'school',
    provider: PROVIDER_NAMES,
    answers: { answeredBy: 'person' },
    checklist: { enteredBy: 'person' },
    proposal: { proposedBy: 'person' },
    steps: {
      proposedBy: 'person',
      approvedBy: 'person',
      takenBy: 'person',
      decisionId: 'decision',
      contractId: 'contract',
    },
    ...MEASURE_NAMES,
    resolution: { resolvedBy: 'person' },
  },
});
