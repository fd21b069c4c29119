import type { GrpcRefusal } from '#test/support/eventstoredb-fake/refusals';

/** A call with many response messages. */
export interface CancellableCall {
  end(): void;
  emit(event: 'error', refusal: GrpcRefusal): boolean;
}

/** The running calls of one type, so that a test can end them. */
export class RunningCalls {
  /** Number of calls that have begun, including those that have ended. */
  started = 0;
  private readonly calls = new Set<CancellableCall>();
  private readonly waiting: (() => void)[] = [];

  get count(): number {
    return this.calls.size;
  }

  async track(call: CancellableCall, serve: () => Promise<void>): Promise<void> {
    this.started += 1;
    for (const resolve of this.waiting.splice(0)) resolve();
    this.calls.add(call);
    await serve().finally(() => this.calls.delete(call));
  }

  /** Resolves when the next call begins. */
  waitForNext(): Promise<void> {
    return new Promise((resolve) => this.waiting.push(resolve));
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
