import { Injectable } from '@nestjs/common';
import type { ProcessorFault } from '#processing/processor-faults';
import type { Position } from '#kernel/event';
import { UnknownStream } from '#kernel/refused';
import type { Instant } from '#kernel/time';
import type { SkipRequest } from '#processing/processor-faults';
import { ReactionMonitor, ViewMonitor } from '#processing/processor-monitor';

export type ProcessorKind = 'view' | 'reaction';

/** What follows the log: a view or a reaction. No view has the name of a reaction. */
export interface ProcessorStatus {
  /** Name. */
  readonly processor: string;
  readonly kind: ProcessorKind;
  /** Version of a view; null for a reaction. */
  readonly version: number | null;
  /** The last event that was processed; empty before the first. */
  readonly position: Position;
  /** False while it catches up, is being rebuilt or has stopped. */
  readonly caughtUp: boolean;
  /** When the last event that this process has seen processed was recorded; always null for a reaction. */
  readonly recordedAt: Instant | null;
  /** The event at which it stopped, and why. */
  readonly fault: ProcessorFault | null;
}

/** Views and reactions by name. Every method rejects with `StoreUnavailable` while another process must be asked and cannot be. */
@Injectable()
export class ProcessorRegistry {
  constructor(
    private readonly views: ViewMonitor,
    private readonly reactions: ReactionMonitor,
  ) {}

  /** All views, then all reactions; or only those of one kind. */
  async list(kind?: ProcessorKind): Promise<ProcessorStatus[]> {
    const views = kind === 'reaction' ? [] : await this.listViews();
    const reactions = kind === 'view' ? [] : await this.listReactions();
    return [...views, ...reactions];
  }

  /** Throws `UnknownStream` when nothing has this name. */
  async get(name: string): Promise<ProcessorStatus> {
    const found = (await this.list()).find(({ processor }) => processor === name);
    if (found === undefined) throw new UnknownStream('processor', name);
    return found;
  }

  /** Why the command that a reaction is sending cannot be delivered yet; null when nothing is waiting. */
  async waitingFor(): Promise<string | null> {
    return (await this.reactions.status()).waitingFor;
  }

  /** Retries the event at which it stopped. */
  async retry({ kind, processor }: ProcessorStatus): Promise<void> {
    await (kind === 'view' ? this.views.retry(processor) : this.reactions.retry(processor));
  }

  /** Skips the event for good. Throws `Refused` unless the processor is stopped at this event. */
  async skip({ kind, processor }: ProcessorStatus, request: SkipRequest): Promise<void> {
    await (kind === 'view' ? this.views.skip(processor, request) : this.reactions.skip(processor, request));
  }

  private async listViews(): Promise<ProcessorStatus[]> {
    const views = await this.views.status();
    return views.map(({ view, failed, ...status }) => ({ processor: view, kind: 'view', ...status, fault: failed }));
  }

  private async listReactions(): Promise<ProcessorStatus[]> {
    const { reactions } = await this.reactions.status();
    return reactions.map(({ reaction, position, caughtUp, failed }) => ({
      processor: reaction,
      kind: 'reaction',
      version: null,
      position,
      caughtUp,
      recordedAt: null,
      fault: failed,
    }));
  }
}
