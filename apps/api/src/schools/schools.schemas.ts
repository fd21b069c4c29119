import { STAGE } from '#api/contracts/contract.schemas';
import { nameFields } from '#api/names/name-fields';
import * as schema from '#api/openapi/response-schemas';
import { OUTCOME } from '#api/meetings/meetings.schemas';
import type { RegisterEntry, RegisterSource } from '#domain/school.events';
import type { Governance } from '#domain/vocabulary';
import type { SchoolResponse } from '#api/schools/school-response';
import type { ListedSchool, SchoolContract, SchoolRequest } from '#read-models/school-pages';
import type { SchoolDocument } from '#records/school.record';

const ENTRY = schema.namedObject<RegisterEntry>('RegisterEntry', {
  name: schema.text(),
  status: schema.text(),
  phase: schema.text(),
  laCode: schema.text('Code of the local authority.'),
  laName: schema.orNull(schema.text()),
  typeCode: schema.orNull(schema.text()),
  districtCode: schema.orNull(schema.text()),
  districtName: schema.orNull(schema.text()),
  easting: schema.orNull(schema.number()),
  northing: schema.orNull(schema.number()),
  pupils: schema.orNull(schema.integer()),
  percentageFsm: schema.orNull(schema.number('Percentage of pupils eligible for free school meals.')),
  trustName: schema.orNull(schema.text()),
  religiousCharacter: schema.orNull(schema.text()),
  openedOn: schema.orNull(schema.day()),
  closedOn: schema.orNull(schema.day()),
});

export const LISTED: schema.SchemasOf<ListedSchool> = {
  urn: schema.urn(),
  name: schema.text(),
  laCode: schema.text(),
  entry: ENTRY,
  source: schema.object<RegisterSource>({ file: schema.text(), extractedOn: schema.orNull(schema.day()) }),
  governance: schema.orNull(schema.enumOf<Governance>({ maintained: true, academy: true, independent: true })),
  governanceSource: schema.orNull(
    schema.text('Source of the governance: `register` if derived from the type of establishment.'),
  ),
  consultees: schema.listOf(schema.text()),
  latestInspection: schema.orNull(schema.anyObject('Regime, grade, day and source.')),
};

const SCHOOL_REQUEST_FIELDS: schema.SchemasOf<SchoolRequest> = {
  requestId: schema.id(),
  schoolUrn: schema.urn(),
  boardId: schema.id(),
  reference: schema.text(),
  from: schema.enumOf<SchoolRequest['from']>({
    school: true,
    la: true,
    diocese: true,
    trust: true,
    alliance: true,
    board: true,
  }),
  allianceId: schema.orNull(schema.id('The alliance that asked.')),
  bodyId: schema.orNull(schema.id('The trust or diocese that asked.')),
  needAreas: schema.listOf(schema.text()),
  urgency: schema.enumOf<SchoolRequest['urgency']>({ routine: true, soon: true, urgent: true }),
  submittedOn: schema.day(),
  state: schema.enumOf<SchoolRequest['state']>({
    submitted: true,
    eligible: true,
    'not-eligible': true,
    tabled: true,
    'on-agenda': true,
    decided: true,
    deferred: true,
    withdrawn: true,
  }),
  meetingId: schema.orNull(schema.id('The meeting that deals with the request, or dealt with it last.')),
  outcome: schema.orNull(OUTCOME),
  decidedOn: schema.orNull(schema.day()),
};

export const SCHOOL_REQUEST = schema.namedObject<SchoolRequest>('SchoolRequest', SCHOOL_REQUEST_FIELDS);

/** As `SCHOOL_REQUEST`, with the name of the school. */
export const REQUEST_MADE = schema.namedObject<SchoolRequest>('RequestMade', SCHOOL_REQUEST_FIELDS);

export const SCHOOL_CONTRACT = schema.namedObject<SchoolContract>('SchoolContract', {
  contractId: schema.id(),
  boardId: schema.id(),
  reference: schema.text(),
  leaderId: schema.id(),
  level: schema.text(),
  from: schema.day(),
  to: schema.day(),
  plannedHalfDays: schema.halfDays(),
  deliveredHalfDays: schema.halfDays(),
  stage: STAGE,
});

export const SCHOOL = schema.namedObject<SchoolResponse>('School', {
  ...LISTED,
  version: schema.version(),
  asOf: schema.asOfDay(),
});

/** The ids in the history of a school that have a name beside them. */
export const SCHOOL_DOCUMENT_NAMES = nameFields<SchoolDocument>({ classifications: { recordedBy: 'person' } });
