/** A type error: the part of the valid source to replace, and the broken text. */
export interface TypeErrorFixture {
  readonly description: string;
  readonly original: string;
  readonly broken: string;
  /** Text that the first message of the compiler must contain. */
  readonly expectedMessage: string;
}

/** A small stream that uses everything that the types check. It compiles. */
export const STREAM_SOURCE = `
import { handlersFor } from '#nest-cqrs/command-handlers';
import { lookUp, type Decider } from '#kernel/decider';
import type { Personal } from '#kernel/personal';
import { repliesFrom, reaction, send } from '#kernel/reaction';
import { StreamCommand } from '#nest-cqrs/stream-command';
import { integer, patch, put, table, text, view } from '#processing/view';

type Events = { TillOpened: { coins: number }; Taken: { coins: number }; Declined: { why: string; note: Personal } };
type TillStream = {
  state: { readonly coins: number };
  commands: { Open: { coins: number; finders: { name: Personal }[] }; Take: { coins: number; note: Personal } };
  events: Events;
  facts: { Take: { limit: number } };
  replies: { Take: 'Taken' | 'Declined' };
};

export const till: Decider<TillStream> = {
  category: 'till',
  decide: {
    Open: { create: ({ coins }) => [{ type: 'TillOpened', data: { coins } }] },
    Take: (state, { coins, note }, _context, { limit }) => {
      if (coins <= Math.min(limit, state.coins)) return [{ type: 'Taken', data: { coins } }];
      return [{ type: 'Declined', data: { why: 'too much', note } }];
    },
  },
  evolve: {
    TillOpened: { create: ({ coins }) => ({ coins }) },
    Taken: (state, { coins }) => ({ coins: state.coins - coins }),
    Declined: (state) => state,
  },
  facts: {
    Take: {
      limit: (_data, _context, _state) => lookUp(till, 'other', (other) => other?.coins ?? 0),
    },
  },
  personal: {
    Open: { 'finders.name': 'item' },
    Take: { note: 'item' },
  },
};

export const takeAll = reaction<Events>('take-all', 'head', {
  TillOpened: ({ id, data }) => [
    send(till, 'Take', id, { coins: data.coins, note: '' as Personal }),
  ],
});
export const replies = repliesFrom<TillStream>('replies', 'head', {
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

const remove = (description: string, original: string, expectedMessage: string): TypeErrorFixture => ({
  description,
  original,
  broken: '',
  expectedMessage,
});
const replace = (description: string, original: string, broken: string, expectedMessage: string): TypeErrorFixture => ({
  description,
  original,
  broken,
  expectedMessage,
});

const OPEN = "    Open: { create: ({ coins }) => [{ type: 'TillOpened', data: { coins } }] },";
const TAKEN = "return [{ type: 'Taken', data: { coins } }];";
const DECLINED = "return [{ type: 'Declined', data: { why: 'too much', note } }];";
const IN_TAKE = `not assignable to type 'DecideEntry<TillStream, "Take">'`;
const SEND = "    send(till, 'Take', id, { coins: data.coins, note: '' as Personal }),";

export const TYPE_ERRORS: readonly TypeErrorFixture[] = [
  remove('a command without a decision', OPEN, "'Open' is missing"),
  replace('a decision for an unknown command', OPEN, `${OPEN}\n    Close: () => [],`, "'Close' does not exist"),
  remove('an event without a state change', '    Declined: (state) => state,', "'Declined' is missing"),
  replace('a misspelt payload', TAKEN, "return [{ type: 'Taken', data: { coin: coins } }];", IN_TAKE),
  replace('a misspelt event', DECLINED, "return [{ type: 'Denied', data: { why: '', note } }];", IN_TAKE),
  replace('a reply without an event', DECLINED, 'return [];', IN_TAKE),
  replace('a reply with another event', DECLINED, "return [{ type: 'TillOpened', data: { coins } }];", IN_TAKE),
  replace(
    'plain text in a personal field of an event',
    DECLINED,
    "return [{ type: 'Declined', data: { why: 'too much', note: 'Ann' } }];",
    IN_TAKE,
  ),
  remove(
    'a fact without a source',
    "      limit: (_data, _context, _state) => lookUp(till, 'other', (other) => other?.coins ?? 0),",
    "'limit' is missing",
  ),
  replace(
    'a source with another type than the fact',
    '(other) => other?.coins ?? 0)',
    '(other) => other?.coins)',
    "not assignable to type 'StreamLookup<number>'",
  ),
  remove('a personal field without an owner', "    Take: { note: 'item' },", "'Take' is missing"),
  remove('a personal text in a list without an owner', "    Open: { 'finders.name': 'item' },", "'Open' is missing"),
  replace('an owner for a misspelt path', "'finders.name'", "'finders.nam'", "'finders.nam'"),
  replace(
    'an owner for a field that is not personal',
    "{ note: 'item' }",
    "{ note: 'item', coins: 'item' }",
    "'coins'",
  ),
  replace('sending a command without replies', SEND, "    send(till, 'Open', id, { coins: 1 }),", '"Open"'),
  replace('sending a command without a field', SEND, "    send(till, 'Take', id, { coins: 1 }),", "'note' is missing"),
  remove('a reply without a handler', '  Taken: () => [],', "'Taken' is missing"),
  remove('a body without a field', '  note!: string;', "'note' is missing"),
  replace('a body with a field of another type', '  coins!: number;', '  coins!: string;', "'string'"),
  replace('a bus class for an unknown command', '  Take,\n});', '  Take,\n  Close: Take,\n});', "'Close'"),
  replace('a row without a column', '({ till: id, coins: data.coins })', '({ till: id })', "'coins' is missing"),
  replace('a row with an unknown field of the event', 'row.coins - data.coins', 'row.coins - data.count', "'count'"),
  replace('a view of an unknown event', '    Taken: [patch', '    Took: [patch', "'Took'"),
  replace('a table whose key is not one of its columns', "table('tills', 'till'", "table('tills', 'id'", '"id"'),
];
