import { decided, evolved, type AnyFact } from '#kernel/apply';
import type { Decider, FactOf, NameOf, Occasion, StreamTypes } from '#kernel/decider';
import { asStored } from '#kernel/json';
import { Refused, UnknownStream } from '#kernel/refused';

/** A command as data, for properties over many of them. */
export type CommandOf<T extends StreamTypes> = {
  [Name in NameOf<T['commands']>]: { readonly name: Name; readonly data: T['commands'][Name] };
}[NameOf<T['commands']>];

/** What one accepted command recorded and the state after it. */
export interface Step<T extends StreamTypes> {
  readonly facts: readonly FactOf<T['events']>[];
  readonly state: T['state'];
}

const SPEC_OCCASION: Occasion = {
  actor: 'clerk-1',
  roles: [],
  today: '2012-01-10',
  at: '2012-01-10T12:00:00.000Z',
  commandId: 'command-1',
  correlationId: 'correlation-1',
  causationId: null,
};

const factsOrNone = (attempt: () => readonly AnyFact[]): readonly AnyFact[] => {
  try {
    return attempt();
  } catch (error) {
    if (error instanceof Refused || error instanceof UnknownStream) return [];
    throw error;
  }
};

/**
 * Runs the commands one after another on a stream with this history, on the day 2012-01-10 and without facts from elsewhere.
 * Refusals are passed over and anything else is thrown; each other command is a step.
 */
export const accepted = <T extends StreamTypes>(
  decider: Decider<T>,
  history: readonly FactOf<T['events']>[],
  commands: readonly CommandOf<T>[],
): Step<T>[] => {
  const id = 'the-one';
  let revision = 0;
  const fold = (from: unknown, facts: readonly AnyFact[]): unknown =>
    facts.reduce<unknown>((state, { type, data, occurredOn = null }) => {
      const { at: recordedAt, actor } = SPEC_OCCASION;
      return evolved(decider, state, type, asStored(data), { id, revision: revision++, recordedAt, occurredOn, actor });
    }, from);

  let state = fold(undefined, history as readonly unknown[] as readonly AnyFact[]);
  const steps: Step<T>[] = [];
  for (const { name, data } of commands) {
    const facts = factsOrNone(() => decided(decider, name, { id, state }, data as object, SPEC_OCCASION, {}));
    if (facts.length === 0) continue;
    state = fold(state, facts);
    steps.push({ facts: facts as readonly unknown[] as readonly FactOf<T['events']>[], state: state as T['state'] });
  }
  return steps;
};
