import { MAX_CARRY_FORWARDS } from '#domain/bounds';
import { freePence } from '#domain/fund-accounts';
import { refuseNotPositive } from '#domain/fund-grants';
import type { FundStream } from '#domain/fund.types';
import type { Decider } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';

/** The financial year after this one: 2016-17 after 2015-16. */
const nextYear = (financialYear: string): string => {
  const first = Number(financialYear.slice(0, 4)) + 1;
  return `${first}-${String((first + 1) % 100).padStart(2, '0')}`;
};

/** Decisions on money that goes to the fund of the next year. It leaves this fund first, so that nothing else is done with it meanwhile. */
export const decideCarrying = {
  CarryForward: (state, { carryForwardId, toFundId, pence, reason }, _, { target }) => {
    refuseNotPositive(pence);
    refuseUnless(
      target !== undefined && target.boardId === state.boardId,
      'unknown-fund',
      'The board has no fund with this id. Name a fund of this board.',
    );
    const year = nextYear(state.financialYear);
    refuseUnless(
      target.financialYear === year,
      'not-the-next-year',
      `The other fund is for ${target.financialYear}. Name a fund for ${year}, the financial year after this one.`,
    );
    refuseUnless(
      state.carryForwards < MAX_CARRY_FORWARDS,
      'too-many-carry-forwards',
      `Money was carried forward ${MAX_CARRY_FORWARDS} times from this fund, the most allowed. Leave the rest in this fund, and commit it here.`,
    );
    const free = freePence(state);
    refuseUnless(
      pence <= free,
      'more-than-free',
      `Only ${free} pence of this fund are neither committed nor paid. Carry forward at most ${free} pence.`,
    );
    const { boardId, financialYear } = state;
    const data = { carryForwardId, boardId, financialYear, toFundId, pence, reason };
    return [{ type: 'CarryForwardBegun', data }];
  },

  ReceiveCarryForward: (state, { boardId, financialYear, ...carried }) => {
    if (state.boardId !== boardId)
      return [{ type: 'CarryInDeclined', data: { ...carried, reason: 'fund-of-another-board' } }];
    if (state.financialYear !== nextYear(financialYear))
      return [{ type: 'CarryInDeclined', data: { ...carried, reason: 'not-the-next-year' } }];
    return [{ type: 'MoneyCarriedIn', data: carried }];
  },

  NoteCarryForwardReceived: (_, data) => [{ type: 'CarryForwardCompleted', data }],

  NoteCarryForwardDeclined: (_, data) => [{ type: 'CarryForwardReturned', data }],
} satisfies Partial<Decider<FundStream>['decide']>;

/** State changes of money that goes to the fund of the next year. */
export const evolveCarrying = {
  CarryForwardBegun: (state, { pence }) => ({
    ...state,
    carriedOut: state.carriedOut + pence,
    carryForwards: state.carryForwards + 1,
  }),
  MoneyCarriedIn: (state, { pence }) => ({ ...state, carriedIn: state.carriedIn + pence }),
  CarryInDeclined: (state) => state,
  CarryForwardCompleted: (state) => state,
  CarryForwardReturned: (state, { pence }) => ({
    ...state,
    carriedOut: state.carriedOut - pence,
    carryForwards: state.carryForwards - 1,
  }),
} satisfies Partial<Decider<FundStream>['evolve']>;
