import { runDecide, runEvolve, type AnyNewEvent } from '#kernel/run-decider';
import type { CommandContext, Decider, NameOf, NewEvent, StreamTypes } from '#kernel/decider';
import { toStorableJson } from '#kernel/json';
import { Refused, UnknownStream } from '#kernel/refused';

/** A command as data, for properties over many commands. Who sends it is the same person if `actor` is left out. */
export type CommandOf<T extends StreamTypes> = {
  [Name in NameOf<T['commands']>]: {
    readonly name: Name;
    readonly data: T['commands'][Name];
    readonly actor?: string;
  };
}[NameOf<T['commands']>];

/** The events of one accepted command and the state after it. */
export interface Step<T extends StreamTypes> {
  readonly events: readonly NewEvent<T['events']>[];
  readonly state: T['state'];
}

const SPEC_CONTEXT: CommandContext = {
  actor: 'clerk-1',
  roles: [],
  today: '2012-01-10',
  at: '2012-01-10T12:00:00.000Z',
  commandId: 'command-1',
  correlationId: 'correlation-1',
  causationId: null,
};

const decideOrNone = (attempt: () => readonly AnyNewEvent[]): readonly AnyNewEvent[] => {
  try {
    return attempt();
  } catch (error) {
    if (error instanceof Refused || error instanceof UnknownStream) return [];
    throw error;
  }
};

/**
 * Runs the commands one after another on a stream with this history, on the day 2012-01-10 and with these facts from other streams; by default with none.
 * Leaves out refused commands and throws any other error. Returns a step for every other command that records an event.
 */
export const runAcceptedCommands = <T extends StreamTypes>(
  decider: Decider<T>,
  history: readonly NewEvent<T['events']>[],
  commands: readonly CommandOf<T>[],
  facts: object = {},
): Step<T>[] => {
  const id = 'the-one';
  let revision = 0;
  const fold = (from: unknown, events: readonly AnyNewEvent[]): unknown =>
    events.reduce<unknown>((state, { type, data, occurredOn = null }) => {
      const { at: recordedAt, actor } = SPEC_CONTEXT;
      const context = { id, revision: revision++, recordedAt, occurredOn, actor };
      return runEvolve(decider, state, type, toStorableJson(data), context);
    }, from);

  let state = fold(undefined, history as readonly unknown[] as readonly AnyNewEvent[]);
  const steps: Step<T>[] = [];
  for (const { name, data, actor = SPEC_CONTEXT.actor } of commands) {
    const context = { ...SPEC_CONTEXT, actor };
    const events = decideOrNone(() => runDecide(decider, name, { id, state }, data as object, context, facts));
    if (events.length === 0) continue;
    state = fold(state, events);
    steps.push({
      events: events as readonly unknown[] as readonly NewEvent<T['events']>[],
      state: state as T['state'],
    });
  }
  return steps;
};
