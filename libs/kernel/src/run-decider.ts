import type { AnyDecider, AnyEvolver, CommandContext, EventContext } from '#kernel/decider';
import type { JsonObject } from '#kernel/json';
import { UnknownStream, Refused } from '#kernel/refused';
import type { IsoDay } from '#kernel/time';

/** A new event of any decider, not stored yet. */
export interface AnyNewEvent {
  readonly type: string;
  readonly data: object;
  readonly occurredOn?: IsoDay;
}

type Decide = (state: unknown, data: unknown, context: CommandContext, facts: unknown) => readonly AnyNewEvent[];
type DecideCreate = (data: unknown, context: CommandContext, facts: unknown) => readonly AnyNewEvent[];
type DecideEntry = Decide | { readonly create: DecideCreate; readonly existing?: Decide };
type Evolve = (state: unknown, data: unknown, context: EventContext) => unknown;
type EvolveEntry = Evolve | { readonly create: (data: unknown, context: EventContext) => unknown };

const requireEntry = (table: object, name: string): unknown => {
  const found: unknown = Object.hasOwn(table, name) ? (table as Record<string, unknown>)[name] : undefined;
  if (found === undefined) throw new TypeError(`There is no entry for ${name}.`);
  return found;
};

/**
 * Runs a decision and returns the new events. Throws what the decision throws, `UnknownStream` for a command on a stream that does not exist (unless the
 * command creates one), and `Refused` (`already-exists`) for a second creation.
 */
export const runDecide = (
  decider: AnyDecider,
  name: string,
  target: { readonly id: string; readonly state: unknown },
  data: object,
  context: CommandContext,
  facts: object,
): readonly AnyNewEvent[] => {
  const entry = requireEntry(decider.decide, name) as DecideEntry;
  if (target.state === undefined) {
    if (typeof entry === 'function') throw new UnknownStream(decider.category, target.id);
    return entry.create(data, context, facts);
  }
  const existing = typeof entry === 'function' ? entry : entry.existing;
  if (existing === undefined)
    throw new Refused(
      'already-exists',
      `A ${decider.category} with the id ${target.id} already exists. Read it, or use a new id.`,
    );
  return existing(target.state, data, context, facts);
};

/** The state after one more event. `state` is undefined before the first event. */
export const runEvolve = (
  decider: AnyEvolver,
  state: unknown,
  type: string,
  data: JsonObject,
  context: EventContext,
): unknown => {
  const entry = requireEntry(decider.evolve, type) as EvolveEntry;
  if (state === undefined) {
    if (typeof entry === 'function')
      throw new TypeError(`${type} cannot be the first event of ${decider.category}-${context.id}.`);
    return entry.create(data, context);
  }
  if (typeof entry !== 'function')
    throw new TypeError(`${type} occurs more than once in ${decider.category}-${context.id}.`);
  return entry(state, data, context);
};
