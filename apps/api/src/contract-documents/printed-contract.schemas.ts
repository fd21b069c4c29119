import { CLAUSE } from '#api/contracts/contract-document.schemas';
import { AIM_FIELDS } from '#api/contracts/contract-aims.schemas';
import { PAYER, SIGNATORY } from '#api/contracts/contract-draft.schemas';
import { PRICE } from '#api/contracts/contract-price.schemas';
import { PART_FIELDS } from '#api/contracts/contract-parts.schemas';
import { VISIT_PLACE, VISIT_STATUS } from '#api/contracts/contract-team.schemas';
import { STAGE } from '#api/contracts/contract.schemas';
import type {
  PrintedAim,
  PrintedContract,
  PrintedLeader,
  PrintedPart,
  PrintedSignature,
  PrintedTeamMember,
  PrintedVariation,
  PrintedVisit,
} from '#api/contract-documents/printed-contract';
import { PROVIDER_KIND } from '#api/meetings/award.schemas';
import { omit } from '#api/omit';
import * as schema from '#api/openapi/response-schemas';
import type { Term } from '#domain/board.events';

const NAME = schema.orNull(schema.text('Null if it was erased or is not known.'));
const TERM = schema.object<Term>({ code: schema.text(), meaning: schema.text() });

const LEADER_FIELDS: schema.SchemasOf<PrintedLeader> = {
  name: NAME,
  homeSchoolName: schema.orNull(schema.text('Null for a leader whom no school employs.')),
  halfDays: schema.halfDays(),
};

const LEADER = schema.object<PrintedLeader>(LEADER_FIELDS);

const TEAM_MEMBER = schema.object<PrintedTeamMember>({
  ...LEADER_FIELDS,
  releasedOn: schema.orNull(schema.day('When the employer released the leader; null until then.')),
});

const PART = schema.object<PrintedPart>({
  ...omit(PART_FIELDS, 'form', 'leaderIds'),
  form: TERM,
  leaderNames: schema.listOf(NAME),
});

const AIM = schema.object<PrintedAim>({ ...omit(AIM_FIELDS, 'needArea'), needArea: TERM });

const VARIATION = schema.object<PrintedVariation>({
  agreedOn: schema.day(),
  proposedBy: SIGNATORY,
  reason: schema.orNull(schema.text('Null if you may not read it.')),
  halfDays: schema.object<PrintedVariation['halfDays']>({ old: schema.halfDays(), new: schema.halfDays() }),
});

const VISIT = schema.object<PrintedVisit>({
  on: schema.day(),
  halfDays: schema.halfDays(),
  place: VISIT_PLACE,
  schoolStaff: schema.orNull(schema.integer('How many people of the supported school took part.')),
  purpose: schema.text(),
  status: VISIT_STATUS,
});

const SIGNATURE = schema.object<PrintedSignature>({
  as: SIGNATORY,
  isSigned: schema.boolean(),
  name: schema.orNull(schema.text('Null if it was erased, or the signature is on paper.')),
  signedOn: schema.orNull(schema.day()),
});

/** A contract as its parties sign it and keep it, with names instead of ids. */
export const PRINTED_CONTRACT = schema.namedObject<PrintedContract>('PrintedContract', {
  contractId: schema.id(),
  version: schema.integer('Number of events until then, to tell one copy from another.'),
  contractVersion: schema.integer('The number of the version of what is agreed. A signature names it.'),
  signedVersion: schema.orNull(schema.integer('The version that all parties signed; null without one.')),
  on: schema.day('The day of which the copy is.'),
  reference: schema.text(),
  stage: STAGE,
  boardName: schema.text(),
  extendsReference: schema.orNull(schema.text('The reference of the contract that this one extends.')),
  schoolUrn: schema.urn(),
  schoolName: schema.orNull(schema.text()),
  provider: schema.object<PrintedContract['provider']>({ kind: PROVIDER_KIND, name: NAME }),
  lead: LEADER,
  team: schema.listOf(TEAM_MEMBER, 'The deployed leaders besides the lead leader.'),
  level: TERM,
  startsOn: schema.day(),
  endsOn: schema.day(),
  halfDays: schema.halfDays('Planned half-days, including variations.'),
  pence: schema.pence('What is left of the price, in pence.'),
  loweredPence: schema.pence('By how much the price was lowered, in pence. The parts add up to both together.'),
  price: schema.orNull(PRICE),
  payer: PAYER,
  fundName: schema.orNull(schema.text('Null unless a fund pays.')),
  reviewEveryDays: schema.integer(),
  reportEveryDays: schema.integer(),
  parts: schema.listOf(PART),
  aims: schema.listOf(AIM),
  clauses: schema.listOf(CLAUSE, 'The clauses with the words that are signed.'),
  pause: schema.orNull(
    schema.object<NonNullable<PrintedContract['pause']>>({
      since: schema.day('Since when the contract is paused.'),
      expectedOn: schema.orNull(schema.day('When the work is expected to go on.')),
    }),
  ),
  visits: schema.listOf(VISIT, 'The visits that were not cancelled, in the order of their days.'),
  variations: schema.listOf(VARIATION, 'The variations to which both sides agreed.'),
  signatures: schema.listOf(SIGNATURE, 'Each party, whether it has signed or not.'),
  acknowledgedOn: schema.orNull(schema.day('When the responsible body acknowledged the contract.')),
});
