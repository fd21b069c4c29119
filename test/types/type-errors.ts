/** A gap: the piece of the whole source that is replaced, and what stands there instead. */
export interface Plant {
  readonly gap: string;
  readonly whole: string;
  readonly planted: string;
  /** The place that the compiler's first message must name. */
  readonly names: string;
}

/** A small stream with everything the types promise something about. It compiles as it stands. */
export const WHOLE = `
import { handlersFor } from '#nest-cqrs/command-handlers';
import { stateOf, type Decider } from '#kernel/decider';
import type { Personal } from '#kernel/personal';
import { answersFrom, reaction, send } from '#kernel/reaction';
import { StreamCommand } from '#nest-cqrs/stream-command';
import { integer, patch, put, table, text, view } from '#processing/view';

type Events = { TillOpened: { coins: number }; Taken: { coins: number }; Declined: { why: string; note: Personal } };
type TillStream = {
  state: { readonly coins: number };
  commands: { Open: { coins: number }; Take: { coins: number; note: Personal } };
  events: Events;
  facts: { Take: { limit: number } };
  answers: { Take: 'Taken' | 'Declined' };
};

export const till: Decider<TillStream> = {
  category: 'till',
  decide: {
    Open: { absent: ({ coins }) => [{ type: 'TillOpened', data: { coins } }] },
    Take: (state, { coins, note }, _occasion, { limit }) => {
      if (coins <= Math.min(limit, state.coins)) return [{ type: 'Taken', data: { coins } }];
      return [{ type: 'Declined', data: { why: 'too much', note } }];
    },
  },
  evolve: {
    TillOpened: { first: ({ coins }) => ({ coins }) },
    Taken: (state, { coins }) => ({ coins: state.coins - coins }),
    Declined: (state) => state,
  },
  facts: {
    Take: {
      limit: (_data, _occasion, _state) => stateOf(till, 'other', (other) => other?.coins ?? 0),
    },
  },
  personal: {
    Take: { note: 'item' },
  },
};

export const asking = reaction<Events>('asking', 'head', {
  TillOpened: ({ id, data }) => [
    send(till, 'Take', id, { coins: data.coins, note: '' as Personal }),
  ],
});
export const answered = answersFrom<TillStream>('answered', 'head', {
  Taken: () => [],
  Declined: () => [],
});

class TakeBody {
  coins!: number;
  note!: string;
}
class Take extends StreamCommand<TakeBody> {}
export const handlers = handlersFor(till, {
  Take,
});

const rows = table('tills', 'till', { till: text(), coins: integer() });
export const tills = view<Events>({
  name: 'tills',
  version: 1,
  tables: [rows],
  on: {
    TillOpened: [put(rows, ({ id }) => id, ({ id, data }) => ({ till: id, coins: data.coins }))],
    Taken: [patch(rows, ({ id }) => id, (row, { data }) => ({ coins: row.coins - data.coins }))],
  },
});
`;

const without = (gap: string, whole: string, names: string): Plant => ({ gap, whole, planted: '', names });
const instead = (gap: string, whole: string, planted: string, names: string): Plant => ({ gap, whole, planted, names });

const OPEN = "    Open: { absent: ({ coins }) => [{ type: 'TillOpened', data: { coins } }] },";
const TAKEN = "return [{ type: 'Taken', data: { coins } }];";
const DECLINED = "return [{ type: 'Declined', data: { why: 'too much', note } }];";
const IN_TAKE = `not assignable to type 'DecideEntry<TillStream, "Take">'`;
const SEND = "    send(till, 'Take', id, { coins: data.coins, note: '' as Personal }),";

export const PLANTS: readonly Plant[] = [
  without('a command without a decision', OPEN, "'Open' is missing"),
  instead('a decision for a command that is none', OPEN, `${OPEN}\n    Close: () => [],`, "'Close' does not exist"),
  without('an event without a consequence', '    Declined: (state) => state,', "'Declined' is missing"),
  instead('a misspelt payload', TAKEN, "return [{ type: 'Taken', data: { coin: coins } }];", IN_TAKE),
  instead('a misspelt event', DECLINED, "return [{ type: 'Denied', data: { why: '', note } }];", IN_TAKE),
  instead('an answer without an event', DECLINED, 'return [];', IN_TAKE),
  instead('an answer with another event', DECLINED, "return [{ type: 'TillOpened', data: { coins } }];", IN_TAKE),
  instead(
    'plain text in an event where sealed text belongs',
    DECLINED,
    "return [{ type: 'Declined', data: { why: 'too much', note: 'Ann' } }];",
    IN_TAKE,
  ),
  without(
    'a fact without a source',
    "      limit: (_data, _occasion, _state) => stateOf(till, 'other', (other) => other?.coins ?? 0),",
    "'limit' is missing",
  ),
  instead(
    'a source of another type than the fact',
    '(other) => other?.coins ?? 0)',
    '(other) => other?.coins)',
    "not assignable to type 'LookUp<number>'",
  ),
  without('a personal field without an owner of its key', "    Take: { note: 'item' },", "'Take' is missing"),
  instead(
    'an owner for a field that is not personal',
    "{ note: 'item' }",
    "{ note: 'item', coins: 'item' }",
    "'coins'",
  ),
  instead('a command sent that answers nothing', SEND, "    send(till, 'Open', id, { coins: 1 }),", '"Open"'),
  instead('a sending without a field', SEND, "    send(till, 'Take', id, { coins: 1 }),", "'note' is missing"),
  without('an answer that nobody carries back', '  Taken: () => [],', "'Taken' is missing"),
  without('a body without a field', '  note!: string;', "'note' is missing"),
  instead('a body whose field is of another type', '  coins!: number;', '  coins!: string;', "'string'"),
  instead('a bus class for a command that is none', '  Take,\n});', '  Take,\n  Close: Take,\n});', "'Close'"),
  instead('a row without a column', '({ till: id, coins: data.coins })', '({ till: id })', "'coins' is missing"),
  instead('a row with an unknown field of the event', 'row.coins - data.coins', 'row.coins - data.count', "'count'"),
  instead('a view of an event that is none', '    Taken: [patch', '    Took: [patch', "'Took'"),
  instead('a table whose key is none of its columns', "table('tills', 'till'", "table('tills', 'id'", '"id"'),
];
