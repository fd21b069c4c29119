import type { TransferredCommand } from '#hosting/command-transfer';
import type { Causation } from '#execution/command-delivery';
import type { LogMark } from '#execution/event-store';
import type { Position } from '#kernel/event';
import type { IsoDay, Instant } from '#kernel/time';
import type { EndedSpan } from '#platform/tracing';
import type { DeadlineContext } from '#processing/deadline-scheduler';
import type { SkipRequest } from '#processing/processor-faults';
import type { PauseRequest } from '#processing/processor-pauses';
import type { CheckpointMove } from '#processing/reaction-checkpoints';
import type { ProcessorReport } from '#processing/thread-processor-monitor';

/** What the thread of the processors needs to start. */
export interface ProcessingThreadData {
  /** The folder of `events.db` and `views.db`, which the main thread has opened and checked. */
  readonly dataFolder: string;
  /** Whether the thread measures spans. */
  readonly isTraced: boolean;
  /** One 32-bit integer: 1 while a `notifyGrowth` is on its way, so that there is never more than one. */
  readonly growthFlag: SharedArrayBuffer;
}

/** What the main thread calls on the thread of the processors. */
export interface ProcessingThreadFunctions {
  /** The log has grown. */
  readonly notifyGrowth: (input: null) => Promise<void>;
  readonly runDeadlines: (input: { readonly now: Instant }) => Promise<void>;
  readonly retry: (input: { readonly name: string }) => Promise<void>;
  readonly skip: (input: { readonly name: string; readonly request: SkipRequest }) => Promise<void>;
  readonly pause: (input: { readonly name: string; readonly request: PauseRequest }) => Promise<void>;
  readonly resume: (input: { readonly name: string }) => Promise<void>;
  /** Resolves after the current batch and the commands that are being sent, when the files are closed. */
  readonly stop: (input: null) => Promise<void>;
}

/** What the thread of the processors calls on the main thread. */
export interface MainThreadFunctions {
  /** Executes a command of a reaction. Rejects like `SendCommand`. */
  readonly sendReaction: (input: {
    readonly command: TransferredCommand;
    readonly causation: Causation;
  }) => Promise<void>;
  /** Executes a command of a deadline. Rejects like `SendDeadlineCommand`. */
  readonly sendDeadline: (input: {
    readonly command: TransferredCommand;
    readonly day: IsoDay;
    readonly context: DeadlineContext;
  }) => Promise<void>;
  /** The checkpoints of reactions, as `ReactionCheckpoints` describes them. */
  readonly ensureCheckpoints: (input: ReadonlyMap<string, Position>) => Promise<void>;
  readonly loadCheckpoints: (input: readonly string[]) => Promise<ReadonlyMap<string, LogMark>>;
  readonly moveCheckpoints: (input: readonly CheckpointMove[]) => Promise<boolean>;
  readonly reportProgress: (input: ProcessorReport) => void;
  /** The views follow the log. `rebuilt`: those that are built from the first event. */
  readonly reportStart: (input: { readonly rebuilt: readonly string[] }) => void;
  /** The views have caught up for the first time since the thread started, and the reactions run. */
  readonly reportCaughtUp: (input: null) => void;
  readonly recordSpan: (input: EndedSpan) => void;
  readonly warn: (input: string) => void;
}
