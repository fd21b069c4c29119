import * as schema from '#api/openapi/response-schemas';
import type { ListPriceRecord } from '#records/board.record.types';

/** The price list of a board, with all versions. */
export const LIST_PRICES_OF_BOARD = schema.listOf(
  schema.namedObject<ListPriceRecord>('BoardListPrice', {
    code: schema.text(),
    title: schema.text('What is bought.'),
    providerTypes: schema.listOrWithheld(schema.text(), 'The types of provider to whom it applies; empty for all.'),
    formsOfSupport: schema.listOrWithheld(
      schema.text(),
      'It applies to contracts with a part of one of these forms; empty for all contracts.',
    ),
    pencePerDay: schema.pence('Price of a day. A half-day costs half of it.'),
    administrationPence: schema.pence('Once for each contract.'),
    from: schema.day('The first day on which this version is in force.'),
    to: schema.orNull(schema.day('The last day; null until the list price is revised or ends.')),
    reason: schema.text(),
    recordedBy: schema.text('Id of the person.'),
    endReason: schema.orNull(schema.text('Why the list price ended; null if it was revised or has no end.')),
  }),
  'In the order in which they were agreed.',
);
