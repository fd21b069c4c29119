import type { AnyConsequences, AnyDecider, Occasion, Recording } from '#kernel/decider';
import type { JsonObject } from '#kernel/json';
import { UnknownStream, Refused } from '#kernel/refused';
import type { IsoDay } from '#kernel/time';

/** A fact as it came out of a decision of any kind. */
export interface AnyFact {
  readonly type: string;
  readonly data: object;
  readonly occurredOn?: IsoDay;
}

type Decide = (state: unknown, data: unknown, occasion: Occasion, facts: unknown) => readonly AnyFact[];
type DecideAbsent = (data: unknown, occasion: Occasion, facts: unknown) => readonly AnyFact[];
type Evolve = (state: unknown, data: unknown, recording: Recording) => unknown;

const entry = (table: object, name: string): unknown => {
  const found: unknown = Object.hasOwn(table, name) ? (table as Record<string, unknown>)[name] : undefined;
  if (found === undefined) throw new TypeError(`There is no entry for ${name}.`);
  return found;
};

/** Runs a decision. A command on a stream that does not exist is refused (`UnknownStream`) unless it opens one; opening one twice is refused too. */
export const decided = (
  decider: AnyDecider,
  name: string,
  target: { readonly id: string; readonly state: unknown },
  data: object,
  occasion: Occasion,
  facts: object,
): readonly AnyFact[] => {
  const decide = entry(decider.decide, name) as Decide | { absent: DecideAbsent; present?: Decide };
  if (target.state === undefined) {
    if (typeof decide === 'function') throw new UnknownStream(decider.category, target.id);
    return decide.absent(data, occasion, facts);
  }
  const present = typeof decide === 'function' ? decide : decide.present;
  if (present === undefined)
    throw new Refused('already-exists', `There is a ${decider.category} with the id ${target.id} already.`);
  return present(target.state, data, occasion, facts);
};

/** The state after one more event; `state` is undefined before the first. */
export const evolved = (
  decider: AnyConsequences,
  state: unknown,
  type: string,
  data: JsonObject,
  recording: Recording,
): unknown => {
  const evolve = entry(decider.evolve, type) as Evolve | { first: (data: unknown, recording: Recording) => unknown };
  if (state === undefined) {
    if (typeof evolve === 'function')
      throw new TypeError(`${type} cannot be the first event of ${decider.category}-${recording.id}.`);
    return evolve.first(data, recording);
  }
  if (typeof evolve !== 'function')
    throw new TypeError(`${type} stands in ${decider.category}-${recording.id} a second time.`);
  return evolve(state, data, recording);
};
