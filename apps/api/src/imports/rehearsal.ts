import type { AnyDecider, CommandContext } from '#kernel/decider';
import type { JsonObject } from '#kernel/json';
import { runDecide, runEvolve } from '#kernel/run-decider';
import { loadFacts } from '#execution/decision-facts';
import type { StreamReader } from '#execution/stream-reader';

/** A command that a file asks for, without the stream that it is for. */
export interface PlannedCommand {
  readonly name: string;
  readonly data: object;
}

/** The stream for which commands are tried, as it is before them. */
export interface RehearsedStream {
  readonly decider: AnyDecider;
  readonly id: string;
  readonly state: unknown;
}

/**
 * Decides on commands one after the other without recording anything, so that a record is entered whole or not at all. `known`: what decisions look up in
 * streams that earlier commands of the same file would have created. Throws what the decisions throw.
 */
export const rehearse = async (
  { decider, id, state: before }: RehearsedStream,
  commands: readonly PlannedCommand[],
  context: CommandContext,
  streams: StreamReader,
  known: object = {},
): Promise<void> => {
  let state = before;
  for (const { name, data } of commands) {
    const facts = await loadFacts(decider, { name, data, context }, state, async (other, otherId) => {
      return (await streams.read(other, otherId, true)).state;
    });
    const events = runDecide(decider, name, { id, state }, data, context, { ...facts, ...known });
    for (const { type, data: content, occurredOn = null } of events)
      state = runEvolve(decider, state, type, content as JsonObject, {
        id,
        revision: 0,
        recordedAt: context.at,
        occurredOn,
        actor: context.actor,
      });
  }
};
