import type { CommandContext } from '#kernel/decider';

/** What a command needs besides its target and its data. */
export interface CommandOptions {
  readonly context: CommandContext;
  /** The version of the stream that the sender saw (`If-Match`); null: any version. */
  readonly expectedVersion: number | null;
  /** See `CommandRequest.beforeAppend`. */
  readonly beforeAppend?: () => Promise<void>;
}

/** A command on the command bus: the id of its stream, its data and its options. */
export abstract class StreamCommand<Data> {
  constructor(
    readonly id: string,
    readonly data: Data,
    readonly options: CommandOptions,
  ) {}
}
