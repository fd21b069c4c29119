import * as fieldTypes from '#api/validation/field-types';
import { joinNames, type List } from '#api/lists/list-declaration';
import { nameFields } from '#api/names/name-fields';
import * as schema from '#api/openapi/response-schemas';
import { ENTRY_CSV_COLUMNS, INSPECTION_CSV_COLUMNS } from '#api/schools/register-columns';
import { LISTED, SCHOOL_NAMES, SCHOOL_CONTRACT, SCHOOL_REQUEST } from '#api/schools/schools.schemas';
import type { FilterOf, SortOf } from '#processing/keyset-paging';
import type {
  ListedSchool,
  SchoolContract,
  SchoolContractsPage,
  SchoolRequest,
  SchoolRequestsPage,
  SchoolsPage,
} from '#read-models/school-pages';
import { schoolRecord } from '#read-models/school-record';

export const SCHOOLS: List<ListedSchool, FilterOf<SchoolsPage>, SortOf<SchoolsPage>> = {
  title: 'Schools',
  rows: 'schools',
  sources: { views: [schoolRecord] },
  row: schema.namedObject<ListedSchool>('ListedSchool', LISTED),
  names: SCHOOL_NAMES,
  extra: { area: schema.text('Code of the local authority.') },
  filters: {
    area: { ...fieldTypes.code, schema: { ...fieldTypes.code.schema, example: '879' } },
    governance: fieldTypes.oneOf(['maintained', 'academy', 'independent']),
  },
  required: ['area'],
  sorts: ['name', 'urn'],
  asOf: true,
  withheld: null,
  rowKey: ({ urn }) => urn,
  csv: [
    'urn',
    'name',
    'laCode',
    ...ENTRY_CSV_COLUMNS,
    'governance',
    'governanceSource',
    ['consultees', ({ consultees }) => joinNames(consultees)],
    ...INSPECTION_CSV_COLUMNS,
    ['sourceFile', ({ source }) => source.file],
    ['extractedOn', ({ source }) => source.extractedOn],
  ],
};

export const SCHOOL_REQUESTS: List<SchoolRequest, FilterOf<SchoolRequestsPage>, SortOf<SchoolRequestsPage>> = {
  title: 'SchoolRequests',
  rows: 'requests',
  sources: { views: [schoolRecord] },
  row: SCHOOL_REQUEST,
  names: nameFields<SchoolRequest>({ schoolUrn: 'school', boardId: 'board', allianceId: 'alliance', bodyId: 'body' }),
  extra: {},
  filters: {},
  sorts: ['submittedOn'],
  asOf: true,
  withheld: 'requestId',
  rowKey: ({ requestId }) => requestId,
  csv: [
    'requestId',
    'schoolUrn',
    'boardId',
    'reference',
    'from',
    'allianceId',
    'bodyId',
    ['needAreas', ({ needAreas }) => joinNames(needAreas)],
    'urgency',
    'submittedOn',
    'state',
    'meetingId',
    'outcome',
    'decidedOn',
  ],
};

export const SCHOOL_CONTRACTS: List<SchoolContract, FilterOf<SchoolContractsPage>, SortOf<SchoolContractsPage>> = {
  title: 'SchoolContracts',
  rows: 'contracts',
  sources: { views: [schoolRecord] },
  row: SCHOOL_CONTRACT,
  names: nameFields<SchoolContract>({ schoolUrn: 'school', boardId: 'board', leaderId: 'person' }),
  extra: {},
  filters: {},
  sorts: ['from'],
  asOf: true,
  withheld: 'contractId',
  rowKey: ({ contractId }) => contractId,
  csv: [
    'contractId',
    'schoolUrn',
    'boardId',
    'reference',
    'leaderId',
    'level',
    'from',
    'to',
    'plannedHalfDays',
    'deliveredHalfDays',
    'stage',
  ],
};
