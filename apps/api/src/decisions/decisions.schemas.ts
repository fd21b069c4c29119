import { nameFields } from '#api/names/name-fields';
import * as schema from '#api/openapi/response-schemas';
import { CONSULTATION } from '#api/boards/board-decision-rules.schemas';
import { AWARD_COMPARISON } from '#api/matching/matching.schemas';
import { APPROVAL_SCOPE, OUTCOME } from '#api/meetings/meetings.schemas';
import { AWARD, AWARD_NAMES, CONDITION } from '#api/meetings/award.schemas';
import type { DecisionDocument, ShownDecision, TakenOverDecision } from '#records/decision.record.types';

const TAKEN = schema.namedObject<DecisionDocument['taken']>('DecisionTaken', {
  boardId: schema.id(),
  meetingId: schema.orNull(schema.id('Null for a decision that was taken over from paper.')),
  itemId: schema.orNull(schema.id()),
  requestId: schema.orNull(schema.id()),
  schoolUrn: schema.orNull(schema.urn()),
  outcome: OUTCOME,
  award: schema.orNull(AWARD),
  conditions: schema.listOrWithheld(CONDITION),
  madeOn: schema.day(),
  effectiveFrom: schema.day(),
});

export const DECISION = schema.recordState(
  'Decision',
  schema.object<ShownDecision>({
    taken: TAKEN,
    dischargedConditions: schema.listOf(schema.text()),
    discharges: schema.listOf(
      schema.object<DecisionDocument['discharges'][number]>({
        conditionId: schema.id(),
        on: schema.day(),
        recordedBy: schema.text('Id of the person.'),
        evidence: schema.text(),
        voidedOn: schema.orNull(schema.day('When it was voided, because it was recorded by mistake.')),
      }),
    ),
    rescinded: schema.boolean('Not true of an entry from paper that was rejected: `takenOver` says that.'),
    rescission: schema.orNull(
      schema.object<NonNullable<DecisionDocument['rescission']>>({
        on: schema.day(),
        rescindedBy: schema.text('Id of the person.'),
        reason: schema.orNull(schema.text('Null if the board rescinded it.')),
        decisionId: schema.orNull(schema.id('The decision by which the board rescinded it, or ratified that.')),
      }),
    ),
    awaitsRatification: schema.boolean('Whether the chair rescinded it, and no meeting has ratified or undone that.'),
    answer: schema.orNull(
      schema.object<NonNullable<DecisionDocument['answer']>>({
        answer: schema.enumOf<'accept' | 'change' | 'reject'>({ accept: true, change: true, reject: true }),
        on: schema.day(),
        answeredBy: schema.text('Id of the person.'),
        reason: schema.text(),
        correctedOn: schema.orNull(schema.day('When it was last corrected.')),
        recommended: schema.orNull(AWARD),
      }),
    ),
    confirmation: schema.orNull(
      schema.object<NonNullable<DecisionDocument['confirmation']>>({
        on: schema.day(),
        confirmedBy: schema.text('Id of the person who chaired the meeting.'),
      }),
    ),
    takenOver: schema.orNull(
      schema.object<TakenOverDecision>({
        enteredOn: schema.day(),
        enteredBy: schema.text('Id of the person.'),
        interested: schema.listOrWithheld(schema.id(), 'The persons who had an interest in it.'),
        source: schema.text('The paper from which it was entered.'),
        reference: schema.orNull(
          schema.text(
            'The decision in the papers of the board; null if it was entered before references were asked for.',
          ),
        ),
        confirmedOn: schema.orNull(schema.day()),
        confirmedBy: schema.orNull(schema.text('Id of the person.')),
        rejectedOn: schema.orNull(schema.day()),
        rejectedBy: schema.orNull(schema.text('Id of the person.')),
        rejectionReason: schema.orNull(schema.text()),
      }),
    ),
    released: schema.orNull(
      schema.object<NonNullable<DecisionDocument['released']>>({
        requestId: schema.id('The request that was withdrawn after the approval.'),
        since: schema.day(),
        contractId: schema.orNull(schema.id('The contract that was told; null without one.')),
      }),
    ),
    comparison: schema.orWithheld(AWARD_COMPARISON),
    scope: schema.orNull(schema.orWithheld(APPROVAL_SCOPE)),
    deferredTo: schema.orNull(schema.id('The meeting to which the request is put off.')),
    messageForSchool: schema.orNull(schema.text('What the board tells the school.')),
    consulted: schema.listOrWithheld(CONSULTATION, 'Who was consulted before the board decided.'),
    advice: schema.orWithheld(
      schema.orNull(
        schema.object<NonNullable<DecisionDocument['advice']>>({
          reasonCodes: schema.listOrWithheld(schema.text()),
          rationale: schema.text('Why the board asks the council or the authoriser to answer.'),
          optionsConsidered: schema.listOrWithheld(schema.text()),
        }),
      ),
    ),
    referredTo: schema.orNull(schema.text('To whom the board refers the request.')),
    authorisation: schema.orNull(
      schema.object<NonNullable<DecisionDocument['authorisation']>>({
        authoriserId: schema.id('Who must authorise the award, because it is beyond its level.'),
        answer: schema.orNull(schema.enumOf<'authorise' | 'refuse'>({ authorise: true, refuse: true })),
        on: schema.orNull(schema.day()),
        reason: schema.orNull(schema.text()),
        correctedOn: schema.orNull(schema.day('When it was last corrected.')),
      }),
    ),
    supersedes: schema.orNull(schema.id('The earlier decision of which it takes the place.')),
    supersededBy: schema.orNull(schema.id('The later decision that took its place.')),
  }),
);

/** The ids in a decision that are shown with a name. */
export const DECISION_NAMES = nameFields<{ state: ShownDecision }>({
  state: {
    taken: {
      boardId: 'board',
      meetingId: 'meeting',
      requestId: 'request',
      schoolUrn: 'school',
      award: AWARD_NAMES,
    },
    discharges: { recordedBy: 'person' },
    rescission: { rescindedBy: 'person', decisionId: 'decision' },
    answer: { answeredBy: 'person', recommended: AWARD_NAMES },
    authorisation: { authoriserId: 'person' },
    supersedes: 'decision',
    deferredTo: 'meeting',
    supersededBy: 'decision',
    released: { requestId: 'request', contractId: 'contract' },
    confirmation: { confirmedBy: 'person' },
    takenOver: { enteredBy: 'person', interested: ['person'], confirmedBy: 'person', rejectedBy: 'person' },
  },
});
