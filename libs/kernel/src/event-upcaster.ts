import { categoryFromStream, idFromStream, type DomainEvent, type RecordedEvent } from '#kernel/event';
import { londonDay } from '#kernel/time';
import { upcastEvent, type Upcast } from '#kernel/upcast';

/** What is needed to read the events of a category of streams. Every decider is one. */
export interface StreamCategory {
  readonly category: string;
  readonly upcasts?: object;
}

type UpcastTable = Readonly<Record<string, readonly Upcast[] | undefined>>;

/** Turns stored events of all categories into domain events. */
export class EventUpcaster {
  private readonly upcasts = new Map<string, UpcastTable>();

  constructor(categories: readonly StreamCategory[]) {
    for (const { category, upcasts = {} } of categories) {
      if (this.upcasts.has(category)) throw new TypeError(`Two deciders have the category ${category}.`);
      this.upcasts.set(category, upcasts as UpcastTable);
    }
  }

  /** The event in its current schema version. Throws `NewerEvent` if a newer version of this software wrote it. */
  upcast(event: RecordedEvent): DomainEvent<unknown> {
    const { data, metadata } = upcastEvent(this.upcasts.get(categoryFromStream(event.stream)) ?? {}, event);
    return {
      id: idFromStream(event.stream),
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
