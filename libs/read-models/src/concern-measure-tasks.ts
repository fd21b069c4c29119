import type { ConditionOwner } from '#domain/escalation-conditions.events';
import type { NoticeAddressee } from '#domain/escalation-notices.events';
import { addDays } from '#kernel/time';
import { waitsForCompliance, type OpenMeasures } from '#read-models/concern-measures';
import type { RowOf } from '#processing/view';
import { providerColumns, SIGNS_AS_PROVIDER } from '#read-models/employers-of-leaders';
import type { Open, TaskRules } from '#read-models/task-rules';

interface MeasuredRow extends RowOf<typeof providerColumns> {
  readonly leadId: string | null;
  readonly boardId: string;
  readonly schoolUrn: string;
  readonly resolved: boolean;
  readonly measures: OpenMeasures;
}

const COUNCIL = { 'la-officer': 'boardId' } as const;

const BOARD_AND_COUNCIL = { clerk: 'boardId', chair: 'boardId', 'vice-chair': 'boardId', ...COUNCIL } as const;

/** The notices that one of those addressed has to comply with, unless it waits for the answer to what it said against them. */
const listNoticesFor =
  (addressee: NoticeAddressee) =>
  ({ measures: { notices, representations } }: MeasuredRow): Open[] =>
    notices.flatMap(({ notice, open, sent, addressees }) => {
      const waits = representations.some((each) => each.open && each.notice === notice && each.by === addressee);
      return !open || sent === null || waits || !addressees.includes(addressee)
        ? []
        : [{ part: String(notice), since: sent.sentOn, due: sent.complyBy }];
    });

/** The conditions that one owner has to meet. */
const listConditionsOf =
  (owner: ConditionOwner) =>
  ({ measures }: MeasuredRow): Open[] =>
    measures.conditions.flatMap(({ condition, owner: ofThis, setOn, dueOn, open }) =>
      open && ofThis === owner ? [{ part: String(condition), since: setOn, due: dueOn }] : [],
    );

const MEET_CONDITION = {
  title: 'Meet the condition by its day, and answer the concern when it is met',
  path: 'escalations/{record}/answers',
} as const;

/** What waits for somebody about notices, powers, conditions and the way back. */
export const MEASURE_RULES = {
  'send-notice': {
    title: 'Send the notice, or discard the draft',
    path: 'escalations/{record}/notices/{part}/sending',
    holders: COUNCIL,
    open: ({ measures }) =>
      measures.notices.flatMap(({ notice, open, sent, draftedOn, draftedBy }) =>
        open && sent === null ? [{ part: String(notice), since: draftedOn, notFor: draftedBy }] : [],
      ),
  },
  'comply-with-notice-for-school': {
    title: 'Comply with the notice by its day, or make representations',
    path: 'escalations/{record}/notices/{part}/representations',
    holders: { 'school-head': 'schoolUrn', 'chair-of-governors': 'schoolUrn' },
    open: listNoticesFor('school'),
  },
  'comply-with-notice-for-responsible-body': {
    title: 'Comply with the notice by its day, or make representations',
    path: 'escalations/{record}/notices/{part}/representations',
    holders: { 'responsible-body': 'schoolUrn' },
    open: listNoticesFor('responsible-body'),
  },
  'answer-representation': {
    title: 'Answer the representations against the notice',
    path: 'escalations/{record}/representations/{part}/answer',
    holders: COUNCIL,
    open: ({ measures }) =>
      measures.representations.flatMap(({ representation, receivedOn, open }) =>
        open ? [{ part: String(representation), since: receivedOn, due: receivedOn }] : [],
      ),
  },
  'lift-notice': {
    title: 'The time to comply is over: lift the notice, or propose a power',
    path: 'escalations/{record}/notices/{part}/lifting',
    holders: COUNCIL,
    open: ({ measures }) =>
      measures.notices.flatMap((notice) =>
        notice.sent !== null && waitsForCompliance(measures, notice) && measures.proposedPower?.notice !== notice.notice
          ? [
              {
                part: String(notice.notice),
                since: notice.sent.complyBy,
                possibleFrom: addDays(notice.sent.complyBy, 1),
              },
            ]
          : [],
      ),
  },
  'approve-power': {
    title: 'Approve the proposed power, or withdraw the proposal',
    path: 'escalations/{record}/powers/proposal/approval',
    holders: COUNCIL,
    open: ({ measures: { proposedPower } }) =>
      proposedPower === null ? [] : [{ since: proposedPower.on, due: proposedPower.on, notFor: proposedPower.by }],
  },
  'judge-condition': {
    title: 'Judge whether the condition is met',
    path: 'escalations/{record}/conditions/{part}/judgement',
    holders: BOARD_AND_COUNCIL,
    open: ({ measures }) =>
      measures.conditions.flatMap(({ condition, setOn, dueOn, open }) =>
        open ? [{ part: String(condition), since: setOn, due: dueOn }] : [],
      ),
  },
  'meet-condition-for-school': {
    ...MEET_CONDITION,
    holders: { 'school-head': 'schoolUrn', 'chair-of-governors': 'schoolUrn' },
    open: listConditionsOf('school'),
  },
  'meet-condition-for-responsible-body': {
    ...MEET_CONDITION,
    holders: { 'responsible-body': 'schoolUrn' },
    open: listConditionsOf('responsible-body'),
  },
  'meet-condition-as-provider': {
    ...MEET_CONDITION,
    // The lead leader answers as the provider too, whoever it is.
    holders: { ...SIGNS_AS_PROVIDER, 'system-leader': 'leadId' },
    open: listConditionsOf('provider'),
  },
  'approve-step-back': {
    title: 'Approve the proposed step back, or withdraw the proposal',
    path: 'escalations/{record}/step-back/approval',
    holders: BOARD_AND_COUNCIL,
    open: ({ resolved, measures: { proposedStepBack } }) =>
      proposedStepBack === null || resolved
        ? []
        : [{ since: proposedStepBack.on, due: proposedStepBack.on, notFor: proposedStepBack.by }],
  },
} as const satisfies TaskRules<MeasuredRow, string>;
