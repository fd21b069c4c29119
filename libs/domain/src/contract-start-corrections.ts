import { refuseUnlessCorrectable } from '#domain/contract-corrections';
import { findNextDueDay } from '#domain/contract-due-days';
import { isBeforeLastSignature, refuseBeforeLastSignature, refuseStartOutside } from '#domain/contract-signing';
import type { ContractStream, SupportContract } from '#domain/contract.types';
import { refuseFutureDay, refuseWithoutChange } from '#domain/shared-rules';
import type { Decider } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';
import type { IsoDay } from '#kernel/time';

/** The first day of anything that must not be before the start; undefined without an entry. Cancelled visits do not count. */
const findFirstEntryDay = ({
  visits,
  sessions,
  evidence,
  reports,
  reviews,
  judgements,
  pauses,
  ended,
}: SupportContract) =>
  [
    ...sessions.filter(({ voided }) => !voided).map(({ heldOn }) => heldOn),
    ...evidence.filter(({ voided }) => !voided).map(({ seenOn }) => seenOn),
    ...visits.filter(({ status }) => status !== 'cancelled').map(({ on }) => on),
    ...pauses.filter(({ isByDecision }) => isByDecision).map(({ pausedOn }) => pausedOn),
    ...reports.map(({ reportedOn }) => reportedOn),
    ...reviews.map(({ reviewedOn }) => reviewedOn),
    ...judgements.flatMap(({ judgedOn, evidenceSeen }) => [judgedOn, ...evidenceSeen.map(({ seenOn }) => seenOn)]),
    ...(ended === null ? [] : [ended.on]),
  ]
    .toSorted()
    .at(0);

const refuseAfterFirstEntry = (state: SupportContract, startedOn: IsoDay): void => {
  const first = findFirstEntryDay(state);
  refuseUnless(
    first === undefined || startedOn <= first,
    'after-first-entry',
    `The contract has a visit, session, evidence, pause, report, review, judgement or end of ${first ?? ''}. Give that day or an earlier one, or correct that entry first.`,
  );
};

/** The decision that puts the start of a contract right, until the contract is closed. */
export const decideStartCorrections = {
  CorrectStart: (state, { startedOn, begunEarly, reason }, context, facts) => {
    refuseUnlessCorrectable(state, context);
    const { agreed, startedOn: old, reports, reviews } = state;
    refuseUnless(old !== null, 'not-started', 'The contract has not started. Start it instead.');
    refuseWithoutChange(startedOn !== old || begunEarly !== null);
    refuseFutureDay(startedOn, context.today);
    refuseStartOutside(state, startedOn);
    refuseAfterFirstEntry(state, startedOn);
    refuseUnless(
      facts.leader?.designated === true,
      'not-designated',
      `The leader is not designated from ${startedOn} on. Give a day on which the leader was designated.`,
    );
    refuseBeforeLastSignature(state, { startedOn, begunEarly }, isBeforeLastSignature(state, old));
    const reviewedOn = reviews.map((each) => each.reviewedOn);
    const reportedOn = reports.map((each) => each.reportedOn);
    const isEnded = state.ended !== null;
    const data = {
      startedOn: { old, new: startedOn },
      isEarly: isBeforeLastSignature(state, startedOn),
      begunEarly,
      nextReviewOn: isEnded ? null : findNextDueDay(state, startedOn, reviewedOn, agreed.reviewEveryDays, facts),
      nextReportOn: isEnded ? null : findNextDueDay(state, startedOn, reportedOn, agreed.reportEveryDays, facts),
      reason,
    };
    return [{ type: 'StartCorrected', data, occurredOn: startedOn }];
  },
} satisfies Partial<Decider<ContractStream>['decide']>;
