import { STAGE } from '#api/contracts/contract.schemas';
import { nameFields } from '#api/names/name-fields';
import * as schema from '#api/openapi/response-schemas';
import { ORIGIN } from '#api/requests/origins';
import { OUTCOME } from '#api/meetings/meetings.schemas';
import type { Governance } from '#domain/vocabulary';
import { ENTRY, INSPECTION, SOURCE } from '#api/schools/register.schemas';
import { NOTED_SUCCESSION } from '#api/successions/successions.schemas';
import type { SchoolResponse } from '#api/schools/school-response';
import type { ListedSchool, SchoolContract, SchoolRequest } from '#read-models/school-pages';
import type { SchoolIndicator, SchoolLink } from '#domain/school.events';
import type { SourcedIndicator } from '#domain/school-indicators';
import type { GroupMembership, IndicatorHistory, SchoolDocument } from '#records/school.record';

export const LISTED: schema.SchemasOf<ListedSchool> = {
  urn: schema.urn(),
  name: schema.text(),
  laCode: schema.text(),
  entry: ENTRY,
  source: SOURCE,
  governance: schema.orNull(schema.enumOf<Governance>({ maintained: true, academy: true, independent: true })),
  governanceSource: schema.orNull(
    schema.text('Source of the governance: `register` if derived from the type of establishment.'),
  ),
  consultees: schema.listOf(schema.text()),
  latestInspection: schema.orNull(INSPECTION),
  lastOverallGrade: schema.orNull(INSPECTION),
};

export const SCHOOL_REQUEST = schema.namedObject<SchoolRequest>('SchoolRequest', {
  requestId: schema.id(),
  schoolUrn: schema.urn(),
  boardId: schema.id(),
  reference: schema.text(),
  from: ORIGIN,
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
    'handed-over': true,
  }),
  meetingId: schema.orNull(schema.id('The meeting that is to decide on the request, or last discussed it.')),
  outcome: schema.orNull(OUTCOME),
  decidedOn: schema.orNull(schema.day()),
});

export const SCHOOL_CONTRACT = schema.namedObject<SchoolContract>('SchoolContract', {
  contractId: schema.id(),
  schoolUrn: schema.urn('The URN in the contract, which can be that of a predecessor.'),
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

const LINK = schema.namedObject<SchoolLink>('SchoolLink', {
  urn: schema.urn(),
  type: schema.text('As in the register, such as "Predecessor - merged".'),
  name: schema.orNull(schema.text('The name of the other school when the link was made.')),
  establishedOn: schema.orNull(schema.day()),
});

const GROUP = schema.namedObject<GroupMembership>('GroupMembership', {
  uid: schema.text('Number of the group in the register of groups.'),
  name: schema.text(),
  groupId: schema.orNull(schema.text()),
  type: schema.orNull(schema.text('As in the register, such as "Multi-academy trust" or "School sponsor".')),
  status: schema.orNull(schema.text()),
  companiesHouseNumber: schema.orNull(schema.text()),
  joinedOn: schema.orNull(schema.day()),
  openedOn: schema.orNull(schema.day()),
  closedOn: schema.orNull(schema.day()),
  goneBy: schema.orNull(schema.day('The day of the first file without it; null while the register has it.')),
});

const INDICATOR_FIELDS: schema.SchemasOf<SourcedIndicator> = {
  indicator: schema.object<SchoolIndicator>({
    academicYear: schema.text('Such as 2024-25.'),
    indicator: schema.text('Code of the indicator in the file, such as PTRWM_EXP.'),
    value: schema.orNull(schema.number()),
    mark: schema.orNull(
      schema.enumOf<NonNullable<SchoolIndicator['mark']>>({
        suppressed: true,
        'no-entries': true,
        'not-published': true,
        'not-available': true,
        'not-applicable': true,
        'low-coverage': true,
      }),
    ),
    cohort: schema.orNull(schema.integer('Number of pupils in the cohort.')),
    status: schema.orNull(
      schema.enumOf<NonNullable<SchoolIndicator['status']>>({ provisional: true, revised: true, final: true }),
    ),
  }),
  source: SOURCE,
};

const INDICATOR = schema.namedObject<IndicatorHistory>('IndicatorHistory', {
  ...INDICATOR_FIELDS,
  earlier: schema.listOf(
    schema.object<SourcedIndicator>(INDICATOR_FIELDS),
    'The values in earlier files, oldest first.',
  ),
});

export const SCHOOL = schema.namedObject<SchoolResponse>('School', {
  ...LISTED,
  successions: schema.listOf(NOTED_SUCCESSION, 'Conversions, mergers, splits and closures that name the school.'),
  predecessors: schema.listOf(LINK),
  successors: schema.listOf(LINK),
  otherLinks: schema.listOf(LINK, 'Such as the sixth form centre that it shares.'),
  groups: schema.listOf(GROUP, 'Trusts, federations and sponsors. Groups that the school has left come first.'),
  indicators: schema.listOf(INDICATOR),
  version: schema.version(),
  asOf: schema.asOfDay(),
});

const LISTED_NAMES = {
  latestInspection: { inspection: { belongsTo: 'school' } },
  lastOverallGrade: { inspection: { belongsTo: 'school' } },
} as const;
const SUCCESSION_NAMES = { successions: { predecessors: ['school'], successors: ['school'] } } as const;

/** The ids in a listed school that are shown with a name. */
export const SCHOOL_NAMES = nameFields<ListedSchool>(LISTED_NAMES);

/** The ids in a school with its links that are shown with a name. */
export const SCHOOL_RESPONSE_NAMES = nameFields<SchoolResponse>({
  ...LISTED_NAMES,
  ...SUCCESSION_NAMES,
  predecessors: { urn: 'school' },
  successors: { urn: 'school' },
  otherLinks: { urn: 'school' },
});

/** The ids in the history of a school that are shown with a name. */
export const SCHOOL_DOCUMENT_NAMES = nameFields<SchoolDocument>({
  classifications: { recordedBy: 'person' },
  links: { urn: 'school' },
  inspections: { inspection: { belongsTo: 'school' } },
  ...SUCCESSION_NAMES,
});
