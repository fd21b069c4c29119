import type { List } from '#api/lists/list-declaration';
import * as schema from '#api/openapi/response-schemas';
import * as fieldTypes from '#api/validation/field-types';
import type { FilterOf, SortOf } from '#processing/keyset-paging';
import {
  schoolProfiles,
  type SchoolProfile,
  type SimilarSchool,
  type SimilarSchoolsPage,
} from '#read-models/school-profiles';

/** Said with every comparison. */
export const CAUTION =
  'These schools have the same phase and urban or rural setting, and are in the same bands of size and free school meals. They can differ in everything else, so a difference in results has many possible causes.';

export const SIMILAR_SCHOOLS: List<SimilarSchool, FilterOf<SimilarSchoolsPage>, SortOf<SimilarSchoolsPage>> = {
  title: 'SimilarSchools',
  rows: 'schools',
  sources: { views: [schoolProfiles] },
  row: schema.namedObject<SimilarSchool>('SimilarSchool', {
    urn: schema.urn(),
    name: schema.text(),
    phase: schema.text(),
    laCode: schema.text('Code of the local authority.'),
    laName: schema.orNull(schema.text()),
    pupils: schema.orNull(schema.integer()),
    percentageFsm: schema.orNull(schema.number('Percentage of pupils eligible for free school meals.')),
    urbanRuralName: schema.orNull(schema.text('The urban or rural classification of the register.')),
  }),
  names: null,
  extra: {
    profile: schema.orNull(
      schema.namedObject<SchoolProfile>('SchoolProfile', {
        phase: schema.text(),
        fsmFrom: schema.integer('Lower end of the band of pupils eligible for free school meals, in percent.'),
        pupilsFrom: schema.integer('Lower end of the size band, in pupils.'),
        rurality: schema.enumOf<SchoolProfile['rurality']>({ urban: true, rural: true }),
      }),
    ),
    caution: schema.text('The limits of the comparison.'),
  },
  filters: { area: fieldTypes.code },
  sorts: ['name', 'urn'],
  asOf: true,
  withheld: null,
  rowKey: ({ urn }) => urn,
  csv: ['urn', 'name', 'phase', 'laCode', 'laName', 'pupils', 'percentageFsm', 'urbanRuralName'],
};
