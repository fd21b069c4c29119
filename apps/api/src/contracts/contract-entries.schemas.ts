import type { CircumstanceRecord } from '#records/contract-circumstances.record.types';
import { AIM, VALUE_STATUS } from '#api/contracts/contract-aims.schemas';
import { SIGNATORY } from '#api/contracts/contract-draft.schemas';
import { PART } from '#api/contracts/contract-parts.schemas';
import * as schema from '#api/openapi/response-schemas';
import type { CircumstanceAnswer } from '#domain/contract-circumstances.events';
import type { PartChange } from '#domain/contract-parts.events';
import type { Aim, MeasuredCohort } from '#domain/contract-aims.events';
import type { ConcernKind, ContractMeanwhile, Judgement, Rating } from '#domain/vocabulary';
import type { Quotation } from '#domain/contract-evidence.events';
import type { Plain } from '#kernel/personal';
import type { EvidenceRecord, MeasurementRecord } from '#records/contract-evidence.record.types';
import type { MeasuredProgress } from '#records/aim-progress';
import type * as records from '#records/contract.record.types';

export const JUDGEMENT = schema.enumOf<Judgement>({ met: true, 'partly-met': true, 'not-met': true });
const PURSUED = { progress: true, engagement: true, leadership: true, capacity: true, funding: true } as const;

export const CONCERN_KIND = schema.enumOf<ConcernKind>({ ...PURSUED, safeguarding: true });

export const RATING = schema.enumOf<Rating>({ red: true, amber: true, green: true });

export const CORRECTED_ON = schema.orNull(
  schema.day('The day of the last correction. Its old and new values are in the history.'),
);
const ENTRY_ID = schema.text('A UUID, or the place in the history of an entry that was recorded without an id.');

const MEASURED: schema.SchemasOf<Omit<MeasurementRecord, 'aimId' | 'voided'>> = {
  measurementId: schema.id(),
  value: schema.number(),
  measuredOn: schema.day(),
  source: schema.text(),
  status: schema.orNull(VALUE_STATUS),
  cohort: schema.orNull(
    schema.object<MeasuredCohort>({
      measured: schema.integer('How many were measured.'),
      of: schema.integer('How many there are.'),
    }),
  ),
  recordedBy: schema.text('Id of the person.'),
  correctedOn: CORRECTED_ON,
};

export const MEASUREMENT = schema.namedObject<MeasurementRecord>('Measurement', {
  ...MEASURED,
  aimId: schema.id(),
  voided: schema.boolean('Recorded by mistake.'),
});

export const MEASURED_PROGRESS = schema.namedObject<MeasuredProgress>('MeasuredProgress', {
  ...MEASURED,
  expected: schema.orNull(
    schema.number('On the straight line from the baseline to the target, or the level that is held. Null without one.'),
  ),
  onCourse: schema.orNull(schema.boolean('Whether the value is at least as good as expected.')),
});

export const EVIDENCE = schema.namedObject<EvidenceRecord>('Evidence', {
  evidenceId: schema.id(),
  kind: schema.text('Code of the kind of evidence.'),
  aimIds: schema.listOrWithheld(schema.id(), 'Empty if it is about the contract as a whole.'),
  seenOn: schema.day(),
  description: schema.text('What was seen.'),
  source: schema.text('Who saw it, or where it is written.'),
  quotations: schema.listOrWithheld(
    schema.object<Plain<Quotation>>({
      words: schema.text('What was said or written, word by word.'),
      source: schema.text('Who said it, or where it is written.'),
    }),
  ),
  recordedBy: schema.text('Id of the person.'),
  voided: schema.boolean('Recorded by mistake.'),
  correctedOn: CORRECTED_ON,
});

export const REPORT = schema.namedObject<records.ReportRecord>('ProgressReport', {
  reportId: schema.id(),
  reportedOn: schema.day(),
  reportedBy: schema.text('Id of the person.'),
  ratings: schema.listOrWithheld(
    schema.object<{ aimId: string; rating: Rating; evidence: string }>({
      aimId: schema.id(),
      rating: RATING,
      evidence: schema.text(),
    }),
  ),
  narrative: schema.text(),
  correctedOn: CORRECTED_ON,
});

export const STATEMENT = schema.namedObject<records.StatementRecord>('SchoolStatement', {
  statementId: ENTRY_ID,
  on: schema.day(),
  statedBy: schema.text('Id of the person.'),
  statement: schema.text(),
  correctedOn: CORRECTED_ON,
});

export const REVIEW = schema.namedObject<records.ReviewRecord>('BoardReview', {
  reviewId: ENTRY_ID,
  reviewedOn: schema.day(),
  recordedBy: schema.text('Id of the person.'),
  judgement: RATING,
  note: schema.text(),
  correctedOn: CORRECTED_ON,
});

export const VARIATION = schema.namedObject<records.VariationRecord>('Variation', {
  variationId: schema.id(),
  proposedBy: SIGNATORY,
  proposedOn: schema.day(),
  reason: schema.text(),
  aims: schema.listOrWithheld(
    schema.object<{ aimId: string; old: Aim; new: Aim }>({ aimId: schema.id(), old: AIM, new: AIM }),
  ),
  parts: schema.listOrWithheld(schema.object<PartChange>({ partId: schema.id(), old: PART, new: PART })),
  halfDays: schema.object<records.VariationRecord['halfDays']>({ old: schema.halfDays(), new: schema.halfDays() }),
  status: schema.enumOf<records.VariationRecord['status']>({
    open: true,
    agreed: true,
    refused: true,
    withdrawn: true,
  }),
  answeredBy: schema.orNull(SIGNATORY),
  answeredOn: schema.orNull(schema.day()),
  refusalReason: schema.orNull(schema.text()),
  withdrawalReason: schema.orNull(schema.text()),
});

export const CONCERN_REPORT = schema.namedObject<records.ConcernReportRecord>('ConcernReport', {
  on: schema.day(),
  reportedBy: schema.text('Id of the person.'),
  kind: CONCERN_KIND,
  aimIds: schema.listOrWithheld(schema.id()),
  detail: schema.text(),
});

export const CONCERN = schema.namedObject<records.ContractConcernRecord>('ContractConcern', {
  escalationId: schema.id(),
  kind: CONCERN_KIND,
  since: schema.day(),
  settled: schema.boolean(),
  outcome: schema.orNull(schema.text()),
});

export const AIM_JUDGEMENT = schema.namedObject<records.AimJudgementRecord>('AimJudgement', {
  aimId: schema.id(),
  judgement: JUDGEMENT,
  judgedOn: schema.day(),
  judgedBy: schema.text('Id of the person.'),
  evidence: schema.text(),
  evidenceKinds: schema.listOrWithheld(
    schema.object<Exclude<records.AimJudgementRecord['evidenceKinds'], string>[number]>({
      kind: schema.text(),
      seenOn: schema.orNull(schema.day('Null if it was not seen.')),
      recordedBy: schema.orNull(schema.text('Id of the person who recorded that it was seen.')),
    }),
    'The kinds of evidence of a criterion; empty for other aims.',
  ),
  noEvidenceReason: schema.orNull(
    schema.text('Why a criterion is met although no kind of evidence was seen; null otherwise.'),
  ),
  correctedOn: CORRECTED_ON,
});

export const PASSING_ON = schema.namedObject<records.PassingOnRecord>('ContractPassingOn', {
  old: schema.id('The alliance before.'),
  new: schema.id('The alliance that gives the support and is paid from then on.'),
  on: schema.day(),
  decidedOn: schema.day('When the board decided it.'),
  reason: schema.text(),
  recordedBy: schema.text('Id of the person.'),
});

export const CIRCUMSTANCE = schema.namedObject<CircumstanceRecord>('Circumstance', {
  circumstanceId: schema.id(),
  kind: schema.enumOf<CircumstanceRecord['kind']>({
    'decision-rescinded': true,
    'request-withdrawn': true,
    'eligibility-lost': true,
    'designation-ended': true,
    'release-recalled': true,
    'alliance-ended': true,
    'leader-passed-on': true,
    'leader-day-overbooked': true,
    'head-left': true,
    'school-closed': true,
    'home-school-closed': true,
    'home-school-below-good': true,
    'succession-proposed': true,
    'succession-confirmed': true,
    'home-school-succession-proposed': true,
    'home-school-succession-confirmed': true,
    'formal-step': true,
  }),
  since: schema.day(),
  sourceId: schema.text('The decision, request, leader, offer, alliance, school or concern.'),
  contractMeanwhile: schema.orNull(schema.enumOf<ContractMeanwhile>({ continues: true, pauses: true, ends: true })),
  endedOn: schema.orNull(schema.day('The day on which a formal step was taken back, or its concern resolved.')),
  answer: schema.orNull(schema.enumOf<CircumstanceAnswer>({ continue: true, pause: true, replace: true, end: true })),
  answeredOn: schema.orNull(schema.day()),
  answeredBy: schema.orNull(schema.text('Id of the person who recorded the answer of the board.')),
  decisionId: schema.orNull(
    schema.id('The decision on the review of the contract that answered it. Null if the answer was recorded by hand.'),
  ),
  reason: schema.orNull(schema.text()),
});
