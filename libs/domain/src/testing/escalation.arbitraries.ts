import type { EscalationCommands } from '#domain/escalation.types';
import { NOTICE_TEXT } from '#domain/testing/escalation.builder';
import type { IsoDay } from '#kernel/time';
import fc from 'fast-check';

/** Days around those of a notice that is sent on the first of them. */
export const MEASURE_DAYS: readonly IsoDay[] = [
  '2012-01-10',
  '2012-01-20',
  '2012-01-31',
  '2012-02-01',
  '2012-02-06',
  '2012-03-30',
  '2012-03-31',
];

const day = fc.constantFrom(...MEASURE_DAYS);
/** What ends something is more often recorded with one of the last days. */
const lateDay = fc.constantFrom(...MEASURE_DAYS, ...MEASURE_DAYS.slice(-3), ...MEASURE_DAYS.slice(-3));
const number = fc.constantFrom(1, 1, 1, 2, 2, 3);
const text = fc.constant(NOTICE_TEXT);
const reason = text;
const draft = fc.constantFrom(null, null, 2, 3);
const addressees = fc.constantFrom<EscalationCommands['DraftNotice']['addressees']>(
  ['school'],
  ['school', 'responsible-body'],
);
const dayOrNull = fc.constantFrom<IsoDay | null>(null, null, '2012-02-06', '2012-03-30');
const copiedTo = fc.constant<EscalationCommands['DraftNotice']['copiedTo']>([]);

type Measure = Exclude<
  keyof EscalationCommands,
  | 'RaiseConcern'
  | 'RaiseSchoolConcern'
  | 'OpenConcern'
  | 'AnswerConcern'
  | 'CorrectAnswer'
  | 'ProposeStep'
  | 'WithdrawStepProposal'
  | 'ApproveStep'
  | 'EnterChecklistItem'
  | 'CorrectChecklistEntry'
>;

/** Data for each command about notices, powers, conditions, the step back and the resolution. */
const COMMANDS: { readonly [Name in Measure]: fc.Arbitrary<EscalationCommands[Name]> } = {
  DraftNotice: fc.record({
    kind: fc.constantFrom('warning-notice', 'termination-warning-notice'),
    addressees,
    copiedTo,
    text,
  }),
  RedraftNotice: fc.record({ notice: number, addressees, copiedTo, text }),
  DiscardNotice: fc.record({ notice: number, reason }),
  SendNotice: fc.record({
    notice: number,
    sentOn: day,
    complyBy: dayOrNull,
    lateReason: fc.constantFrom(null, NOTICE_TEXT, NOTICE_TEXT),
  }),
  CorrectNotice: fc.record({ notice: number, draft, sentOn: dayOrNull, complyBy: dayOrNull, reason }),
  ReinstateNotice: fc.record({ notice: number, reason }),
  LiftNotice: fc.record({ notice: number, liftedOn: lateDay, reason }),
  MakeRepresentation: fc.record({
    notice: number,
    by: fc.constantFrom('school', 'responsible-body', null),
    text,
    receivedOn: fc.constantFrom(...MEASURE_DAYS, null),
  }),
  CorrectRepresentation: fc.record({ representation: number, text, receivedOn: dayOrNull, reason }),
  AnswerRepresentation: fc.record({
    representation: number,
    outcome: fc.constantFrom('confirmed', 'modified', 'withdrawn'),
    answer: text,
    answeredOn: day,
    draft,
    complyBy: dayOrNull,
  }),
  ProposePower: fc.record({
    notice: number,
    power: fc.constantFrom('interim-executive-board', 'interim-executive-board', 'transfer-to-trust'),
    from: day,
    reason,
  }),
  WithdrawPowerProposal: fc.record({ reason }),
  ApprovePower: fc.constant({}),
  CorrectPower: fc.record({ use: number, from: day, reason }),
  EndPower: fc.record({ use: number, endedOn: lateDay, reason }),
  ReopenPower: fc.record({ use: number, reason }),
  SetConcernCondition: fc.record({ text, owner: fc.constantFrom('school', 'board'), dueOn: day }),
  CorrectConcernCondition: fc.record({ condition: number, text, owner: fc.constant('school'), dueOn: day, reason }),
  JudgeConcernCondition: fc.record({
    condition: number,
    result: fc.constantFrom('met', 'not-met', 'released'),
    judgedOn: day,
    note: text,
  }),
  ReopenConcernCondition: fc.record({ condition: number, reason }),
  ProposeStepBack: fc.record({ reason }),
  WithdrawStepBack: fc.record({ reason }),
  ApproveStepBack: fc.constant({ as: 'chair', decisionId: null }),
  ResolveConcern: fc.record({ outcome: text, resolvedOn: lateDay }),
};

/** Commands that lead further are sent more often, and those that end everything less often. */
const WEIGHTS: Readonly<Record<string, number>> = {
  ...{ DraftNotice: 3, SetConcernCondition: 1, MakeRepresentation: 1, RedraftNotice: 1, CorrectNotice: 3 },
  ...{ ProposeStepBack: 1, SendNotice: 9, ProposePower: 9, ApprovePower: 9, EndPower: 6 },
  ...{
    AnswerRepresentation: 6,
    JudgeConcernCondition: 6,
    DiscardNotice: 6,
    LiftNotice: 6,
    ResolveConcern: 6,
    ReinstateNotice: 1,
  },
  ...{ ReopenPower: 1, ReopenConcernCondition: 1 },
};

/** One command, who sends it, by how many of the days the clock moves before, and whether the school is under another law then. */
export const measureStep = fc.record({
  command: fc.oneof(
    ...Object.entries(COMMANDS).map(([name, data]) => ({
      arbitrary: fc.record({ name: fc.constant(name), data: data as fc.Arbitrary<object> }),
      weight: WEIGHTS[name] ?? 2,
    })),
  ),
  actor: fc.constantFrom('clerk-1', 'officer'),
  moves: fc.constantFrom(0, 0, 0, 0, 0, 0, 0, 0, 0, 1),
  isUnderOtherLaw: fc.constantFrom(false, false, false, false, false, false, false, true),
});
