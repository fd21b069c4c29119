import { EMPLOYER } from '#api/contracts/contract-draft.schemas';
import { nameFields } from '#api/names/name-fields';
import {
  asOfDay,
  day,
  object,
  boolean,
  enumOf,
  halfDays,
  id,
  listOf,
  namedObject,
  orNull,
  text,
  urn,
  version,
} from '#api/openapi/response-schemas';
import type { LeaderDocument } from '#records/leader.record.types';
import type { ContractInLedger, LeaderRecord, OfferInLedger } from '#api/leaders/leader-reader';

export const CAPACITY = {
  offered: halfDays(),
  released: halfDays('Half-days released by the home head.'),
  reserved: halfDays(),
  delivered: halfDays(),
  free: orNull(halfDays('Released, not reserved and not delivered, in half-days. Null if days are withheld.')),
};

export const DAYS_WITHHELD = boolean(
  'Whether you have a conflict of interest in a contract of the leader. Its half-days are in none of the sums.',
);

const OFFER = namedObject<OfferInLedger>('OfferInLedger', {
  offerId: id(),
  from: day(),
  to: day(),
  ...CAPACITY,
  recalled: halfDays('Half-days whose release the home school recalled and has not given again.'),
  corrected: boolean('Whether it was corrected.'),
});

const LEDGER_CONTRACT = namedObject<ContractInLedger>('ContractInLedger', {
  contractId: id(),
  reserved: halfDays(),
  delivered: halfDays(),
  closed: boolean('No more time is reserved for it.'),
});

const EXPERTISE = namedObject<LeaderRecord['expertise'][number]>('LeaderExpertise', {
  expertiseId: id(),
  kind: enumOf<LeaderRecord['expertise'][number]['kind']>({ subject: true, phase: true, theme: true }),
  topic: text('The subject, the phase, or the need area.'),
  from: day('The day on which it was assessed, from which it counts.'),
  to: orNull(day('The last day on which it counts; null while it does.')),
  evidence: text('What shows it.'),
  source: text('Who assessed it, or in which document.'),
  recordedBy: text('Id of the person.'),
  endReason: orNull(text('Why it no longer counts.')),
  corrected: boolean('Whether it was corrected.'),
});

export const LEADER = namedObject<LeaderRecord>('Leader', {
  id: id('The same as the id of the person.'),
  version: version(),
  asOf: asOfDay(),
  withdrawals: listOf(
    object<LeaderRecord['withdrawals'][number]>({
      on: day('Last day of the designation.'),
      recordedBy: text('Id of the person.'),
      reason: text(),
    }),
    'Why designations were withdrawn.',
  ),
  personId: id(),
  providerType: text(),
  designatingBody: text(),
  from: day(),
  to: orNull(day('Last day of the designation.')),
  homeSchoolUrn: orNull(urn()),
  employer: orNull(EMPLOYER),
  allianceId: orNull(id()),
  allianceSince: day('First day on which the leader answers to this alliance.'),
  passedOn: listOf(
    object<LeaderRecord['passedOn'][number]>({
      old: orNull(id('The alliance before.')),
      new: id('The alliance from then on.'),
      on: day(),
      recordedBy: text('Id of the person.'),
      reason: text(),
      corrected: boolean('Whether the alliance or the day was corrected.'),
    }),
    'The alliances to which the leader was passed on, and why.',
  ),
  phases: listOf(text()),
  needAreas: listOf(text()),
  withdrawn: boolean(),
  corrected: boolean('Whether the designation was corrected.'),
  corrections: listOf(
    object<LeaderRecord['corrections'][number]>({
      offerId: orNull(id('The offer that was corrected; null for the designation.')),
      recordedBy: text('Id of the person.'),
      reason: text(),
    }),
    'What was corrected, in order. The history has the old and new values.',
  ),
  ceilings: listOf(
    object<LeaderRecord['ceilings'][number]>({
      academicYear: text(),
      term: enumOf<LeaderRecord['ceilings'][number]['term']>({ autumn: true, spring: true, summer: true }),
      from: day(),
      to: day(),
      halfDays: halfDays('The most that the home school releases in the term.'),
      decidedOn: day(),
      reason: text(),
      recordedBy: text('Id of the person.'),
      lifted: orNull(object<NonNullable<LeaderRecord['ceilings'][number]['lifted']>>({ on: day(), reason: text() })),
    }),
    'The most that the home school releases in a term, in the order in which it was set. The last one of a term applies.',
  ),
  expertise: listOf(EXPERTISE, 'What the leader is good at, past entries too.'),
  offers: listOf(OFFER),
  contracts: listOf(LEDGER_CONTRACT),
  daysWithheld: DAYS_WITHHELD,
});

/** The ids in a leader that are shown with a name. */
export const LEADER_NAMES = nameFields<LeaderRecord>({
  personId: 'person',
  withdrawals: { recordedBy: 'person' },
  corrections: { recordedBy: 'person' },
  ceilings: { recordedBy: 'person' },
  expertise: { recordedBy: 'person' },
  passedOn: { old: 'alliance', new: 'alliance', recordedBy: 'person' },
  homeSchoolUrn: 'school',
  allianceId: 'alliance',
  contracts: { contractId: 'contract' },
});

/** The ids in the history of a leader that are shown with a name. */
export const LEADER_DOCUMENT_NAMES = nameFields<LeaderDocument>({
  designations: { homeSchoolUrn: 'school', allianceId: 'alliance' },
  corrections: { recordedBy: 'person' },
  withdrawals: { recordedBy: 'person' },
  ceilings: { recordedBy: 'person' },
  expertise: { recordedBy: 'person' },
  passedOn: { old: 'alliance', new: 'alliance', recordedBy: 'person' },
  offers: { releasedBy: 'person' },
  bookings: { contractId: 'contract' },
});
