import type { AnyDecider, Decider, NameOf, RepliesOf, StreamTypes } from '#kernel/decider';
import type { DomainEvent } from '#kernel/event';

/** A command for another stream. Its id is made from the event and the target, so that a repeat has no effect. Made by `send`. */
export interface OutgoingCommand {
  readonly decider: AnyDecider;
  readonly command: string;
  readonly id: string;
  readonly data: object;
}

/**
 * Sends a command that the target always answers with an event (it must be one of the target's `replies`). A refusal between streams would leave no
 * record, and the same command might be accepted when it is sent again after a crash.
 */
export const send = <T extends StreamTypes, Name extends NameOf<RepliesOf<T>> & NameOf<T['commands']>>(
  decider: Decider<T>,
  command: Name,
  id: string,
  data: T['commands'][Name],
): OutgoingCommand => ({ decider, command, id, data: data as object });

export type ReactionHandler<Data> = (event: DomainEvent<Data>) => readonly OutgoingCommand[];

/** What follows in other streams from an event: event → commands. Pure. */
export interface Reaction {
  /** Part of the name of its checkpoint. */
  readonly name: string;
  /** Where a reaction without a checkpoint starts. A new reaction that must not act on old events starts at the `head`. */
  readonly startsAt: 'beginning' | 'head';
  readonly on: Readonly<Record<string, ReactionHandler<never> | undefined>>;
  /** Categories of the streams that its commands create. Whoever is told of the event may use such a stream in the next call, so readers wait for it. */
  readonly opens: readonly string[];
  /** Categories of the streams to which its commands add parts, such as items of an agenda. Whoever is told of the event may name the part in the next call. */
  readonly extends: readonly string[];
}

/** The kinds of stream that the commands of a reaction create, and those to which they add parts that callers can name. */
export interface ReactionEffects {
  readonly opens?: readonly AnyDecider[];
  readonly extends?: readonly AnyDecider[];
}

const listCategories = (deciders: readonly AnyDecider[] = []): string[] => deciders.map(({ category }) => category);

/** A reaction to some of the events of a table. */
export const reaction = <Events extends object>(
  name: string,
  startsAt: Reaction['startsAt'],
  on: { readonly [Type in NameOf<Events>]?: ReactionHandler<Events[Type]> },
  effects: ReactionEffects = {},
): Reaction => ({
  name,
  startsAt,
  on,
  opens: listCategories(effects.opens),
  extends: listCategories(effects.extends),
});

/** All events with which a stream replies to reactions. */
export type ReplyEventsOf<T extends StreamTypes> = RepliesOf<T>[keyof RepliesOf<T>] & NameOf<T['events']>;

/** A reaction that carries the replies of a stream back. A reply without a handler does not compile. */
export const repliesFrom = <T extends StreamTypes>(
  name: string,
  startsAt: Reaction['startsAt'],
  on: { readonly [Type in ReplyEventsOf<T>]: ReactionHandler<T['events'][Type]> },
): Reaction => ({ name, startsAt, on, opens: [], extends: [] });
