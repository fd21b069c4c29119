import * as schema from '#api/openapi/response-schemas';
import type { ErasedPerson, ErasedText } from '#domain/erasure.events';
import type { ErasureReceipt } from '#hosting/erasures';

const ERASED_PERSON = schema.namedObject<ErasedPerson>('ErasedPerson', {
  kind: schema.enumOf<'person'>({ person: true }),
  personId: schema.id(),
});

const ERASED_TEXT = schema.namedObject<ErasedText>('ErasedText', {
  kind: schema.enumOf<'text'>({ text: true }),
  category: schema.text('Kind of the record.'),
  recordId: schema.text('Id of the record, or URN of the school.'),
  revision: schema.integer('Number of the event among all events of the record, from 0.'),
  eventId: schema.orNull(schema.id()),
  field: schema.text('Path of the text in the data of the event.'),
});

export const ERASURE = schema.namedObject<ErasureReceipt>('Erasure', {
  id: schema.id(),
  version: schema.version(),
  erased: schema.anyOf(ERASED_PERSON, ERASED_TEXT),
  reason: schema.text(),
  erasedBy: schema.text('Id of the administrator, or `system` for the command line.'),
  erasedAt: schema.dateTime(),
});
