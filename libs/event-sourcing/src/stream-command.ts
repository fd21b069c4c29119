import type { Occasion } from '#event-sourcing/decider';

/** A command on its way over the bus: which stream, what, on which occasion, and at which version the sender saw the stream (`If-Match`). */
export abstract class StreamCommand<Data> {
  constructor(
    readonly id: string,
    readonly data: Data,
    readonly occasion: Occasion,
    readonly expectedVersion: number | null,
  ) {}
}
