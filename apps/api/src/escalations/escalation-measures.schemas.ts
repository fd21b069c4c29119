import type { ApprovesFor } from '#domain/vocabulary';
import { CORRECTED_ON } from '#api/contracts/contract-entries.schemas';
import { GOVERNANCE } from '#api/escalations/escalation-rules.schemas';
import { STEP } from '#api/escalations/escalation-step.schemas';
import * as schema from '#api/openapi/response-schemas';
import type { ConditionOwner, ConditionResult } from '#domain/escalation-conditions.events';
import type { NoticeAddressee, RepresentationOutcome } from '#domain/escalation-notices.events';
import type {
  ConcernConditionRecord,
  MeasuresDocument,
  NoticeRecord,
  PowerRecord,
  RepresentationRecord,
} from '#records/escalation-measures.record.types';

const PERSON = schema.text('Id of the person.');
const ADDRESSEE = schema.enumOf<NoticeAddressee>({ school: true, 'responsible-body': true });

const ENDED = schema.orNull(
  schema.object<NonNullable<NoticeRecord['ended']>>({ on: schema.day(), reason: schema.text(), by: PERSON }),
);

const NOTICE = schema.namedObject<NoticeRecord>('FormalNotice', {
  notice: schema.integer('Its number, from 1. Drafts that you do not see are counted.'),
  kind: schema.text("Code of the kind of notice in the board's escalation rules."),
  state: schema.enumOf<NoticeRecord['state']>({
    draft: true,
    discarded: true,
    used: true,
    'in-force': true,
    withdrawn: true,
    lifted: true,
  }),
  addressees: schema.listOrWithheld(ADDRESSEE),
  copiedTo: schema.listOrWithheld(schema.text()),
  text: schema.text('As it was corrected or modified last. Withheld from those to whom it is not addressed.'),
  draftedBy: PERSON,
  sent: schema.orNull(
    schema.namedObject<NonNullable<NoticeRecord['sent']>>('SentNotice', {
      governance: GOVERNANCE,
      givenBy: schema.text('Who gives the notice.'),
      law: schema.text('The law under which it is given.'),
      source: schema.text('Where its periods are from.'),
      caution: schema.text('Says that current law is to be checked.'),
      complianceDays: schema.integer(),
      representationDays: schema.integer(),
      powerDays: schema.orNull(schema.integer()),
      sentOn: schema.day(),
      complyBy: schema.day('The last day to comply.'),
      representBy: schema.day('The last day for representations. Later ones are marked as late.'),
      powersUntil: schema.orNull(schema.day('The last day on which powers can begin; null without limit.')),
      lateReason: schema.orNull(
        schema.text(
          'Why it was recorded later, and its periods run from its day; null if they run from the day of recording.',
        ),
      ),
      sentBy: PERSON,
    }),
  ),
  correctedOn: CORRECTED_ON,
  ended: ENDED,
});

const REPRESENTATION = schema.namedObject<RepresentationRecord>('Representation', {
  notice: schema.integer('The number of the notice.'),
  by: ADDRESSEE,
  text: schema.text(),
  receivedOn: schema.day(),
  late: schema.boolean('Whether it was received after the last day for it.'),
  recordedBy: PERSON,
  correctedOn: CORRECTED_ON,
  answer: schema.orNull(
    schema.object<NonNullable<RepresentationRecord['answer']>>({
      outcome: schema.enumOf<RepresentationOutcome>({ confirmed: true, modified: true, withdrawn: true }),
      answer: schema.text(),
      on: schema.day(),
      by: PERSON,
    }),
  ),
});

const PROPOSED_POWER = {
  notice: schema.integer('The number of the notice that justifies it.'),
  power: schema.text("Code of the power in the board's escalation rules."),
  from: schema.day('The first day.'),
  reason: schema.text(),
  proposedBy: PERSON,
};

const POWER = schema.namedObject<PowerRecord>('UsedPower', {
  ...PROPOSED_POWER,
  meaning: schema.text(),
  governance: GOVERNANCE,
  law: schema.text(),
  approvedBy: PERSON,
  correctedOn: CORRECTED_ON,
  ended: ENDED,
});

const CONDITION = schema.namedObject<ConcernConditionRecord>('ConcernCondition', {
  text: schema.text(),
  owner: schema.enumOf<ConditionOwner>({
    school: true,
    'responsible-body': true,
    provider: true,
    board: true,
    council: true,
  }),
  dueOn: schema.day(),
  setOn: schema.day(),
  setBy: PERSON,
  correctedOn: CORRECTED_ON,
  open: schema.boolean('Whether it must still be met.'),
  judgements: schema.listOf(
    schema.object<ConcernConditionRecord['judgements'][number]>({
      result: schema.enumOf<ConditionResult>({ met: true, 'not-met': true, released: true }),
      on: schema.day(),
      note: schema.text(),
      judgedBy: PERSON,
    }),
  ),
});

const STEP_BACK = { from: STEP, to: schema.orNull(STEP), reason: schema.text(), proposedBy: PERSON };

export const MEASURES: schema.SchemasOf<MeasuresDocument> = {
  notices: schema.listOf(NOTICE),
  representations: schema.listOf(REPRESENTATION, 'Numbered from 1.'),
  powers: schema.listOf(POWER, 'Numbered from 1.'),
  powerProposal: schema.orNull(
    schema.namedObject<NonNullable<MeasuresDocument['powerProposal']>>('ProposedPower', PROPOSED_POWER),
  ),
  conditions: schema.listOf(CONDITION, 'Numbered from 1.'),
  stepBackProposal: schema.orNull(
    schema.namedObject<NonNullable<MeasuresDocument['stepBackProposal']>>('ProposedStepBack', STEP_BACK),
  ),
  stepsBack: schema.listOf(
    schema.namedObject<MeasuresDocument['stepsBack'][number]>('StepBack', {
      ...STEP_BACK,
      approvedBy: PERSON,
      approvedAs: schema.enumOf<ApprovesFor>({ chair: true, council: true, meeting: true }),
      decisionId: schema.orNull(schema.id('The decision of the meeting that took the step back.')),
      on: schema.day(),
    }),
    'Steps back, in their order.',
  ),
};

/** The ids in them that are shown with a name. */
export const MEASURE_NAMES = {
  notices: { draftedBy: 'person', sent: { sentBy: 'person' }, ended: { by: 'person' } },
  representations: { recordedBy: 'person', answer: { by: 'person' } },
  powers: { proposedBy: 'person', approvedBy: 'person', ended: { by: 'person' } },
  powerProposal: { proposedBy: 'person' },
  conditions: { setBy: 'person', judgements: { judgedBy: 'person' } },
  stepBackProposal: { proposedBy: 'person' },
  stepsBack: { proposedBy: 'person', approvedBy: 'person', decisionId: 'decision' },
} as const;
