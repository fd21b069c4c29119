import { MAX_CORRECTIONS_OF_MONEY } from '#domain/bounds';
import { freePence, type Fund } from '#domain/fund-accounts';
import type { Grant } from '#domain/fund.events';
import type { FundStream } from '#domain/fund.types';
import type { Pence } from '#domain/vocabulary';
import type { Decider } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';
import type { IsoDay } from '#kernel/time';

/** Refuses `pence-must-be-positive` unless the amount is in whole pence and at least 1. */
export const refuseNotPositive = (pence: Pence): void =>
  refuseUnless(
    Number.isSafeInteger(pence) && pence > 0,
    'pence-must-be-positive',
    'Give the amount in whole pence, at least 1.',
  );

/** Of this century: other years are slips. */
const FINANCIAL_YEAR = /^20(?<first>\d{2})-(?<second>\d{2})$/;

/** Grants are announced for up to three years. */
const MAX_YEARS_AHEAD = 3;

/** Refuses `not-a-financial-year` unless the second year follows the first, as in 2025-26, and `financial-year-too-late` for one that nobody has granted yet. */
const refuseWrongFinancialYear = (financialYear: string, today: IsoDay): void => {
  const { first, second } = FINANCIAL_YEAR.exec(financialYear)?.groups ?? {};
  refuseUnless(
    first !== undefined && Number(second) === (Number(first) + 1) % 100,
    'not-a-financial-year',
    'Give the financial year as the year in which it starts and the one in which it ends, for example 2025-26.',
  );
  const last = Number(today.slice(0, 4)) + MAX_YEARS_AHEAD;
  refuseUnless(
    2_000 + Number(first) <= last,
    'financial-year-too-late',
    `${financialYear} begins after ${last}. Give the financial year for which the grant was made.`,
  );
};

const refuseInvalidGrant = ({ pence, financialYear }: Grant, today: IsoDay): void => {
  refuseNotPositive(pence);
  refuseWrongFinancialYear(financialYear, today);
};

const pickGrant = ({ name, source, financialYear, grant }: Fund): Grant => ({
  name,
  source,
  financialYear,
  pence: grant,
});

/** Refuses `more-than-free` to take away more of the grant than is free. What was carried in from another fund is no part of the grant. */
const refuseBeyondFree = (state: Fund, pence: Pence): void => {
  const most = Math.max(0, Math.min(freePence(state), state.grant));
  refuseUnless(
    pence <= most,
    'more-than-free',
    `${state.grant - most} pence of the grant are committed, paid or carried forward, so the grant cannot be lower. Lower it by at most ${most} pence.`,
  );
};

/** Decisions on the grant: how much it is, and how it is described. */
export const decideGrants = {
  GrantFund: {
    create: (data, { today }) => {
      refuseInvalidGrant(data, today);
      return [{ type: 'FundGranted', data }];
    },
  },

  IncreaseGrant: (_, data) => {
    refuseNotPositive(data.pence);
    return [{ type: 'GrantIncreased', data }];
  },

  LowerGrant: (state, data) => {
    refuseNotPositive(data.pence);
    refuseBeyondFree(state, data.pence);
    return [{ type: 'GrantLowered', data }];
  },

  CorrectGrant: (state, { reason, ...corrected }, { today }) => {
    refuseInvalidGrant(corrected, today);
    const old = pickGrant(state);
    refuseBeyondFree(state, old.pence - corrected.pence);
    refuseUnless(
      state.corrections < MAX_CORRECTIONS_OF_MONEY,
      'too-many-corrections',
      `The grant was corrected ${MAX_CORRECTIONS_OF_MONEY} times, the most allowed. Keep the last correction.`,
    );
    return [{ type: 'GrantCorrected', data: { old, new: corrected, reason } }];
  },
} satisfies Partial<Decider<FundStream>['decide']>;
