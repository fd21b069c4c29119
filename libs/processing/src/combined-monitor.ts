import type { Position } from '#kernel/event';
import type { WaitResult } from '#processing/condition-waiter';
import type { Processor } from '#processing/processor';
import type { SkipRequest } from '#processing/processor-faults';
import type { ProcessorState } from '#processing/processor-loop';
import type { PauseRequest } from '#processing/processor-pauses';
import { ProcessorMonitor, type ProcessorKind, type ProcessorStatus } from '#processing/processor-monitor';

type AnyProcessor = Processor<ProcessorState>;

const combine = async (waits: readonly Promise<WaitResult>[]): Promise<WaitResult> =>
  (await Promise.all(waits)).includes('timed-out') ? 'timed-out' : 'reached';

/** The views and reactions that this process runs, as one monitor. Whoever started them stops them. */
export class CombinedMonitor extends ProcessorMonitor {
  constructor(private readonly processors: readonly AnyProcessor[]) {
    super();
  }

  override get waitingFor(): string | null {
    return this.processors.map(({ waitingFor }) => waitingFor).find((reason) => reason !== null) ?? null;
  }

  override status(): ProcessorStatus[] {
    return this.processors.flatMap((processor) => processor.status());
  }

  override waitForAll(position: Position, timeoutMs: number, kind?: ProcessorKind): Promise<WaitResult> {
    return combine(this.processors.map((processor) => processor.waitForAll(position, timeoutMs, kind)));
  }

  override async waitFor(names: readonly string[], position: Position, timeoutMs: number): Promise<WaitResult> {
    const groups = Map.groupBy(names, (name) => this.require(name));
    return combine([...groups].map(([processor, own]) => processor.waitFor(own, position, timeoutMs)));
  }

  override retry(name: string): void {
    this.require(name).retry(name);
  }

  override async skip(name: string, request: SkipRequest): Promise<void> {
    await this.require(name).skip(name, request);
  }

  override async pause(name: string, request: PauseRequest): Promise<void> {
    await this.require(name).pause(name, request);
  }

  override async resume(name: string): Promise<void> {
    await this.require(name).resume(name);
  }

  override async close(): Promise<void> {
    for (const processor of this.processors) await processor.close();
  }

  private require(name: string): AnyProcessor {
    const processor = this.processors.find((each) => each.has(name));
    if (processor === undefined) throw new TypeError(`There is no view or reaction called ${name}.`);
    return processor;
  }
}
