import type { AnyCommandTraits, CommandTraits } from '#kernel/command-traits';
import type { KeyOwner, PersonalPathsOf } from '#kernel/personal';
import type { Instant, IsoDay } from '#kernel/time';
import type { Upcasts } from '#kernel/upcast';

/*
 * A worked example: a library lends books. Only `LoanStream` is written as types. This file derives from it what `loan` must contain.
 *
 *   type LoanStream = {
 *     state: { borrower: string; returned: boolean };
 *     commands: { LendBook: { borrower: string; memberId: string }; ReturnBook: { note: Personal }; CancelLoan: { reason: string } };
 *     events: { BookLent: { borrower: string }; BookReturned: { note: Personal }; LoanCancelled: { reason: string }; LoanKept: object };
 *     facts: { LendBook: { isMember: boolean } };              // what LendBook must know from another stream
 *     replies: { CancelLoan: 'LoanCancelled' | 'LoanKept' };   // a reaction sends CancelLoan; one of these events replies
 *   };
 *   const loan: Decider<LoanStream> = {
 *     category: 'loan',
 *     decide: {                                                // one DecideEntry per command
 *       LendBook: {                                            // creates a stream
 *         create: ({ borrower }, _context, { isMember }) => {  // FactsFor<LoanStream, 'LendBook'> = { isMember: boolean }
 *           refuseUnless(isMember, 'not-a-member', 'Only members can borrow books.');
 *           return [{ type: 'BookLent', data: { borrower } }]; // DecisionResult: any NewEvents
 *         },
 *       },
 *       ReturnBook: (state, { note }) => (state.returned ? [] : [{ type: 'BookReturned', data: { note } }]),
 *       CancelLoan: (state, { reason }) =>                     // DecisionResult: the first event is a reply, so [] does not compile
 *         state.returned ? [{ type: 'LoanKept', data: {} }] : [{ type: 'LoanCancelled', data: { reason } }],
 *     },
 *     evolve: {                                                // one EvolveEntry per event
 *       BookLent: { create: ({ borrower }) => ({ borrower, returned: false }) },
 *       BookReturned: (state) => ({ ...state, returned: true }), LoanCancelled: (state) => ({ ...state, returned: true }), LoanKept: (state) => state,
 *     },
 *     facts: { LendBook: { isMember: ({ memberId }) => lookUp(member, memberId, (state) => state !== undefined) } }, // FactTable
 *     personal: { ReturnBook: { note: 'item' } },              // PersonalTable: a key owner per personal text
 *   };
 *
 * If you leave out an entry, misspell one or return another event, the compiler names the place. `facts` and `personal` are required here because
 * this stream has facts and personal fields. A stream without them must not have these tables.
 */

/**
 * The types of one kind of stream. Each member is a table: name → data.
 * `facts`: command → what its decision needs from other streams. `replies`: commands that reactions send → the events that reply to them.
 */
export interface StreamTypes {
  readonly state: object;
  readonly commands: object;
  readonly events: object;
  readonly facts?: object;
  readonly replies?: object;
}

/** Who sends a command, and when. A decision has no other source of time or identity. */
export interface CommandContext {
  /** Id of the person who acts, or `system`. */
  readonly actor: string;
  readonly roles: readonly string[];
  readonly at: Instant;
  /** The civil day in Europe/London of `at`. Rules compare with this day. */
  readonly today: IsoDay;
  readonly commandId: string;
  readonly correlationId: string;
  /** Id of the event that caused this command; null if a person sent it. */
  readonly causationId: string | null;
}

/** What `evolve` knows about a recorded event besides its data. */
export interface EventContext {
  /** Id of the stream, without its category. */
  readonly id: string;
  readonly revision: number;
  readonly recordedAt: Instant;
  readonly occurredOn: IsoDay | null;
  readonly actor: string;
}

export type NameOf<Table> = keyof Table & string;

/** An event that a decision returns, not stored yet. `occurredOn`: the day on which it happened, if that is not the day of recording. */
export type NewEvent<Events> = {
  [Type in NameOf<Events>]: { readonly type: Type; readonly data: Events[Type]; readonly occurredOn?: IsoDay };
}[NameOf<Events>];

export type FactsFor<T extends StreamTypes, Name> = T['facts'] extends infer Facts
  ? Name extends keyof Facts
    ? Facts[Name]
    : Record<never, never>
  : never;

export type RepliesOf<T extends StreamTypes> = T['replies'] extends object ? T['replies'] : Record<never, never>;

/** What a decision returns: any events. For a command that a reaction sends, the first event must be one of its replies. */
export type DecisionResult<T extends StreamTypes, Name> = Name extends keyof RepliesOf<T>
  ? readonly [NewEvent<Pick<T['events'], RepliesOf<T>[Name] & keyof T['events']>>, ...NewEvent<T['events']>[]]
  : readonly NewEvent<T['events']>[];

export type DecideExisting<T extends StreamTypes, Name extends keyof T['commands']> = (
  state: T['state'],
  data: T['commands'][Name],
  context: CommandContext,
  facts: FactsFor<T, Name>,
) => DecisionResult<T, Name>;

export type DecideCreate<T extends StreamTypes, Name extends keyof T['commands']> = (
  data: T['commands'][Name],
  context: CommandContext,
  facts: FactsFor<T, Name>,
) => DecisionResult<T, Name>;

/** The decision on a command: on an existing stream (a plain function), on a stream that it creates (`create`), or both. */
export type DecideEntry<T extends StreamTypes, Name extends keyof T['commands']> =
  | DecideExisting<T, Name>
  | { readonly create: DecideCreate<T, Name>; readonly existing?: DecideExisting<T, Name> };

export type EvolveExisting<T extends StreamTypes, Type extends keyof T['events']> = (
  state: T['state'],
  data: T['events'][Type],
  context: EventContext,
) => T['state'];

/** The state change of an event: of the first event of a stream (`create`), or of a later one (a plain function). */
export type EvolveEntry<T extends StreamTypes, Type extends keyof T['events']> =
  | EvolveExisting<T, Type>
  | { readonly create: (data: T['events'][Type], context: EventContext) => T['state'] };

declare const lookupResult: unique symbol;

/** A declared query to another stream: read its current state and pick what the decision needs. Made by `lookUp`. */
export interface StreamLookup<Fact> {
  readonly category: string;
  readonly id: string;
  readonly decider: AnyEvolver;
  readonly pick: (state: never) => Fact | FollowUp<Fact>;
  readonly [lookupResult]?: Fact;
}

/** Further lookups that the first one makes necessary, and how their results become the fact. Made by `thenLookUp`. */
export class FollowUp<Fact> {
  constructor(
    readonly lookups: readonly StreamLookup<unknown>[],
    readonly combine: (results: never) => Fact,
  ) {}
}

type FactSources<T extends StreamTypes, Name extends keyof T['commands']> = {
  readonly [Fact in keyof FactsFor<T, Name>]: (
    data: T['commands'][Name],
    context: CommandContext,
    state: T['state'] | undefined,
  ) => StreamLookup<FactsFor<T, Name>[Fact]>;
};

/** What is needed to read a kind of stream: its state changes without its decisions. */
export type Evolver<T extends StreamTypes> = Pick<Tables<T>, 'category' | 'evolve' | 'upcasts'> & {
  readonly types?: T;
};

type Tables<T extends StreamTypes> = {
  /** First part of the stream's name: `contract` in `contract-4f…`. Letters only. */
  readonly category: string;
  readonly decide: { readonly [Name in NameOf<T['commands']>]: DecideEntry<T, Name> };
  readonly evolve: { readonly [Type in NameOf<T['events']>]: EvolveEntry<T, Type> };
  /** How events of old schema versions become current ones. */
  readonly upcasts?: Upcasts<T['events']>;
};

type FactTable<T extends StreamTypes> = T['facts'] extends object
  ? { readonly facts: { readonly [Name in NameOf<T['facts']> & NameOf<T['commands']>]: FactSources<T, Name> } }
  : { readonly facts?: never };

type CommandsWithPersonalText<T extends StreamTypes> = {
  [Name in NameOf<T['commands']>]: [PersonalPathsOf<T['commands'][Name]>] extends [never] ? never : Name;
}[NameOf<T['commands']>];

type PersonalTable<T extends StreamTypes> = [CommandsWithPersonalText<T>] extends [never]
  ? { readonly personal?: never }
  : {
      /** Whose key encrypts each personal text before the command is decided, by its path: `note`, or `ratings.evidence` for each entry of a list. */
      readonly personal: {
        readonly [Name in CommandsWithPersonalText<T>]: {
          readonly [Path in PersonalPathsOf<T['commands'][Name]>]: KeyOwner;
        };
      };
    };

/**
 * A kind of stream: a table of decisions and a table of state changes, both pure.
 * A command without a decision, an event without a state change, a fact without a source and a personal field without a key owner do not compile.
 */
export type Decider<T extends StreamTypes> = Tables<T> &
  FactTable<T> &
  PersonalTable<T> &
  CommandTraits<T['commands']> & { readonly types?: T };

/** The state changes of any kind of stream, for code that does not need its types. */
export interface AnyEvolver {
  readonly category: string;
  readonly evolve: object;
  readonly upcasts?: object;
}

/** A decider of any kind, for code that does not need its types. */
export interface AnyDecider extends AnyEvolver, AnyCommandTraits {
  readonly decide: object;
  readonly facts?: object;
  readonly personal?: object;
}

/** Declares a lookup of another stream's state (`undefined` if it does not exist) and of what the decision needs from it. */
export const lookUp = <T extends StreamTypes, Fact>(
  decider: Evolver<T>,
  id: string,
  pick: (state: T['state'] | undefined) => Fact | FollowUp<Fact>,
): StreamLookup<Fact> => ({ category: decider.category, id, decider, pick });
