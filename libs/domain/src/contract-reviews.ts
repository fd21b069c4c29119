import type { CircumstanceAnswer } from '#domain/contract-circumstances.events';
import { resumeAfterAnswer, waitsForAnswer } from '#domain/contract-circumstance-answers';
import type { ReviewDecision } from '#domain/contract-corrections.types';
import { endingEvent, undeliveredPence } from '#domain/contract-ending';
import { findLastWorkDay } from '#domain/contract-end-rules';
import { BEFORE_START } from '#domain/contract-stage';
import { contractStageOn } from '#domain/contract-state';
import type { ContractStream, SupportContract } from '#domain/contract.types';
import type { OUTCOMES_BY_KIND, Outcome } from '#domain/vocabulary';
import type { Decider } from '#kernel/decider';
import type { IsoDay } from '#kernel/time';

type ReviewOutcome = (typeof OUTCOMES_BY_KIND)['review'][number];

/** The answer of each outcome of a review to the circumstances of the contract. Escalating and rescinding leave them open. */
const ANSWERS: Readonly<Record<ReviewOutcome, CircumstanceAnswer | null>> = {
  continue: 'continue',
  vary: 'continue',
  extend: 'continue',
  'replace-provider': 'replace',
  end: 'end',
  escalate: null,
  rescind: null,
};

const findAnswer = (outcome: Outcome): CircumstanceAnswer | null => ANSWERS[outcome as ReviewOutcome] ?? null;

/** Ids of the circumstances that were noted by the day of the meeting and have no later answer. */
const listAnswered = (state: SupportContract, answer: CircumstanceAnswer, decidedOn: IsoDay): string[] =>
  state.circumstances
    .filter(({ notedOn }) => notedOn <= decidedOn)
    .filter(
      (each) =>
        waitsForAnswer(each) ||
        (each.answer !== null && each.answer !== answer && (each.answeredOn ?? decidedOn) < decidedOn),
    )
    .map(({ circumstanceId }) => circumstanceId);

/** Whether the contract can end on the day without another entry: no later visit was held, and the day is within the contract and not in the future. */
const canEndOn = (state: SupportContract, endedOn: IsoDay, today: IsoDay): boolean => {
  const { startedOn, agreed } = state;
  if (contractStageOn(state, today) !== 'running' || startedOn === null) return false;
  const last = findLastWorkDay(state) ?? startedOn;
  return last <= endedOn && startedOn <= endedOn && endedOn <= agreed.endsOn && endedOn <= today;
};

const endByReview = (state: SupportContract, review: ReviewDecision, today: IsoDay) => {
  const { causeCode, effectiveFrom: endedOn } = review;
  if (causeCode === null || !canEndOn(state, endedOn, today)) return [];
  const early = { how: 'ended-early' as const, causeCode, note: null, endedOn, noVisitReason: null };
  return [endingEvent(state, { ...early, unusedPence: undeliveredPence(state) })];
};

/** The decision on what the board decided when it reviewed the contract. */
export const decideReviews = {
  NoteReviewDecision: (state, review, { today }, calendar) => {
    const { decisionId, meetingId, outcome, decidedOn } = review;
    const stage = contractStageOn(state, today);
    const answer = stage === 'running' || BEFORE_START.includes(stage) ? findAnswer(outcome) : null;
    const circumstanceIds = answer === null ? [] : listAnswered(state, answer, decidedOn);
    const decided = { decisionId, meetingId, outcome, decidedOn, answer, circumstanceIds };
    return [
      { type: 'ReviewDecided', data: decided, occurredOn: decidedOn },
      ...(answer === 'continue'
        ? resumeAfterAnswer(state, circumstanceIds, { resumedOn: decidedOn, today }, calendar)
        : []),
      ...(answer === 'end' ? endByReview(state, review, today) : []),
    ];
  },
} satisfies Partial<Decider<ContractStream>['decide']>;
