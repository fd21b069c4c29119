import type { NoticeAddressee } from '#domain/escalation-notices.events';
import { addDays } from '#kernel/time';
import { waitsForCompliance, type OpenMeasures } from '#read-models/concern-measures';
import type { Open, TaskRules } from '#read-models/task-rules';

interface MeasuredRow {
  readonly boardId: string;
  readonly schoolUrn: string;
  readonly resolved: boolean;
  readonly measures: OpenMeasures;
}

const COUNCIL = { 'la-officer': 'boardId' } as const;

const BOARD_AND_COUNCIL = { clerk: 'boardId', chair: 'boardId', 'vice-chair': 'boardId', ...COUNCIL } as const;

/** The notices that one of those addressed has to comply with, and against which it has made no representations. */
const listNoticesFor =
  (addressee: NoticeAddressee) =>
  ({ measures }: MeasuredRow): Open[] =>
    measures.notices.flatMap((notice) =>
      notice.sent === null || !notice.addressees.includes(addressee) || notice.answeredBy.includes(addressee)
        ? []
        : [{ part: String(notice.notice), since: notice.sent.sentOn, due: notice.sent.complyBy }],
    );

/** What waits for somebody about notices, powers, conditions and the way back. */
export const MEASURE_RULES = {
  'send-notice': {
    title: 'Send the notice, or discard the draft',
    path: 'escalations/{record}/notices/{part}/sending',
    holders: COUNCIL,
    open: ({ measures }) =>
      measures.notices.flatMap(({ notice, sent, draftedOn, draftedBy }) =>
        sent === null ? [{ part: String(notice), since: draftedOn, notFor: draftedBy }] : [],
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
      measures.representations.map(({ representation, receivedOn }) => ({
        part: String(representation),
        since: receivedOn,
        due: receivedOn,
      })),
  },
  'lift-notice': {
    title: 'The time to comply is over: lift the notice, or propose a power',
    path: 'escalations/{record}/notices/{part}/lifting',
    holders: COUNCIL,
    open: ({ measures }) =>
      measures.notices.flatMap((notice) =>
        notice.sent !== null && waitsForCompliance(measures, notice)
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
      measures.conditions.map(({ condition, setOn, dueOn }) => ({ part: String(condition), since: setOn, due: dueOn })),
  },
  'approve-step-back': {
    title: 'Approve the proposed step back, or withdraw the proposal',
    path: 'escalations/{record}/step-back/approval',
    holders: BOARD_AND_COUNCIL,
    open: ({ resolved, measures: { proposedReturn } }) =>
      proposedReturn === null || resolved
        ? []
        : [{ since: proposedReturn.on, due: proposedReturn.on, notFor: proposedReturn.by }],
  },
} as const satisfies TaskRules<MeasuredRow, string>;
