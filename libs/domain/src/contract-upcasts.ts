import type { ContractStream } from '#domain/contract.types';
import type { Decider } from '#kernel/decider';
import type { Upcast } from '#kernel/upcast';

/** Version 2 can have no fund. Old data always names one. */
const fundCanBeMissing: Upcast = (old) => old;

/** A leader without a home school has an employer. Old data always names a home school. */
const withHomeSchool: Upcast = (old) => ({ ...old, employer: null });

/** How contract events of old versions become current ones. */
export const contractUpcasts: NonNullable<Decider<ContractStream>['upcasts']> = {
  SchoolStatementRecorded: [({ statementId = null, ...old }) => ({ ...old, statementId })],
  BoardReviewed: [({ reviewId = null, ...old }) => ({ ...old, reviewId })],
  ContractDrafted: [(old) => ({ ...old, payer: 'fund' }), withHomeSchool],
  ContractRedrafted: [withHomeSchool],
  ArrangementsRequested: [fundCanBeMissing],
  ContractWithdrawn: [fundCanBeMissing],
  ContractStarted: [(old) => ({ ...old, begunEarly: null })],
  ContractEnded: [
    fundCanBeMissing,
    ({ withdrawnVariationId = null, visitsNotHeld = [], noVisitReason = null, ...old }) => ({
      ...old,
      withdrawnVariationId,
      visitsNotHeld,
      noVisitReason,
    }),
  ],
  MoneySettled: [(old) => ({ ...old, fundId: null })],
  DaysSettled: [(old) => ({ ...old, leaderId: null })],
};
