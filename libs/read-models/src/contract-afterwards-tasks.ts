import type { ContractAfterwardsEvents, Side } from '#domain/contract-afterwards.events';
import type { AfterwardsOfRow } from '#read-models/contract-afterwards.columns';
import type { ContractJudgementEvents } from '#domain/contract-judgements.events';
import { contracts, type ContractRow } from '#read-models/contract-task-rows';
import { SIGNS_AS_PROVIDER } from '#read-models/employers-of-leaders';
import { rowPerStream } from '#read-models/row-per-stream';
import { when, type Open, type TaskChanges, type TaskRules } from '#read-models/task-rules';

const contract = rowPerStream(contracts);

const change = (row: ContractRow, changes: Partial<AfterwardsOfRow>) => ({
  afterwards: { ...row.afterwards, ...changes },
});

const answer = (row: ContractRow, side: Side) => {
  const { caseStudy } = row.afterwards;
  return change(row, {
    caseStudy: caseStudy && { ...caseStudy, answeredBy: [...new Set([...caseStudy.answeredBy, side])] },
  });
};

/** Somebody judged an aim or corrected a judgement: the board confirms that, though not this person. */
export const noteJudgement = (row: ContractRow, judgedBy: string) => change(row, { judgedBy, isConfirmed: false });

/** Whether something was judged that the board has not confirmed. `aims`: those without a judgement. */
export const waitsForConfirmation = ({ aims, aimCount, afterwards }: ContractRow): boolean =>
  aims.length < aimCount && !afterwards.isConfirmed;

/** The changes from what follows the end of a contract. */
export const afterwardsTaskChanges: TaskChanges<ContractAfterwardsEvents & ContractJudgementEvents> = {
  JudgementsConfirmed: [contract.update((row) => change(row, { isConfirmed: true }))],
  ConfirmationVoided: [contract.update((row) => change(row, { isConfirmed: false }))],
  EvaluationRecorded: [
    contract.update((row, { day: since, data: { side } }) =>
      change(row, { evaluations: [...row.afterwards.evaluations, { side, since, replied: false }] }),
    ),
  ],
  EvaluationReplied: [
    contract.update((row, { data }) =>
      change(row, {
        evaluations: row.afterwards.evaluations.map((each) =>
          each.side === data.side ? { ...each, replied: true } : each,
        ),
      }),
    ),
  ],
  CaseStudyProposed: [contract.update((row, { day: since }) => change(row, { caseStudy: { since, answeredBy: [] } }))],
  CaseStudyAgreed: [contract.update((row, { data }) => answer(row, data.side))],
  CaseStudyDeclined: [contract.update((row, { data }) => answer(row, data.side))],
  CaseStudyWithdrawn: [contract.update((row) => change(row, { caseStudy: null }))],
  FollowUpPlanned: [
    contract.update((row, { data: { possibleFrom, dueOn } }) => change(row, { followUp: { possibleFrom, dueOn } })),
  ],
  FollowUpRecorded: [contract.update((row) => change(row, { isChecked: true }))],
};

/** What follows the end waits until the board has checked what lasted. */
const isOpen = ({ stage, afterwards }: ContractRow): boolean =>
  (stage === 'ended' || stage === 'closed') && !afterwards.isChecked;

const evaluationBy =
  (side: Side) =>
  (row: ContractRow): Open[] =>
    when(isOpen(row) && row.afterwards.evaluations.every((each) => each.side !== side), { since: row.since });

const replyTo =
  (side: Side) =>
  (row: ContractRow): Open[] =>
    row.afterwards.evaluations.flatMap(({ since, replied, ...each }) =>
      when(isOpen(row) && each.side === side && !replied, { since }),
    );

const answerBy =
  (side: Side) =>
  ({ afterwards: { caseStudy } }: ContractRow): Open[] =>
    caseStudy === null || caseStudy.answeredBy.includes(side) ? [] : [{ since: caseStudy.since }];

const SPEAKS_FOR_SCHOOL = { 'school-head': 'schoolUrn', 'chair-of-governors': 'schoolUrn' } as const;

/** What waits for somebody after the end of a contract. */
export const AFTERWARDS_RULES = {
  'confirm-judgements': {
    title: 'Confirm the judgements of the aims for the board',
    path: 'contracts/{record}/judgements/confirmation',
    holders: { chair: 'boardId', 'vice-chair': 'boardId' },
    open: (row) =>
      when(row.stage === 'ended' && waitsForConfirmation(row), { since: row.since, notFor: row.afterwards.judgedBy }),
  },
  'evaluate-for-school': {
    title: 'Evaluate the contract for the school',
    path: 'contracts/{record}/evaluations/school',
    holders: SPEAKS_FOR_SCHOOL,
    open: evaluationBy('school'),
  },
  'evaluate-as-provider': {
    title: 'Evaluate the contract as the provider',
    path: 'contracts/{record}/evaluations/provider',
    holders: SIGNS_AS_PROVIDER,
    open: evaluationBy('provider'),
  },
  'reply-to-school': {
    title: "Reply to the school's evaluation",
    path: 'contracts/{record}/evaluations/school/reply',
    holders: SIGNS_AS_PROVIDER,
    open: replyTo('school'),
  },
  'reply-to-provider': {
    title: "Reply to the provider's evaluation",
    path: 'contracts/{record}/evaluations/provider/reply',
    holders: SPEAKS_FOR_SCHOOL,
    open: replyTo('provider'),
  },
  'answer-case-study-for-school': {
    title: 'Agree to the case study for the school, or decline it',
    path: 'contracts/{record}/case-study/consent/school',
    holders: SPEAKS_FOR_SCHOOL,
    open: answerBy('school'),
  },
  'answer-case-study-as-provider': {
    title: 'Agree to the case study as the provider, or decline it',
    path: 'contracts/{record}/case-study/consent/provider',
    holders: SIGNS_AS_PROVIDER,
    open: answerBy('provider'),
  },
  'record-follow-up': {
    title: 'Check whether the improvement lasted, and record it',
    path: 'contracts/{record}/follow-up',
    holders: { clerk: 'boardId', chair: 'boardId', 'vice-chair': 'boardId' },
    open: (row) => {
      const { followUp } = row.afterwards;
      return followUp === null || !isOpen(row)
        ? []
        : [{ since: row.since, due: followUp.dueOn, possibleFrom: followUp.possibleFrom }];
    },
  },
} as const satisfies TaskRules<ContractRow, string>;
