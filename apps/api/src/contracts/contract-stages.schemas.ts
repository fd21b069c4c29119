import type { ShownContract } from '#api/contracts/contract-reader';
import * as schema from '#api/openapi/response-schemas';
import type { Arrangement } from '#domain/contract-entries.types';

export const ARRANGEMENT = schema.namedObject<Arrangement>('Arrangement', {
  status: schema.enumOf<Arrangement['status']>({
    'not-requested': true,
    requested: true,
    confirmed: true,
    refused: true,
  }),
  since: schema.day(),
});

type Ended = NonNullable<ShownContract['ended']>;
export const ENDED = schema.object<Ended>({
  how: schema.enumOf<Ended['how']>({ completed: true, 'ended-early': true, lapsed: true }),
  on: schema.day(),
  causeCode: schema.orNull(schema.text()),
  note: schema.orNull(schema.text()),
  unusedPence: schema.pence('The part of the price that is not owed, in pence.'),
  unusedHalfDays: schema.halfDays('Planned half-days that were not delivered.'),
  withdrawnVariationId: schema.orNull(schema.id()),
  visitsNotHeld: schema.listOrWithheld(schema.id(), 'Planned visits that the end settled.'),
  noVisitReason: schema.orNull(schema.text()),
  correctedOn: schema.orNull(schema.day('The day on which it was last corrected.')),
});

type Closed = NonNullable<ShownContract['closed']>;
export const CLOSED = schema.object<Closed>({
  metAims: schema.integer(),
  partlyMetAims: schema.integer(),
  unmetAims: schema.integer(),
  paid: schema.pence('Paid and not recovered, in pence.'),
  deliveredHalfDays: schema.halfDays(),
});
