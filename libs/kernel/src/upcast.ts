import type { JsonObject } from '#kernel/json';
import type { RecordedEvent } from '#kernel/event';

/** Turns the payload of one version into that of the next. */
export type Upcast = (data: JsonObject) => JsonObject;

/** For each event type the steps from version 1 to 2, from 2 to 3 …; a type that is not named has only ever had version 1. */
export type Upcasts<Events> = { readonly [Type in keyof Events]?: readonly Upcast[] };

/** The version in which an event of this type is written today. */
export const schemaOf = (upcasts: Readonly<Record<string, readonly Upcast[] | undefined>>, type: string): number =>
  (upcasts[type]?.length ?? 0) + 1;

/** The stored event in today's shape. The stored text itself is never changed. */
export const upcasted = (
  upcasts: Readonly<Record<string, readonly Upcast[] | undefined>>,
  event: RecordedEvent,
): RecordedEvent => {
  const today = schemaOf(upcasts, event.type);
  if (event.schema === today) return event;
  if (event.schema > today) throw new NewerEvent(event);
  const steps = (upcasts[event.type] ?? []).slice(event.schema - 1);
  return { ...event, schema: today, data: steps.reduce((data, step) => step(data), event.data) };
};

/** Written by a newer version of this software than the one that reads. */
export class NewerEvent extends Error {
  constructor(event: RecordedEvent) {
    super(
      `Event ${event.id} (${event.type}, version ${event.schema}) was written by a newer version of this software; upgrade before reading it.`,
    );
    this.name = 'NewerEvent';
  }
}
