import { envelopesOf } from '#kernel/event-envelopes';
import type { NameOf, Occasion } from '#kernel/decider';
import type { Envelope, Position, RecordedEvent } from '#kernel/event';
import {
  EventStore,
  StoreUnavailable,
  type Appended,
  type EventBatch,
  type LogRange,
  type Subscription,
} from '#execution/event-store';
import { NO_PREDECESSOR } from '#kernel/hash-chain';
import { londonDay, type Instant, type IsoDay } from '#kernel/time';
import { untilAborted } from '#processing/condition-waiter';

/** An event in a specification. */
export interface SpecEvent {
  readonly stream: string;
  readonly type: string;
  readonly data: object;
  readonly at: Instant;
  readonly occurredOn: IsoDay | null;
  readonly actor: string;
}

export interface SpecRecording {
  /** When it was recorded; noon of 10 January 2012 where nothing is said. */
  readonly at?: Instant;
  /** The day on which it happened, where that is another. */
  readonly occurredOn?: IsoDay;
  readonly actor?: string;
}

/** Makes events of one kind of stream: `const contract = eventsOf<ContractEvents>('contract')`, then `contract('c1', 'ContractSigned', {…})`. */
export const eventsOf =
  <Events extends object>(category: string) =>
  <Type extends NameOf<Events>>(
    id: string,
    type: Type,
    data: Events[Type],
    recording: SpecRecording = {},
  ): SpecEvent => {
    const { at = '2012-01-10T12:00:00.000Z', occurredOn = null, actor = 'clerk-1' } = recording;
    return { stream: `${category}-${id}`, type, data: data as object, at, occurredOn, actor };
  };

const occasionOf = ({ actor, at }: SpecEvent, index: number): Occasion => ({
  actor,
  roles: [],
  at,
  today: londonDay(at),
  commandId: `command-${index}`,
  correlationId: `correlation-${index}`,
  causationId: null,
});

/** Seals the events in their streams, so that they can be appended or listed. */
export const sealedEvents = (
  events: readonly SpecEvent[],
): { stream: string; revision: number; envelope: Envelope }[] => {
  const ends = new Map<string, { nextRevision: number; seal: string }>();
  return events.map((event, index) => {
    const { stream, type, data, occurredOn } = event;
    const end = { stream, ...(ends.get(stream) ?? { nextRevision: 0, seal: NO_PREDECESSOR }) };
    const fact = { type, data, ...(occurredOn === null ? {} : { occurredOn }) };
    const [envelope] = envelopesOf([fact], end, occasionOf(event, index), 'fingerprint', {});
    if (envelope === undefined) throw new Error('One fact makes one envelope.');
    ends.set(stream, { nextRevision: end.nextRevision + 1, seal: envelope.metadata.seal });
    return { stream, revision: end.nextRevision, envelope };
  });
};

const BATCH = 100;

/**
 * A log with a fixed content, for specifications of views and reactions. `repeating`: hands over every batch twice, each with the last event of the one before, and begins at the very first event
 * whatever was asked for, as after a crash between the work and its answer.
 */
export class ListedLog extends EventStore {
  readonly soleWriter = false;
  private readonly events: readonly RecordedEvent[];

  constructor(
    events: readonly SpecEvent[],
    private readonly repeating = false,
  ) {
    super();
    this.events = sealedEvents(events).map(({ stream, revision, envelope }, index) => {
      return { ...envelope, stream, revision, position: String(index + 1).padStart(6, '0') };
    });
  }

  append(): Promise<Appended> {
    return Promise.reject(new StoreUnavailable('A listed log cannot be written to.'));
  }

  async *streamPages(stream: string): AsyncIterable<readonly RecordedEvent[]> {
    yield this.events.filter((event) => event.stream === stream);
  }

  async *readAll({ after }: LogRange): AsyncIterable<readonly RecordedEvent[]> {
    yield this.events.filter(({ position }) => position > (after ?? ''));
  }

  async *subscribe({ after, batchSize = BATCH, signal }: Subscription): AsyncIterable<EventBatch> {
    const events = this.events.filter(({ position }) => this.repeating || position > (after ?? ''));
    for (let from = 0; from < events.length && !signal.aborted; from += batchSize) {
      const batch = events.slice(this.repeating ? Math.max(0, from - 1) : from, from + batchSize);
      const handed = { events: batch, position: batch.at(-1)?.position ?? null };
      yield { ...handed, caughtUp: from + batchSize >= events.length };
      if (this.repeating) yield { ...handed, caughtUp: from + batchSize >= events.length };
    }
    if (events.length === 0) yield { events, position: after, caughtUp: true };
    await untilAborted(signal);
  }

  head(): Promise<Position | null> {
    return Promise.resolve(this.events.at(-1)?.position ?? null);
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}
