import { Injectable } from '@nestjs/common';
import { UnknownStream } from '#kernel/refused';
import type { SkipRequest } from '#processing/processor-faults';
import type { PauseRequest } from '#processing/processor-pauses';
import { ProcessorMonitor, type ProcessorKind, type ProcessorStatus } from '#processing/processor-monitor';

/** Views and reactions by name. Every method rejects with `StoreUnavailable` while another process must be asked and cannot be. */
@Injectable()
export class ProcessorRegistry {
  constructor(private readonly monitor: ProcessorMonitor) {}

  /** Why a command of a reaction cannot be delivered yet; null when nothing is waiting. */
  get waitingFor(): string | null {
    return this.monitor.waitingFor;
  }

  /** All views, then all reactions; or only those of one kind. */
  async list(kind?: ProcessorKind): Promise<ProcessorStatus[]> {
    return (await this.monitor.status()).filter((status) => kind === undefined || status.kind === kind);
  }

  /** Throws `UnknownStream` when nothing has this name. */
  async get(name: string): Promise<ProcessorStatus> {
    const found = (await this.list()).find(({ processor }) => processor === name);
    if (found === undefined) throw new UnknownStream('processor', name);
    return found;
  }

  /** Retries the event at which it stopped. Throws `Refused` (`paused`) while it is paused. */
  async retry({ processor }: ProcessorStatus): Promise<void> {
    await this.monitor.retry(processor);
  }

  /** Skips the event for good. Throws `Refused` unless the processor is stopped at this event. */
  async skip({ processor }: ProcessorStatus, request: SkipRequest): Promise<void> {
    await this.monitor.skip(processor, request);
  }

  /** Pauses it until it is resumed. Throws `Refused` (`already-paused`). */
  async pause({ processor }: ProcessorStatus, request: PauseRequest): Promise<void> {
    await this.monitor.pause(processor, request);
  }

  /** Lets it continue after its checkpoint. Throws `Refused` (`not-paused`). */
  async resume({ processor }: ProcessorStatus): Promise<void> {
    await this.monitor.resume(processor);
  }
}
