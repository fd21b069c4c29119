import type { ShownContract } from '#api/contracts/contract-reader';
import { PROVIDER } from '#api/meetings/award.schemas';
import * as schema from '#api/openapi/response-schemas';
import type { DraftFigures } from '#domain/contract.events';
import type { Employer, Payer, Signatory } from '#domain/vocabulary';
import type * as records from '#records/contract-draft.record.types';

export const SIGNATORY = schema.enumOf<Signatory>({ school: true, provider: true, 'home-head': true });

export const PAYER = schema.enumOf<Payer>({
  fund: true,
  council: true,
  trust: true,
  school: true,
  alliance: true,
  none: true,
});

export const EMPLOYER = schema.namedObject<Employer>('Employer', {
  kind: schema.enumOf<Employer['kind']>({ council: true, alliance: true, 'self-employed': true }),
  name: schema.orNull(schema.text()),
  areaCode: schema.orNull(schema.text('Code of the local authority.')),
});

export const AGREED = schema.namedObject<ShownContract['agreed']>('ContractAgreed', {
  reference: schema.text(),
  decisionId: schema.id(),
  boardId: schema.id(),
  requestId: schema.orNull(schema.id()),
  schoolUrn: schema.urn(),
  provider: PROVIDER,
  leaderId: schema.id('The lead leader.'),
  leaderPersonId: schema.id(),
  homeSchoolUrn: schema.orNull(schema.urn()),
  employer: schema.orNull(EMPLOYER),
  allianceId: schema.orNull(schema.id()),
  level: schema.text(),
  payer: PAYER,
  fundId: schema.orNull(schema.id()),
  pence: schema.pence(),
  halfDays: schema.halfDays(),
  startsOn: schema.day(),
  endsOn: schema.day(),
  reviewEveryDays: schema.integer(),
  reportEveryDays: schema.integer(),
  graceDays: schema.integer(),
  missedVisitReasons: schema.listOrWithheld(schema.text()),
  earlyEndCauses: schema.listOrWithheld(schema.text()),
});

const FIGURES = schema.namedObject<DraftFigures>('DraftFigures', {
  reference: schema.text(),
  payer: PAYER,
  fundId: schema.orNull(schema.id()),
  pence: schema.pence(),
  halfDays: schema.halfDays(),
  startsOn: schema.day(),
  endsOn: schema.day(),
});

export const DRAFT_CHANGE = schema.namedObject<records.DraftChangeRecord>('DraftChange', {
  kind: schema.enumOf<records.DraftChangeRecord['kind']>(
    { amended: true, reopened: true, redrafted: true },
    'Whether figures were amended, signatures were voided, or a withdrawn contract was drafted again.',
  ),
  on: schema.day(),
  by: schema.text('Id of the person.'),
  old: schema.orNull(FIGURES),
  new: schema.orNull(FIGURES),
  voided: schema.listOrWithheld(SIGNATORY, 'The parties whose signatures were voided.'),
  reason: schema.orNull(schema.text()),
});
