import { day, either, flag, halfDays, id, listOf, named, orNull, text, urn, version, withheld } from '#api/openapi/response-schemas';
import type { ContractInLedger, LeaderRecord, OfferInLedger } from '#api/leaders/leader-reader';

export const CAPACITY = {
  offered: halfDays(),
  released: halfDays('Half-days that the home head has released.'),
  reserved: halfDays(),
  delivered: halfDays(),
  free: halfDays('Released and neither reserved nor delivered, in half-days.'),
};

const OFFER = named<OfferInLedger>('OfferInLedger', { offerId: id(), from: day(), to: day(), ...CAPACITY });

const LEDGER_LINE = named<ContractInLedger>('ContractInLedger', {
  contractId: id(),
  reserved: halfDays(),
  delivered: halfDays(),
  over: flag('Nothing more is reserved for it.'),
});

export const LEADER = named<LeaderRecord>('Leader', {
  id: id(),
  version: version(),
  personId: id(),
  providerType: text(),
  designatingBody: text(),
  from: day(),
  to: orNull(day('Last day of the designation.')),
  homeSchoolUrn: urn(),
  allianceId: orNull(id()),
  phases: listOf(text()),
  needAreas: listOf(text()),
  withdrawn: flag(),
  offers: listOf(OFFER),
  contracts: listOf(either(LEDGER_LINE, withheld('contractId'))),
});
