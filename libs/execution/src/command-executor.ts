import type { AnyDecider, CommandContext, Decider, NameOf, StreamTypes } from '#kernel/decider';
import type { Position } from '#kernel/event';
import type { LoadedStream } from '#kernel/loaded-stream';
import type { Plain } from '#kernel/personal';

/** A command for one stream, without the types of the stream. `commandRequest` makes one that the compiler checks. */
export interface CommandRequest {
  readonly decider: AnyDecider;
  /** Name of the command. */
  readonly command: string;
  /** Id of the stream, without its category. */
  readonly id: string;
  readonly data: object;
  readonly context: CommandContext;
  /** The command is rejected with `VersionConflict` unless the stream has this version; null: any version. */
  readonly expectedVersion: number | null;
  /**
   * Called once the command is accepted, before its events are stored, and again if it must be decided again. If it rejects, nothing is stored. Not called
   * for a command that is refused, repeated or without an event.
   */
  readonly beforeAppend?: () => Promise<void>;
  /** One of thousands of commands on as many streams, such as the rows of a file. None of the streams is kept in memory for the next command. */
  readonly isOneOfMany?: boolean;
  /**
   * The stream as it was read just before, so that it is not read again. It may be behind by now: if it is, the append fails, and the command is decided again on
   * the stream as it is then.
   */
  readonly lastRead?: LoadedStream;
}

/** Makes a request whose name and data the compiler checks. */
export const commandRequest = <T extends StreamTypes, Name extends NameOf<T['commands']>>(
  decider: Decider<T>,
  command: Name,
  id: string,
  data: Plain<T['commands'][Name]>,
  context: CommandContext,
  expectedVersion: number | null = null,
): CommandRequest => ({ decider, command, id, data, context, expectedVersion });

/** The result of a command. A repeat of the command has the same result. */
export interface Receipt {
  /** Id of the stream. */
  readonly id: string;
  readonly commandId: string;
  /** Number of events in the stream after the command. `If-Match` is compared with it. */
  readonly version: number;
  /** Number of events that the command recorded. */
  readonly recorded: number;
  /** Position of the command's last event; null if it recorded nothing on a stream that does not exist. */
  readonly position: Position | null;
  /** True if this command had been recorded before. */
  readonly repeated: boolean;
}

/**
 * Executes commands. Every event is recorded by way of this port, so it is the place for decorators that measure or trace.
 * Rejects with what the decision throws, `UnknownStream`, `VersionConflict`, `IdempotencyKeyReused`, `NotStorable`, `KeyErased`, `StoreUnavailable` or
 * `OutcomeUnknown`.
 */
export abstract class CommandExecutor {
  abstract execute(request: CommandRequest): Promise<Receipt>;
}

/** The command id was used before, with another body. */
export class IdempotencyKeyReused extends Error {
  constructor(commandId: string) {
    super(`The command ${commandId} was recorded with another body. Use a new key for another command.`);
    this.name = 'IdempotencyKeyReused';
  }
}
