import type { JsonObject } from '#kernel/json';
import type { RecordedEvent } from '#kernel/event';
import { hideMovedTexts } from '#kernel/personal-place';

/** Turns the data of one schema version into that of the next. */
export type Upcast = (data: JsonObject) => JsonObject;

/** For each event type the steps from version 1 to 2, from 2 to 3, and so on. A type without an entry has only had version 1. */
export type Upcasts<Events> = { readonly [Type in keyof Events]?: readonly Upcast[] };

/** The schema version in which new events of this type are written. */
export const currentSchemaVersion = (
  upcasts: Readonly<Record<string, readonly Upcast[] | undefined>>,
  type: string,
): number => (upcasts[type]?.length ?? 0) + 1;

/**
 * The event in its current schema version. The stored text never changes. Every event that is folded, projected or shown passes here, so a personal text that
 * was moved here from another place is hidden before anything is made of it. Throws `NewerEvent`.
 */
export const upcastEvent = (
  upcasts: Readonly<Record<string, readonly Upcast[] | undefined>>,
  stored: RecordedEvent,
): RecordedEvent => {
  const current = currentSchemaVersion(upcasts, stored.type);
  if (stored.schema > current) throw new NewerEvent(stored);
  const event = hideMovedTexts(stored);
  if (event.schema === current) return event;
  const steps = (upcasts[event.type] ?? []).slice(event.schema - 1);
  return { ...event, schema: current, data: steps.reduce((data, step) => step(data), event.data) };
};

/** A newer version of this software wrote the event. */
export class NewerEvent extends Error {
  constructor(event: RecordedEvent) {
    super(
      `Event ${event.id} (${event.type}, version ${event.schema}) was written by a newer version of this software. Upgrade before you read it.`,
    );
    this.name = 'NewerEvent';
  }
}
