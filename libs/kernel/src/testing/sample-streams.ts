import { lookUp, type Decider } from '#kernel/decider';
import type { Personal } from '#kernel/personal';
import { refuseUnless } from '#kernel/refused';

/** A purse: a small stream with a creation, a rule and replies, for the specifications of the libraries. */
export type PurseStream = {
  state: { readonly limit: number; readonly coins: number };
  commands: {
    OpenPurse: { limit: number };
    PutIn: { coins: number };
    Break: { coins: number };
    Take: { coins: number };
  };
  events: {
    PurseOpened: { limit: number };
    CoinsPutIn: { coins: number };
    Broken: { coins: number };
    CoinsTaken: { coins: number };
    TakingDeclined: { coins: number };
  };
  replies: { Take: 'CoinsTaken' | 'TakingDeclined' };
};

export const purse: Decider<PurseStream> = {
  category: 'purse',
  decide: {
    OpenPurse: { create: (data) => [{ type: 'PurseOpened', data: { limit: data.limit } }] },
    PutIn: (state, { coins }) => {
      refuseUnless(state.coins + coins <= state.limit, 'purse-full', 'The purse is full.');
      return coins === 0 ? [] : [{ type: 'CoinsPutIn', data: { coins } }];
    },
    Break: (_state, { coins }) => [{ type: 'Broken', data: { coins } }],
    Take: (state, { coins }) =>
      state.coins >= coins ? [{ type: 'CoinsTaken', data: { coins } }] : [{ type: 'TakingDeclined', data: { coins } }],
  },
  evolve: {
    PurseOpened: { create: ({ limit }) => ({ limit, coins: 0 }) },
    CoinsPutIn: (state, { coins }) => ({ ...state, coins: state.coins + coins }),
    Broken: () => {
      throw new Error('This state change fails on purpose.');
    },
    CoinsTaken: (state, { coins }) => ({ ...state, coins: state.coins - coins }),
    TakingDeclined: (state) => state,
  },
};

/** A letter about a purse: it needs a fact from another stream and holds personal text. */
export type LetterStream = {
  state: { readonly text: string; readonly coins: number };
  commands: { Write: { purseId: string; name: Personal; note: Personal | null } };
  events: { Written: { coins: number; name: Personal; note: Personal | null } };
  facts: { Write: { coins: number | null } };
};

export const letter: Decider<LetterStream> = {
  category: 'letter',
  decide: {
    Write: {
      create: ({ name, note }, _context, { coins }) => {
        refuseUnless(coins !== null, 'unknown-purse', 'There is no such purse.');
        return [{ type: 'Written', data: { coins, name, note } }];
      },
    },
  },
  evolve: { Written: { create: (data) => ({ text: data.name, coins: data.coins }) } },
  facts: { Write: { coins: (data) => lookUp(purse, data.purseId, (state) => state?.coins ?? null) } },
  personal: { Write: { name: 'person', note: 'item' } },
};
