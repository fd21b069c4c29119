import type { List } from '#api/lists/list-declaration';
import * as schema from '#api/openapi/response-schemas';
import { NEAR_SCHOOL_FIELDS, WITHIN } from '#api/schools/nearest-schools.lists';
import * as fieldTypes from '#api/validation/field-types';
import { directory } from '#read-models/directory';
import { matching } from '#read-models/matching';
import { schoolMap } from '#read-models/school-map';
import type { PartnerStanding, SchoolPartner } from '#read-models/school-partners';

const STANDINGS: Readonly<Record<PartnerStanding, true>> = {
  'high-performing': true,
  neither: true,
  'not-graded': true,
  'below-good': true,
};

/** Schools of the same phase near a school. The registers are public, so no case is needed. */
export const SCHOOL_PARTNERS: List<SchoolPartner, 'within' | 'standing', 'rank' | 'distanceMetres'> = {
  title: 'SchoolPartners',
  rows: 'partners',
  sources: { views: [schoolMap, matching, directory] },
  row: schema.namedObject<SchoolPartner>('SchoolPartner', {
    ...NEAR_SCHOOL_FIELDS,
    rank: schema.integer('Place in the list: high-performing schools first, then by distance.'),
    standing: schema.enumOf(STANDINGS),
    overallGrade: schema.orNull(schema.integer('The last overall grade, from 1 (outstanding) to 4.')),
    gradedOn: schema.orNull(schema.day('The day of that inspection.')),
    leaders: schema.integer('Number of designated leaders whose home school it is.'),
  }),
  extra: {},
  names: null,
  filters: { within: WITHIN, standing: fieldTypes.oneOf(Object.keys(STANDINGS)) },
  sorts: ['rank', 'distanceMetres'],
  asOf: true,
  withheld: null,
  rowKey: ({ urn }) => urn,
  csv: [
    'rank',
    'urn',
    'name',
    'phase',
    'laCode',
    'laName',
    'districtCode',
    'districtName',
    'trustName',
    'pupils',
    'percentageFsm',
    ['easting', ({ place }) => place.easting],
    ['northing', ({ place }) => place.northing],
    'distanceMetres',
    'standing',
    'overallGrade',
    'gradedOn',
    'leaders',
  ],
};
