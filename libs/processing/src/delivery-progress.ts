import type { LogMark } from '#execution/event-store';
import { BEGINNING } from '#processing/checkpoints';
import type { Position, RecordedEvent } from '#kernel/event';

/** An event whose commands are not all delivered. */
interface OpenEvent {
  /** The last event that was read before it. */
  readonly before: LogMark;
  undelivered: number;
}

/** An event at which a reaction cannot continue. */
export interface DeliveryFailure {
  readonly event: RecordedEvent;
  readonly error: unknown;
}

/**
 * How far a reaction has come while its commands are delivered side by side. Its position never passes an event that has an undelivered command, whatever
 * was delivered after that event. A reaction with a failure stops before the earliest event that failed.
 */
export class DeliveryProgress {
  /** By position, in the order of the log. */
  private readonly open = new Map<Position, OpenEvent>();
  private failure: DeliveryFailure | null = null;

  /** `read`: the last event that was read. */
  constructor(private read: LogMark = { position: BEGINNING, eventId: null }) {}

  /** The last event up to which all commands are delivered. */
  get mark(): LogMark {
    for (const { before } of this.open.values()) return before;
    return this.read;
  }

  /** Its position. */
  get position(): Position {
    return this.mark.position;
  }

  /** Whether no command of the events that were read is undelivered. */
  get isComplete(): boolean {
    return this.open.size === 0;
  }

  /** Whether a command or a handler has failed, so that no later event counts. */
  get hasFailed(): boolean {
    return this.failure !== null;
  }

  /** The earliest failure, once the commands of all events before it are delivered: the position is final then. Null before, and without a failure. */
  get stoppedAt(): DeliveryFailure | null {
    if (this.failure === null) return null;
    const [first] = this.open.keys();
    return first === this.failure.event.position ? this.failure : null;
  }

  hasRead(position: Position): boolean {
    return position <= this.read.position;
  }

  /** Whether commands of the event at this position may be sent: not after a failure at this event or at an earlier one. */
  maySend(position: Position): boolean {
    return this.failure === null || position < this.failure.event.position;
  }

  /** Records that an event was read that has so many commands. Events are read in the order of the log. */
  begin({ position, id }: Pick<RecordedEvent, 'position' | 'id'>, commands: number): void {
    if (commands > 0) this.open.set(position, { before: this.read, undelivered: commands });
    this.read = { position, eventId: id };
  }

  /** Records that all events up to this position were read. */
  advanceTo(position: Position): void {
    if (position > this.read.position) this.read = { position, eventId: null };
  }

  /** Records that one command of the event at this position was delivered. */
  confirm(position: Position): void {
    const event = this.open.get(position);
    if (event === undefined) return;
    event.undelivered -= 1;
    if (event.undelivered === 0) this.open.delete(position);
  }

  /** Records that a command of an event that was read cannot be delivered. */
  fail(event: RecordedEvent, error: unknown): void {
    if (this.maySend(event.position)) this.failure = { event, error };
  }
}
