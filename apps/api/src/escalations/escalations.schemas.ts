import { CONCERN_KIND } from '#api/contracts/contract-entries.schemas';
import type { EscalationRecord } from '#api/escalations/escalation-reader';
import { nameFields } from '#api/names/name-fields';
import * as schema from '#api/openapi/response-schemas';
import { TIMELINE_START, timelineList } from '#api/history/timeline.schemas';
import type { RaisedBy } from '#domain/escalation.events';
import type { EscalationStep, Governance } from '#domain/vocabulary';
import type { EscalationDocument } from '#records/escalation.record';

const STEP = schema.enumOf<EscalationStep>({ 'board-review': true, 'responsible-body': true, 'formal-step': true });

type Answer = EscalationDocument['answers'][number];
type Step = EscalationDocument['steps'][number];

const STATE = schema.namedObject<EscalationDocument>('EscalationState', {
  contractId: schema.id(),
  boardId: schema.id(),
  schoolUrn: schema.urn(),
  leaderPersonId: schema.id(),
  homeSchoolUrn: schema.orNull(schema.urn()),
  kind: CONCERN_KIND,
  raisedBy: schema.enumOf<RaisedBy>({ provider: true, school: true, 'board-member': true, officer: true }),
  raisedOn: schema.day(),
  aimIds: schema.listOrWithheld(schema.id()),
  detail: schema.orNull(schema.text()),
  answers: schema.listOf(
    schema.object<Answer>({
      by: schema.enumOf<Answer['by']>({ school: true, provider: true, board: true }),
      on: schema.day(),
      answeredBy: schema.text('Id of the person.'),
      answer: schema.text(),
    }),
  ),
  steps: schema.listOf(
    schema.object<Step>({
      step: STEP,
      addressee: schema.text('Who acts at this step.'),
      consultees: schema.listOrWithheld(schema.text()),
      reason: schema.text(),
      reliedOn: schema.anyOf(
        schema.object<Exclude<Step['reliedOn'], string>>({
          governance: schema.enumOf<Governance>({ maintained: true, academy: true, independent: true }),
          source: schema.text(),
        }),
        { type: 'string', const: 'withheld' },
      ),
      on: schema.day(),
      takenBy: schema.text('Id of the person.'),
    }),
  ),
  step: schema.orNull(STEP),
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
