import { anyObject, day, listOf, dateTime, namedObject, orNull, text } from '#api/openapi/response-schemas';
import type { TimelineEntry } from '#api/history/timeline';

export const TIMELINE = listOf(
  namedObject<TimelineEntry>('TimelineEntry', {
    type: text('Name of the event.'),
    data: anyObject('Content of the event. Text that you may not see reads "withheld".'),
    by: text('Id of the person, or `system`.'),
    recordedAt: dateTime(),
    occurredOn: orNull(day()),
  }),
);
