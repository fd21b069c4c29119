import * as kinds from '#api/validation/field-types';
import { joined, type List } from '#api/lists/list-declaration';
import * as is from '#api/openapi/response-schemas';
import { LISTED } from '#api/schools/schools.schemas';
import type { FilterOf, SortOf } from '#processing/keyset-paging';
import type { ListedSchool, SchoolsPage } from '#read-models/school-record';

export const SCHOOLS: List<ListedSchool, FilterOf<SchoolsPage>, SortOf<SchoolsPage>> = {
  title: 'Schools',
  rows: 'schools',
  row: is.named<ListedSchool>('ListedSchool', LISTED),
  besides: { area: is.text('Code of the local authority.') },
  filters: {
    area: { ...kinds.code, schema: { ...kinds.code.schema, example: '879' } },
    governance: kinds.oneOf(['maintained', 'academy', 'independent']),
  },
  needs: ['area'],
  sorts: ['name', 'urn'],
  withheld: null,
  keyOf: ({ urn }) => urn,
  csv: [
    ...(['urn', 'name', 'laCode'] as const),
    ['status', ({ entry }) => entry.status],
    ['phase', ({ entry }) => entry.phase],
    ['typeCode', ({ entry }) => entry.typeCode],
    ['laName', ({ entry }) => entry.laName],
    ['districtCode', ({ entry }) => entry.districtCode],
    ['districtName', ({ entry }) => entry.districtName],
    ['easting', ({ entry }) => entry.easting],
    ['northing', ({ entry }) => entry.northing],
    ['pupils', ({ entry }) => entry.pupils],
    ['percentageFsm', ({ entry }) => entry.percentageFsm],
    ['trustName', ({ entry }) => entry.trustName],
    ['religiousCharacter', ({ entry }) => entry.religiousCharacter],
    ['openedOn', ({ entry }) => entry.openedOn],
    ['closedOn', ({ entry }) => entry.closedOn],
    ...(['governance', 'governanceSource'] as const),
    ['consultees', ({ consultees }) => joined(consultees)],
    ['inspectionRegime', ({ latestInspection }) => latestInspection?.regime ?? null],
    ['inspectionGrade', ({ latestInspection }) => latestInspection?.grade ?? null],
    ['inspectedOn', ({ latestInspection }) => latestInspection?.inspectedOn ?? null],
    ['sourceFile', ({ source }) => source.file],
    ['extractedOn', ({ source }) => source.extractedOn],
  ],
};
