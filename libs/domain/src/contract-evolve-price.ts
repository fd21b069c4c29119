import { beginNextVersion } from '#domain/contract-versions';
import type { ContractStream } from '#domain/contract.types';
import type { Decider } from '#kernel/decider';

/** State changes of the price of a draft. */
export const evolvePrice = {
  PriceAgreed: (state, price, context) => ({ ...state, ...beginNextVersion(state, context), price }),
} satisfies Partial<Decider<ContractStream>['evolve']>;
