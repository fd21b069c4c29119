import type { Refusal } from '#test/support/eventstoredb-fake/refusals';

/** A call that answers with many messages. */
export interface Endable {
  end(): void;
  emit(event: 'error', refusal: Refusal): boolean;
}

/** Calls of one kind that are under way, so that they can be ended from outside. */
export class RunningCalls {
  private readonly calls = new Set<Endable>();

  get count(): number {
    return this.calls.size;
  }

  async during(call: Endable, serve: () => Promise<void>): Promise<void> {
    this.calls.add(call);
    await serve().finally(() => this.calls.delete(call));
  }

  /** Without an error, as a node does that shuts down in good order. */
  endCleanly(): void {
    for (const call of this.calls) call.end();
  }

  breakOff(refusal: Refusal): void {
    for (const call of this.calls) call.emit('error', refusal);
  }
}
