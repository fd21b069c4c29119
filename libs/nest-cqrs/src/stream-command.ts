import type { Occasion } from '#kernel/decider';

/** On what occasion a command is sent, and at which version the sender saw the stream (`If-Match`; null: whatever it is). */
export interface Call {
  readonly occasion: Occasion;
  readonly expectedVersion: number | null;
}

/** A command on its way over the bus: for which stream, what, and on which call. */
export abstract class StreamCommand<Data> {
  constructor(
    readonly id: string,
    readonly data: Data,
    readonly call: Call,
  ) {}
}
