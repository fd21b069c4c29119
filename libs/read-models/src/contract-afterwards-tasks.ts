import type { ContractAfterwardsEvents, Side } from '#domain/contract-afterwards.events';
import type { AfterwardsOfRow } from '#read-models/contract-afterwards.columns';
import type { ContractEvents } from '#domain/contract.events';
import type { ContractJudgementEvents } from '#domain/contract-judgements.events';
import { contracts, type ContractRow } from '#read-models/contract-task-rows';
import { mustBeChecked, needAfter, type FollowUpNeed } from '#read-models/follow-up-needs';
import type { DomainEvent } from '#kernel/event';
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

const withJudgement = (row: ContractRow, aimId: string, recorders: readonly string[], need: FollowUpNeed) =>
  change(row, {
    need,
    judged: [...row.afterwards.judged.filter((each) => each.aimId !== aimId), { aimId, recorders }],
    isConfirmed: false,
  });

/** Somebody judged an aim: the board confirms that, though not this person. One from before judgements were confirmed can be confirmed by anybody. */
export const noteJudgement = (row: ContractRow, event: DomainEvent<ContractEvents['AimJudged']>) => {
  const { aimId, restsOn } = event.data;
  return withJudgement(
    row,
    aimId,
    restsOn === null ? [] : [event.actor],
    needAfter.AimJudged(row.afterwards.need, event),
  );
};

/** Somebody corrected a judgement: the board confirms that, and neither this person nor who recorded it. */
export const noteCorrectedJudgement = (row: ContractRow, event: DomainEvent<ContractEvents['JudgementCorrected']>) => {
  const { aimId } = event.data;
  const known = row.afterwards.judged.find((each) => each.aimId === aimId)?.recorders ?? [];
  const need = needAfter.JudgementCorrected(row.afterwards.need, event);
  return withJudgement(row, aimId, [...new Set([...known, event.actor])], need);
};

/** A varied aim has no judgement any more. */
export const removeJudgements = (row: ContractRow, event: DomainEvent<ContractEvents['VariationAgreed']>) =>
  change(row, {
    judged: row.afterwards.judged.filter(({ aimId }) => event.data.aims.every(({ old }) => old.aimId !== aimId)),
    need: needAfter.VariationAgreed(row.afterwards.need, event),
  });

/** The board answered what happened around the contract. */
export const noteAnswer = (row: ContractRow, event: DomainEvent<ContractEvents['CircumstanceAnswered']>) =>
  change(row, { need: needAfter.CircumstanceAnswered(row.afterwards.need, event) });

/** A meeting decided on the contract. */
export const noteReview = (row: ContractRow, event: DomainEvent<ContractEvents['ReviewDecided']>) =>
  change(row, { need: needAfter.ReviewDecided(row.afterwards.need, event) });

/** Whether something was judged that the board has not confirmed. */
export const isUnconfirmed = ({ judged, isConfirmed }: AfterwardsOfRow): boolean => judged.length > 0 && !isConfirmed;

/** The changes from what follows the end of a contract. */
export const afterwardsTaskChanges: TaskChanges<
  ContractAfterwardsEvents & ContractJudgementEvents & Pick<ContractEvents, 'ContractExtended'>
> = {
  ContractExtended: [contract.update((row) => change(row, { need: needAfter.ContractExtended(row.afterwards.need) }))],
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
  EvaluationVoided: [
    contract.update((row, { data }) =>
      change(row, { evaluations: row.afterwards.evaluations.filter((each) => each.side !== data.side) }),
    ),
  ],
  FollowUpRecorded: [contract.update((row) => change(row, { isChecked: true }))],
  FollowUpVoided: [contract.update((row) => change(row, { isChecked: false }))],
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
      when(row.stage === 'ended' && isUnconfirmed(row.afterwards), {
        since: row.since,
        notFor: row.afterwards.judged.flatMap(({ recorders }) => recorders),
      }),
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
      const { followUp, need } = row.afterwards;
      return followUp === null || !isOpen(row) || !mustBeChecked(need)
        ? []
        : [{ since: row.since, due: followUp.dueOn, possibleFrom: followUp.possibleFrom }];
    },
  },
} as const satisfies TaskRules<ContractRow, string>;
