import { runDecide, runEvolve, type AnyNewEvent } from '#kernel/run-decider';
import type { CommandContext, Decider, FactsFor, NameOf, NewEvent, StreamTypes } from '#kernel/decider';
import { toStorableJson } from '#kernel/json';
import { Refused, UnknownStream } from '#kernel/refused';
import type { Instant, IsoDay } from '#kernel/time';

/** Who acts and when in a specification. The time is noon of the day. */
export interface SpecContext {
  readonly actor?: string;
  readonly roles?: readonly string[];
  readonly today?: IsoDay;
}

export { personalToken } from '#kernel/testing/personal-token';

const toContext = ({ actor = 'clerk-1', roles = [], today = '2012-01-10' }: SpecContext): CommandContext => ({
  actor,
  roles,
  today,
  at: `${today}T12:00:00.000Z` as Instant,
  commandId: 'command-1',
  correlationId: 'correlation-1',
  causationId: null,
});

const SPEC_ID = 'the-one';

const fold = (decider: Parameters<typeof runEvolve>[0], events: readonly AnyNewEvent[]): unknown =>
  events.reduce<unknown>(
    (state, event, revision) =>
      runEvolve(decider, state, event.type, toStorableJson(event.data), {
        id: SPEC_ID,
        revision,
        recordedAt: '2012-01-10T12:00:00.000Z',
        occurredOn: event.occurredOn ?? null,
        actor: 'clerk-1',
      }),
    undefined,
  );

class Then<T extends StreamTypes> {
  constructor(
    private readonly attempt: () => readonly AnyNewEvent[],
    private readonly foldState: (events: readonly AnyNewEvent[]) => unknown,
  ) {}

  /** The command records exactly these events in this order, and the state can be folded from them. */
  then(...expected: NewEvent<T['events']>[]): void {
    const events = this.attempt();
    expect(events.map((event) => ({ ...event, data: toStorableJson(event.data) }))).toEqual(expected);
    this.foldState(events);
  }

  /** The command records no event. */
  thenNothing(): void {
    expect(this.attempt()).toEqual([]);
  }

  /** The command records events of these types in this order, with any data. */
  thenTypes(...types: NameOf<T['events']>[]): void {
    const events = this.attempt();
    expect(events.map((event) => event.type)).toEqual(types);
    this.foldState(events);
  }

  /** Passes the state after the command to `inspect`. */
  thenState(inspect: (state: T['state']) => void): void {
    inspect(this.foldState(this.attempt()) as T['state']);
  }

  /** The rule with this code refuses the command. */
  thenRefusal(code: string): void {
    expect(this.refusalCode()).toBe(code);
  }

  /** The code of the refusal, or `nothing` if the command is accepted. */
  private refusalCode(): string {
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
 * A specification of a decider: `given(decider, …history).when('SignContract', {…}, { today, facts }).then(…)` or `.thenRefusal(code)`.
 * Without history the stream does not exist. Data passes through JSON as it would in a store.
 */
export const given = <T extends StreamTypes>(decider: Decider<T>, ...history: readonly NewEvent<T['events']>[]) => {
  const past = history as readonly unknown[] as readonly AnyNewEvent[];
  return {
    when<Name extends NameOf<T['commands']>>(
      name: Name,
      data: T['commands'][Name],
      ...[options]: Record<never, never> extends FactsFor<T, Name>
        ? [options?: SpecContext & { readonly facts?: FactsFor<T, Name> }]
        : [options: SpecContext & { readonly facts: FactsFor<T, Name> }]
    ): Then<T> {
      const state = fold(decider, past);
      const { facts = {}, ...context } = options ?? {};
      return new Then<T>(
        () => runDecide(decider, name, { id: SPEC_ID, state }, data as object, toContext(context), facts),
        (decision) => fold(decider, [...past, ...decision]),
      );
    },
    /** The state after the history. */
    state: (): T['state'] => fold(decider, past) as T['state'],
  };
};
