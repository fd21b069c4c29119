import type { AnswersOf, AnyDecider, Decider, NameOf, StreamTypes } from '#kernel/decider';
import type { SeenEvent } from '#kernel/event';

/** A command for another stream. Its id is made from the event and the target, so that a repeat does nothing. Made by `send`. */
export interface Sending {
  readonly decider: AnyDecider;
  readonly command: string;
  readonly id: string;
  readonly data: object;
}

/**
 * Sends a command that the target always answers with an event (it must stand in its `answers`): a refusal between streams would leave no trace,
 * and a redelivery after a crash could then be accepted.
 */
export const send = <T extends StreamTypes, Name extends NameOf<AnswersOf<T>> & NameOf<T['commands']>>(
  decider: Decider<T>,
  command: Name,
  id: string,
  data: T['commands'][Name],
): Sending => ({ decider, command, id, data: data as object });

export type React<Data> = (event: SeenEvent<Data>) => readonly Sending[];

/** What follows elsewhere when something was recorded: events → commands for other streams. Pure. */
export interface Reaction {
  /** Also the name of its checkpoint. */
  readonly name: string;
  /** Where a reaction that has no checkpoint yet starts: a new one that must not act on old events says `head`. */
  readonly startsAt: 'beginning' | 'head';
  readonly on: Readonly<Record<string, React<never> | undefined>>;
}

/** A reaction to some events of a table. */
export const reaction = <Events extends object>(
  name: string,
  startsAt: Reaction['startsAt'],
  on: { readonly [Type in NameOf<Events>]?: React<Events[Type]> },
): Reaction => ({ name, startsAt, on: on });

/** The events with which a stream answers, all of them. */
export type AnswerEventsOf<T extends StreamTypes> = AnswersOf<T>[keyof AnswersOf<T>] & NameOf<T['events']>;

/** A reaction that carries a stream's answers back; an answer without a branch does not compile. */
export const answersFrom = <T extends StreamTypes>(
  name: string,
  startsAt: Reaction['startsAt'],
  on: { readonly [Type in AnswerEventsOf<T>]: React<T['events'][Type]> },
): Reaction => ({ name, startsAt, on: on });
