import { withoutReply } from '#domain/contract-evolve-draft';
import type { ContractStream } from '#domain/contract.types';
import type { Decider } from '#kernel/decider';

/** The state changes of what is paid, recovered and released under a contract. */
export const evolveMoney = {
  PaymentNoted: (state, { pence }) => ({ ...state, paid: state.paid + pence }),
  PaymentVoidNoted: (state, { pence, released }) => ({
    ...state,
    paid: state.paid - pence,
    released: released === 0 ? state.released : (state.released ?? 0) + released,
  }),
  PriceLowered: (state, { pence }) => ({ ...state, lowered: state.lowered + pence }),
  RecoveryCorrectionNoted: (state, { pence }) => ({ ...state, recovered: state.recovered + pence.new - pence.old }),
  RecoveryNoted: (state, { pence }) => ({ ...state, recovered: state.recovered + pence }),
  MoneySettled: (state, { fundId, released }) => {
    const funds = withoutReply(state.releasing.funds, fundId);
    const isEarlier = funds !== state.releasing.funds && !state.withdrawn;
    return {
      ...state,
      releasing: { ...state.releasing, funds },
      released: isEarlier ? state.released : (state.released ?? 0) + released,
    };
  },
} satisfies Partial<Decider<ContractStream>['evolve']>;
