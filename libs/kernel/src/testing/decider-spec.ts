import { decided, evolved, type AnyFact } from '#kernel/apply';
import type { Decider, FactOf, FactsFor, NameOf, Occasion, StreamTypes } from '#kernel/decider';
import { asStored } from '#kernel/json';
import { PERSONAL_PREFIX, type Personal } from '#kernel/personal';
import { Refused, UnknownStream } from '#kernel/refused';
import type { Instant, IsoDay } from '#kernel/time';

/** Who acts and when in a specification; noon of the day is what the clock shows. */
export interface SpecOccasion {
  readonly actor?: string;
  readonly roles?: readonly string[];
  readonly today?: IsoDay;
}

/** A stand-in for sealed text: decisions only ever see an opaque token. */
export const token = (text: string): Personal => `${PERSONAL_PREFIX}spec:${text}` as Personal;

const occasionOf = ({ actor = 'clerk-1', roles = [], today = '2012-01-10' }: SpecOccasion): Occasion => ({
  actor,
  roles,
  today,
  at: `${today}T12:00:00.000Z` as Instant,
  commandId: 'command-1',
  correlationId: 'correlation-1',
  causationId: null,
});

const SPEC_ID = 'the-one';

const fold = (decider: Parameters<typeof evolved>[0], facts: readonly AnyFact[]): unknown =>
  facts.reduce<unknown>(
    (state, fact, revision) =>
      evolved(decider, state, fact.type, asStored(fact.data), {
        id: SPEC_ID,
        revision,
        recordedAt: '2012-01-10T12:00:00.000Z',
        occurredOn: fact.occurredOn ?? null,
        actor: 'clerk-1',
      }),
    undefined,
  );

class Then<T extends StreamTypes> {
  constructor(
    private readonly attempt: () => readonly AnyFact[],
    private readonly stateAfter: (facts: readonly AnyFact[]) => unknown,
  ) {}

  /** Exactly these events, in this order, and the state can be folded from them. */
  then(...expected: FactOf<T['events']>[]): void {
    const facts = this.attempt();
    expect(facts.map((fact) => ({ ...fact, data: asStored(fact.data) }))).toEqual(expected);
    this.stateAfter(facts);
  }

  /** Nothing to record. */
  thenNothing(): void {
    expect(this.attempt()).toEqual([]);
  }

  /** These types in this order, whatever they hold. */
  thenTypes(...types: NameOf<T['events']>[]): void {
    const facts = this.attempt();
    expect(facts.map((fact) => fact.type)).toEqual(types);
    this.stateAfter(facts);
  }

  /** Looks at the state that follows. */
  thenState(look: (state: T['state']) => void): void {
    look(this.stateAfter(this.attempt()) as T['state']);
  }

  /** The rule with this code said no. */
  refused(code: string): void {
    expect(this.refusal()).toBe(code);
  }

  /** The code of the refusal; `nothing` when nobody refused. */
  private refusal(): string {
    try {
      this.attempt();
      return 'nothing';
    } catch (error) {
      if (error instanceof UnknownStream) return 'unknown-stream';
      if (error instanceof Refused) return error.code;
      throw error;
    }
  }
}

/**
 * The kit for a decider: `given(decider, …history).when('SignContract', {…}, { today, facts }).then(…)` or `.refused(code)`.
 * No history: the stream does not exist. Payloads pass through JSON as they would in a store.
 */
export const given = <T extends StreamTypes>(decider: Decider<T>, ...history: readonly FactOf<T['events']>[]) => {
  const past = history as readonly unknown[] as readonly AnyFact[];
  return {
    when<Name extends NameOf<T['commands']>>(
      name: Name,
      data: T['commands'][Name],
      ...[situation]: Record<never, never> extends FactsFor<T, Name>
        ? [situation?: SpecOccasion & { readonly facts?: FactsFor<T, Name> }]
        : [situation: SpecOccasion & { readonly facts: FactsFor<T, Name> }]
    ): Then<T> {
      const state = fold(decider, past);
      const { facts = {}, ...occasion } = situation ?? {};
      return new Then<T>(
        () => decided(decider, name, { id: SPEC_ID, state }, data as object, occasionOf(occasion), facts),
        (decision) => fold(decider, [...past, ...decision]),
      );
    },
    /** The state that the history folds to. */
    state: (): T['state'] => fold(decider, past) as T['state'],
  };
};
