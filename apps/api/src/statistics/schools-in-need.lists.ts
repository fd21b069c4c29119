import type { List } from '#api/lists/list-declaration';
import { nameFields } from '#api/names/name-fields';
import * as schema from '#api/openapi/response-schemas';
import { NEED_DEFINITIONS } from '#api/statistics/field-definitions';
import { COLD_SPOTS } from '#api/statistics/cold-spots.lists';
import type { SchoolInNeed } from '#read-models/statistics/schools-in-need';
import { supportStatistics } from '#read-models/support-statistics';

export const SCHOOLS_IN_NEED: List<SchoolInNeed, 'withinMetres', 'urn' | 'phase' | 'laCode'> = {
  title: 'SchoolsInNeed',
  rows: 'schools',
  sources: { views: [supportStatistics] },
  row: schema.namedObject<SchoolInNeed>('SchoolInNeed', {
    urn: schema.urn(),
    phase: schema.text(),
    laCode: schema.text('Code of the local authority.'),
    districtCode: schema.orNull(schema.text()),
    districtName: schema.orNull(schema.text()),
    overallGrade: schema.orNull(schema.integer('The last overall grade; null without one.')),
    because: schema.text('What makes it a school in need, by the rules of the day.'),
    supportersInReach: schema.orNull(
      schema.integer(
        'High-performing schools of the same phase within the distance; null if the register has no grid reference.',
      ),
    ),
    nearestSupporterMetres: schema.orNull(schema.integer('Straight-line distance to the nearest of them, in metres.')),
    supporters: schema.listOf(
      schema.object<SchoolInNeed['supporters'][number]>({
        urn: schema.urn(),
        laCode: schema.text('Code of the local authority.'),
        distanceMetres: schema.integer('Straight-line distance in metres.'),
        easting: schema.integer('On the National Grid, in metres.'),
        northing: schema.integer('On the National Grid, in metres.'),
      }),
      'The nearest first, at most 20.',
    ),
    easting: schema.orNull(schema.integer('On the National Grid, in metres.')),
    northing: schema.orNull(schema.integer('On the National Grid, in metres.')),
  }),
  names: nameFields<SchoolInNeed>({ urn: 'school', supporters: { urn: 'school' } }),
  extra: { definitions: NEED_DEFINITIONS },
  filters: { withinMetres: COLD_SPOTS.filters.withinMetres },
  sorts: ['urn', 'phase', 'laCode'],
  asOf: true,
  withheld: null,
  rowKey: ({ urn }) => urn,
  csv: [
    'urn',
    'phase',
    'laCode',
    'districtCode',
    'districtName',
    'overallGrade',
    'because',
    'supportersInReach',
    'nearestSupporterMetres',
    'easting',
    'northing',
    [
      'supporters',
      ({ supporters }) => supporters.map(({ urn, distanceMetres }) => `${urn} (${distanceMetres} m)`).join('; '),
    ],
  ],
};
