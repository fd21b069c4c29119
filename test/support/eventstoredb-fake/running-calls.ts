import type { GrpcRefusal } from '#test/support/eventstoredb-fake/refusals';

/** A call with many response messages. */
export interface CancellableCall {
  end(): void;
  emit(event: 'error', refusal: GrpcRefusal): boolean;
}

/** The running calls of one type, so that a test can end them. */
export class RunningCalls {
  private readonly calls = new Set<CancellableCall>();

  get count(): number {
    return this.calls.size;
  }

  async track(call: CancellableCall, serve: () => Promise<void>): Promise<void> {
    this.calls.add(call);
    await serve().finally(() => this.calls.delete(call));
  }

  /** Ends all calls without an error, as a node does that shuts down normally. */
  endCleanly(): void {
    for (const call of this.calls) call.end();
  }

  /** Ends all calls with an error. */
  abort(refusal: GrpcRefusal): void {
    for (const call of this.calls) call.emit('error', refusal);
  }
}
