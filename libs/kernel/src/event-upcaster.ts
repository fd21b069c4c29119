import { categoryOf, idOf, type RecordedEvent } from '#kernel/event';
import type { SeenEvent } from '#kernel/event';
import { londonDay } from '#kernel/time';
import { upcasted, type Upcast } from '#kernel/upcast';

/** What must be known of a kind of stream to read its events; every decider is one. */
export interface StreamKind {
  readonly category: string;
  readonly upcasts?: object;
}

type UpcastTable = Readonly<Record<string, readonly Upcast[] | undefined>>;

/** All kinds of streams there are: turns stored events into what views and reactions see. */
export class StreamKinds {
  private readonly upcasts = new Map<string, UpcastTable>();

  constructor(kinds: readonly StreamKind[]) {
    for (const { category, upcasts = {} } of kinds) {
      if (this.upcasts.has(category)) throw new TypeError(`Two kinds of streams are called ${category}.`);
      this.upcasts.set(category, upcasts as UpcastTable);
    }
  }

  /** The event in today's shape. Throws `NewerEvent` for one that a later version of this software wrote. */
  seen(event: RecordedEvent): SeenEvent<unknown> {
    const { data, metadata } = upcasted(this.upcasts.get(categoryOf(event.stream)) ?? {}, event);
    return {
      id: idOf(event.stream),
      eventId: event.id,
      type: event.type,
      data,
      revision: event.revision,
      recordedAt: metadata.recordedAt,
      day: metadata.occurredOn ?? londonDay(metadata.recordedAt),
      actor: metadata.actor,
    };
  }
}
