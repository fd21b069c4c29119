import type { List } from '#api/lists/list-declaration';
import * as schema from '#api/openapi/response-schemas';
import * as fieldTypes from '#api/validation/field-types';
import type { GridPlace } from '#read-models/national-grid';
import type { NearSchool } from '#read-models/nearest-schools';
import { schoolMap } from '#read-models/school-map';

/** Farther than this, a straight line says little about who can help whom. */
const MAX_WITHIN_METRES = 100_000;

/** The default distance in metres. */
const DEFAULT_WITHIN_METRES = 10_000;

/** The maximum distance in metres. */
export const toMetres = (within: string | undefined): number =>
  within === undefined ? DEFAULT_WITHIN_METRES : Number(within);

/** A place on the National Grid. */
export const PLACE = schema.object<GridPlace>({
  easting: schema.integer('Metres on the National Grid.'),
  northing: schema.integer('Metres on the National Grid.'),
});

export const WITHIN = {
  ...fieldTypes.digits({ min: 1, max: MAX_WITHIN_METRES }, 25_000),
  selects: `Maximum straight-line distance in metres; ${DEFAULT_WITHIN_METRES} by default.`,
};

export const NEAR_SCHOOL_FIELDS = {
  urn: schema.urn(),
  name: schema.text(),
  phase: schema.text(),
  laCode: schema.text('Code of the local authority.'),
  laName: schema.orNull(schema.text()),
  districtCode: schema.orNull(schema.text()),
  districtName: schema.orNull(schema.text()),
  trustName: schema.orNull(schema.text()),
  pupils: schema.orNull(schema.integer()),
  percentageFsm: schema.orNull(schema.number('Percentage of pupils eligible for free school meals.')),
  place: PLACE,
  distanceMetres: schema.integer('Straight-line distance in metres.'),
};

const NEAR_SCHOOLS = {
  rows: 'schools',
  sources: { views: [schoolMap] },
  row: schema.namedObject<NearSchool>('NearSchool', NEAR_SCHOOL_FIELDS),
  names: null,
  withheld: null,
  rowKey: ({ urn }: NearSchool) => urn,
  csv: [
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
    ['easting', ({ place }: NearSchool) => place.easting],
    ['northing', ({ place }: NearSchool) => place.northing],
    'distanceMetres',
  ],
} as const;

type NearPlaceFilter = 'easting' | 'northing' | 'within' | 'phase';

/** The open schools near a place. */
export const SCHOOLS_NEAR_PLACE: List<NearSchool, NearPlaceFilter, 'distanceMetres'> = {
  ...NEAR_SCHOOLS,
  title: 'SchoolsNearPlace',
  extra: {},
  filters: {
    easting: { ...fieldTypes.digits({ min: 0, max: 700_000 }, 250_000), selects: 'Metres on the National Grid.' },
    northing: { ...fieldTypes.digits({ min: 0, max: 1_300_000 }, 55_000), selects: 'Metres on the National Grid.' },
    within: WITHIN,
    phase: fieldTypes.text({ max: 60 }),
  },
  required: ['easting', 'northing'],
  sorts: ['distanceMetres'],
  asOf: true,
};

type NearSchoolFilter = 'within' | 'samePhase';

/** The open schools near a school. */
export const SCHOOLS_NEAR_SCHOOL: List<NearSchool, NearSchoolFilter, 'distanceMetres'> = {
  ...NEAR_SCHOOLS,
  title: 'SchoolsNearSchool',
  extra: {
    place: schema.orNull(PLACE),
  },
  filters: {
    within: WITHIN,
    samePhase: { ...fieldTypes.oneOf(['true', 'false']), selects: 'If true, only schools of the same phase.' },
  },
  sorts: ['distanceMetres'],
  asOf: true,
};

/** The open schools near the home school of a leader, or near a lead school of an alliance. */
export const SCHOOLS_NEAR_PROVIDER: List<NearSchool, 'within' | 'phase', 'distanceMetres'> = {
  ...NEAR_SCHOOLS,
  title: 'SchoolsNearProvider',
  extra: {
    from: schema.object<{ readonly schoolUrns: readonly string[] }>({
      schoolUrns: schema.listOf(
        schema.urn(),
        'The home school or lead schools. Distance is measured from the nearest of them.',
      ),
    }),
  },
  filters: { within: WITHIN, phase: fieldTypes.text({ max: 60 }) },
  sorts: ['distanceMetres'],
  asOf: true,
};
