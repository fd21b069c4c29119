import type { KeyOwner, PersonalFieldsOf } from '#kernel/personal';
import type { Instant, IsoDay } from '#kernel/time';
import type { Upcasts } from '#kernel/upcast';

/**
 * What one kind of stream is made of. Each member is a table: name → payload.
 * `facts`: command → what its decision needs from other streams; `answers`: commands that reactions send → the events that answer them.
 */
export interface StreamTypes {
  readonly state: object;
  readonly commands: object;
  readonly events: object;
  readonly facts?: object;
  readonly answers?: object;
}

/** Who decides and when. A decision knows no other clock and no other identity. */
export interface Occasion {
  /** Id of the person who acts, or `system`. */
  readonly actor: string;
  readonly roles: readonly string[];
  readonly at: Instant;
  /** The civil day in Europe/London of `at`; rules compare with this day. */
  readonly today: IsoDay;
  readonly commandId: string;
  readonly correlationId: string;
  /** Id of the event that caused this command; null when a person did. */
  readonly causationId: string | null;
}

/** What is known about a recorded event besides its data when a state is folded. */
export interface Recording {
  /** Id of the stream, without its category. */
  readonly id: string;
  readonly revision: number;
  readonly recordedAt: Instant;
  readonly occurredOn: IsoDay | null;
  readonly actor: string;
}

export type NameOf<Table> = keyof Table & string;

/** An event that a decision wants recorded. `occurredOn`: the day on which it happened, where that is not the day of recording. */
export type FactOf<Events> = {
  [Type in NameOf<Events>]: { readonly type: Type; readonly data: Events[Type]; readonly occurredOn?: IsoDay };
}[NameOf<Events>];

export type FactsFor<T extends StreamTypes, Name> = T['facts'] extends infer Facts
  ? Name extends keyof Facts
    ? Facts[Name]
    : Record<never, never>
  : never;

export type AnswersOf<T extends StreamTypes> = T['answers'] extends object ? T['answers'] : Record<never, never>;

/** What a decision returns: any events, or, for a command that a reaction sends, at least one of the events that answer it. */
export type Outcome<T extends StreamTypes, Name> = Name extends keyof AnswersOf<T>
  ? readonly [FactOf<Pick<T['events'], AnswersOf<T>[Name] & keyof T['events']>>, ...FactOf<T['events']>[]]
  : readonly FactOf<T['events']>[];

export type DecideOnPresent<T extends StreamTypes, Name extends keyof T['commands']> = (
  state: T['state'],
  data: T['commands'][Name],
  occasion: Occasion,
  facts: FactsFor<T, Name>,
) => Outcome<T, Name>;

export type DecideOnAbsent<T extends StreamTypes, Name extends keyof T['commands']> = (
  data: T['commands'][Name],
  occasion: Occasion,
  facts: FactsFor<T, Name>,
) => Outcome<T, Name>;

/** A command on a stream that exists (a plain function), that opens a stream (`absent`), or both. */
export type DecideEntry<T extends StreamTypes, Name extends keyof T['commands']> =
  DecideOnPresent<T, Name> | { readonly absent: DecideOnAbsent<T, Name>; readonly present?: DecideOnPresent<T, Name> };

export type EvolveOnPresent<T extends StreamTypes, Type extends keyof T['events']> = (
  state: T['state'],
  data: T['events'][Type],
  recording: Recording,
) => T['state'];

/** A consequence: of the first event of a stream (`first`), or of a later one (a plain function). */
export type EvolveEntry<T extends StreamTypes, Type extends keyof T['events']> =
  EvolveOnPresent<T, Type> | { readonly first: (data: T['events'][Type], recording: Recording) => T['state'] };

declare const looksUp: unique symbol;

/** A question to another stream: read its state as it is now, and take from it what the decision needs. Made by `stateOf`. */
export interface LookUp<Fact> {
  readonly category: string;
  readonly id: string;
  readonly decider: AnyConsequences;
  readonly pick: (state: never) => Fact | Further<Fact>;
  readonly [looksUp]?: Fact;
}

/** What has to be asked next, as the first answer said, and what the fact then is. Made by `asking`. */
export class Further<Fact> {
  constructor(
    readonly lookUps: readonly LookUp<unknown>[],
    readonly from: (answers: never) => Fact,
  ) {}
}

type FactSources<T extends StreamTypes, Name extends keyof T['commands']> = {
  readonly [Fact in keyof FactsFor<T, Name>]: (
    data: T['commands'][Name],
    occasion: Occasion,
    state: T['state'] | undefined,
  ) => LookUp<FactsFor<T, Name>[Fact]>;
};

/** What is needed to read a kind of stream: its consequences without its decisions. */
export type Consequences<T extends StreamTypes> = Pick<Tables<T>, 'category' | 'evolve' | 'upcasts'> & {
  readonly types?: T;
};

type Tables<T extends StreamTypes> = {
  /** First part of the stream's name: `contract` in `contract-4f…`. Letters only. */
  readonly category: string;
  readonly decide: { readonly [Name in NameOf<T['commands']>]: DecideEntry<T, Name> };
  readonly evolve: { readonly [Type in NameOf<T['events']>]: EvolveEntry<T, Type> };
  /** Old shapes of events and how they become today's. */
  readonly upcasts?: Upcasts<T['events']>;
};

type FactTable<T extends StreamTypes> = T['facts'] extends object
  ? { readonly facts: { readonly [Name in NameOf<T['facts']> & NameOf<T['commands']>]: FactSources<T, Name> } }
  : { readonly facts?: never };

type CommandsWithPersonalFields<T extends StreamTypes> = {
  [Name in NameOf<T['commands']>]: PersonalFieldsOf<T['commands'][Name]> extends never ? never : Name;
}[NameOf<T['commands']>];

type PersonalTable<T extends StreamTypes> = [CommandsWithPersonalFields<T>] extends [never]
  ? { readonly personal?: never }
  : {
      /** Under whose key each personal field is sealed before anything is decided. */
      readonly personal: {
        readonly [Name in CommandsWithPersonalFields<T>]: {
          readonly [Field in PersonalFieldsOf<T['commands'][Name]>]: KeyOwner;
        };
      };
    };

/**
 * A kind of stream: a table of decisions and a table of consequences, both pure.
 * A command without a decision, an event without a consequence, a fact without a source and a personal field without a key owner do not compile.
 */
export type Decider<T extends StreamTypes> = Tables<T> & FactTable<T> & PersonalTable<T> & { readonly types?: T };

/** The consequences of any kind of stream, for what does not look inside. */
export interface AnyConsequences {
  readonly category: string;
  readonly evolve: object;
  readonly upcasts?: object;
}

/** A decider of any kind, for what does not look inside. */
export interface AnyDecider extends AnyConsequences {
  readonly decide: object;
  readonly facts?: object;
  readonly personal?: object;
}

/** Asks for the state of another stream (`undefined` when it does not exist) and what of it matters here. */
export const stateOf = <T extends StreamTypes, Fact>(
  decider: Consequences<T>,
  id: string,
  pick: (state: T['state'] | undefined) => Fact | Further<Fact>,
): LookUp<Fact> => ({ category: decider.category, id, decider, pick });

/** In the place of a picked fact: asks these too and makes the fact of their answers, which come in the same order. */
export const asking = <Answer, Fact>(
  lookUps: readonly LookUp<Answer>[],
  from: (answers: readonly Answer[]) => Fact,
): Further<Fact> => new Further(lookUps, from);
