import { PUBLISHED_ESCALATION_RULES } from '#domain/escalation-rules';
import type { EscalationEvents, Step } from '#domain/escalation.events';
import type { Classification } from '#domain/school.types';
import type { NewEvent } from '#kernel/decider';
import { addressReason, addressText } from '#domain/escalation-notice-rules';
import type { FormalStepFacts } from '#domain/escalation.types';
import type { IsoDay } from '#kernel/time';
import type { Personal } from '#kernel/personal';
import { personalToken } from '#kernel/testing/personal-token';

type EscalationEvent = NewEvent<EscalationEvents>;

export const CONSULTEE = personalToken('Diocese of Exeter');

export const MAINTAINED: Classification = {
  governance: 'maintained',
  consultees: [CONSULTEE],
  source: 'register: type 05',
};

/** What is looked up for a formal step about a maintained school, by the published rules. */
export const FORMAL_STEP_FACTS: FormalStepFacts = {
  rules: PUBLISHED_ESCALATION_RULES.rules,
  classification: MAINTAINED,
  consulteeLists: 1,
  succession: null,
};

/** What has to be entered once before a formal step about a school with one consultee, for `EnterChecklistItem`. */
export const CHECKLIST_INPUT = PUBLISHED_ESCALATION_RULES.rules.checklist.map(({ code: item, perConsultee }) => ({
  item,
  consultee: perConsultee ? 1 : null,
  finding: personalToken(`Done: ${item}`),
}));

/** Every item of the published checklist, for a school with these consultees. */
export const checklistEntries = (...consultees: readonly Personal[]): EscalationEvent[] =>
  PUBLISHED_ESCALATION_RULES.rules.checklist.flatMap(({ code: item, perConsultee }) =>
    (perConsultee ? consultees.map((name, place) => ({ number: place + 1, list: 1, name })) : [null]).map(
      (consultee) => ({
        type: 'ChecklistItemEntered',
        data: { item, consultee, finding: personalToken(`Done: ${item}`), on: '2012-01-09' },
      }),
    ),
  );

/** A step that `clerk-1` proposed. */
export const createProposal = (step: Step['step'], more: Partial<Step> = {}): EscalationEvent => ({
  type: 'StepProposed',
  data: {
    ...{ step, addressee: 'local authority', consultees: [], reason: personalToken('No answer'), reliedOn: null },
    contractMeanwhile: null,
    ...{ answerDueOn: '2012-01-09', urgency: null, proposedBy: 'clerk-1', ...more },
  },
});

/** A step that `clerk-1` proposed and the chair took. */
export const takeStep = (step: Step['step']): EscalationEvent[] => {
  const proposed = createProposal(step);
  const approval = { approvedBy: 'chair-1', approvedAs: 'chair', decisionId: null } as const;
  return [
    proposed,
    { type: 'ConcernEscalated', data: { ...proposed.data, contractId: null, ...approval } } as EscalationEvent,
  ];
};

const concernRaised: EscalationEvent = {
  type: 'ConcernRaised',
  data: {
    ...{ contractId: null, boardId: 'board-1', schoolUrn: '110001', leaderPersonId: null, homeSchoolUrn: null },
    ...{ provider: null, kind: 'leadership', raisedBy: 'officer', aimIds: [], answerDueOn: '2012-01-09' },
    detail: personalToken('The third head in a year'),
  },
};

/** A concern about a school that the board and the responsible body could not settle. */
export const beforeFormalStep = (): EscalationEvent[] => [
  concernRaised,
  ...takeStep('board-review'),
  ...takeStep('responsible-body'),
];

/** A concern for which the formal step was taken on 10 January 2012. */
export const afterFormalStep = (): EscalationEvent[] => [
  ...beforeFormalStep(),
  ...checklistEntries(CONSULTEE),
  ...takeStep('formal-step'),
];

export const NOTICE_TEXT = personalToken('The governing body must agree a plan');

/** A draft of `clerk-1`. */
export const noticeDraft: EscalationEvent = {
  type: 'NoticeDrafted',
  data: {
    ...{ kind: 'warning-notice', addressees: ['school', 'responsible-body'], copiedTo: [CONSULTEE] },
    ...{ text: NOTICE_TEXT, draftedBy: 'clerk-1' },
  },
};

/** What `SendNotice` records on 10 January 2012 about the draft. */
export const sentNotice = {
  ...{ notice: 1, kind: 'warning-notice', addressees: ['school', 'responsible-body'], copiedTo: [CONSULTEE] },
  ...{ text: NOTICE_TEXT, forSchool: NOTICE_TEXT, forResponsibleBody: NOTICE_TEXT, draftedBy: 'clerk-1' },
  ...{ governance: 'maintained', givenBy: 'local authority', complianceDays: 21, representationDays: 21 },
  law: 'Education and Inspections Act 2006, Part 4, section 60',
  source: 'Education and Inspections Act 2006, Part 4, and the guidance of the department on schools causing concern',
  caution: 'Check current law before you rely on this.',
  ...{ powerDays: 59, sentOn: '2012-01-10', complyBy: '2012-01-31', representBy: '2012-01-31' },
  powersUntil: '2012-03-30',
  lateReason: null,
} as const satisfies Partial<EscalationEvents['NoticeSent']>;

const noticeSent = {
  type: 'NoticeSent',
  data: { ...sentNotice, addressees: [...sentNotice.addressees], copiedTo: [CONSULTEE] },
  occurredOn: '2012-01-10',
} satisfies EscalationEvent;

/** A concern with a notice in force. */
export const withNotice = (): EscalationEvent[] => [...afterFormalStep(), noticeDraft, noticeSent];

/** Says something for the school, in time. */
export const createRepresentation = (
  text: Personal,
  changes: Partial<EscalationEvents['RepresentationMade']> = {},
): NewEvent<Pick<EscalationEvents, 'RepresentationMade'>> => ({
  type: 'RepresentationMade',
  data: {
    ...{ notice: 1, by: 'school', receivedOn: '2012-01-20', late: false, ...addressText(['school'], text) },
    ...changes,
  },
});

/** The notice was lifted on a day. */
export const createLifting = (liftedOn: IsoDay, reason: Personal): EscalationEvent => ({
  type: 'NoticeLifted',
  data: { notice: 1, liftedOn, ...addressReason(sentNotice.addressees, reason) },
  occurredOn: liftedOn,
});

const REASON = personalToken('The governing body did not comply');

/** A power that `clerk-1` proposed because of the first notice. */
export const powerProposal: EscalationEvent = {
  type: 'PowerProposed',
  data: { notice: 1, power: 'interim-executive-board', from: '2012-02-06', reason: REASON, proposedBy: 'clerk-1' },
};

/** A concern with a power in use. */
export const withPower = (): EscalationEvent[] => [
  ...withNotice(),
  powerProposal,
  {
    type: 'PowerUsed',
    data: {
      ...{ notice: 1, power: 'interim-executive-board', from: '2012-02-06', reason: REASON, proposedBy: 'clerk-1' },
      ...{ meaning: 'An interim executive board replaces the governing body', governance: 'maintained' },
      ...{ law: 'Section 65', approvedBy: 'officer' },
    },
    occurredOn: '2012-02-06',
  },
];
