import { anything, day, listOf, moment, named, orNull, text } from '#api/openapi/response-schemas';
import type { Spoken } from '#api/history/timeline';

export const SAID = listOf(
  named<Spoken>('Spoken', {
    type: text('Name of the event.'),
    data: anything('What was said or done; text that is not for you reads «withheld».'),
    by: text('Id of the person, or `system`.'),
    recordedAt: moment(),
    occurredOn: orNull(day()),
  }),
);
