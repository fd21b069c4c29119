import { CORRECTED_ON } from '#api/contracts/contract-entries.schemas';
import { nameFields } from '#api/names/name-fields';
import * as schema from '#api/openapi/response-schemas';
import type { FollowUpResult, Held, Side } from '#domain/contract-afterwards.events';
import type { Plain } from '#kernel/personal';
import type * as records from '#records/contract-afterwards.record.types';

const PERSON = schema.text('Id of the person.');

export const SIDE = schema.enumOf<Side>({ school: true, provider: true });

export const HELD_WORD = schema.enumOf<Held>({
  held: true,
  'partly-held': true,
  'not-held': true,
  'cannot-be-judged': true,
});

const EVALUATION = schema.namedObject<records.EvaluationRecord>('ContractEvaluation', {
  side: SIDE,
  evaluatedOn: schema.day(),
  wentWell: schema.text('What went well.'),
  toImprove: schema.text('What could be better next time.'),
  recordedBy: PERSON,
  correctedOn: CORRECTED_ON,
  reply: schema.orNull(
    schema.object<NonNullable<records.EvaluationRecord['reply']>>({
      repliedOn: schema.day(),
      reply: schema.text('What the other side replied.'),
      recordedBy: PERSON,
      correctedOn: CORRECTED_ON,
    }),
  ),
});

const CASE_STUDY = schema.namedObject<records.CaseStudyRecord>('CaseStudy', {
  proposedOn: schema.day(),
  reason: schema.text(),
  proposedBy: PERSON,
  answers: schema.listOf(
    schema.object<records.CaseStudyAnswerRecord>({
      side: SIDE,
      answer: schema.enumOf<records.CaseStudyAnswerRecord['answer']>({ agreed: true, declined: true }),
      on: schema.day(),
      text: schema.orNull(schema.text('How the side agreed, if the clerk recorded it, or why it does not agree.')),
      recordedBy: PERSON,
    }),
    'The last answer of each side. The contract is a case study if both agreed.',
  ),
});

const RELEASE = schema.namedObject<records.QuotationReleaseRecord>('QuotationRelease', {
  evidenceId: schema.id(),
  agreedOn: schema.day(),
  agreement: schema.text('Who agreed, and how.'),
  recordedBy: PERSON,
});

const FOUND = schema.object<NonNullable<records.FollowUpRecord['found']>>({
  checkedOn: schema.day(),
  results: schema.listOrWithheld(
    schema.namedObject<Plain<FollowUpResult>>('FollowUpResult', {
      aimId: schema.id(),
      held: HELD_WORD,
      value: schema.orNull(schema.number('The value of the measure; null if it was not measured.')),
      evidence: schema.text(),
    }),
  ),
  note: schema.text(),
  recordedBy: PERSON,
  correctedOn: CORRECTED_ON,
});

const FOLLOW_UP = schema.namedObject<records.FollowUpRecord>('ContractFollowUp', {
  terms: schema.orNull(schema.integer('The number of terms after the one in which the contract ended.')),
  possibleFrom: schema.day('The first day of the next term.'),
  dueOn: schema.day('The last day of the last of these terms.'),
  isNotedOverdue: schema.boolean('Whether the system noted that the check is late.'),
  found: schema.orNull(FOUND),
});

export const AFTERWARDS = schema.namedObject<records.AfterwardsRecord>('ContractAfterwards', {
  judgementsConfirmed: schema.orNull(
    schema.object<NonNullable<records.AfterwardsRecord['judgementsConfirmed']>>({
      confirmedOn: schema.day('The day on which the chair or vice-chair confirmed the judgements of the aims.'),
      confirmedBy: PERSON,
      note: schema.orNull(schema.text()),
    }),
  ),
  evaluations: schema.listOf(EVALUATION, 'At most one by each side.'),
  caseStudy: schema.orNull(CASE_STUDY),
  releasedQuotations: schema.listOf(RELEASE, 'The evidence whose quotations can be published.'),
  followUp: schema.orNull(FOLLOW_UP),
});

/** The ids that are shown with a name. */
export const AFTERWARDS_NAMES = nameFields<records.AfterwardsRecord>({
  judgementsConfirmed: { confirmedBy: 'person' },
  evaluations: { recordedBy: 'person', reply: { recordedBy: 'person' } },
  caseStudy: { proposedBy: 'person', answers: { recordedBy: 'person' } },
  releasedQuotations: { recordedBy: 'person' },
  followUp: { found: { recordedBy: 'person' } },
});
