import type { List } from '#api/lists/list-declaration';
import * as schema from '#api/openapi/response-schemas';
import { COLD_SPOT_DEFINITIONS } from '#api/statistics/field-definitions';
import * as fieldTypes from '#api/validation/field-types';
import { allianceReturns } from '#read-models/alliance-returns';
import { directory } from '#read-models/directory';
import { schoolRecord } from '#read-models/school-record';
import type { ColdSpot } from '#read-models/statistics/cold-spots';
import { supportStatistics } from '#read-models/support-statistics';

/** Distances in metres within which a school can help another. */
export const DISTANCES = ['5000', '10000', '20000', '40000'] as const;

export const DEFAULT_DISTANCE: (typeof DISTANCES)[number] = '20000';

export const COLD_SPOT_SOURCES = { views: [allianceReturns, supportStatistics, schoolRecord, directory] };

const FIELDS: schema.SchemasOf<ColdSpot> = {
  districtCode: schema.text(),
  districtName: schema.orNull(schema.text()),
  schoolsInNeed: schema.integer('Open schools in need, by the rules of the day.'),
  supported: schema.orNull(
    schema.integer('Those of them that were supported in this academic year; null if the number is hidden.'),
  ),
  unmetRequests: schema.orNull(
    schema.integer('Requests for schools of the district that wait for a decision; null if the number is hidden.'),
  ),
  supportersInReach: schema.integer(
    'High-performing schools of the same phase within the distance of a school in need.',
  ),
  schoolsWithoutSupporter: schema.integer('Schools in need without such a school within the distance.'),
  freeHalfDays: schema.halfDays('Free half-days of leaders of the phase within the distance of a school in need.'),
  nearestSupporterMetres: schema.orNull(
    schema.integer('Median straight-line distance in metres from a school in need to its nearest supporter.'),
  ),
  easting: schema.orNull(schema.integer('The middle of the schools in need on the National Grid, in metres.')),
  northing: schema.orNull(schema.integer('The middle of the schools in need on the National Grid, in metres.')),
};

export const COLD_SPOT = schema.namedObject<ColdSpot>('ColdSpot', FIELDS);

export const COLD_SPOTS: List<ColdSpot, 'withinMetres', 'districtCode' | 'schoolsInNeed'> = {
  title: 'ColdSpots',
  rows: 'coldSpots',
  sources: COLD_SPOT_SOURCES,
  row: COLD_SPOT,
  names: null,
  extra: { definitions: COLD_SPOT_DEFINITIONS },
  filters: {
    withinMetres: {
      ...fieldTypes.oneOf(DISTANCES),
      selects: `The distance in metres within which a school can help another. Default: ${DEFAULT_DISTANCE}.`,
    },
  },
  sorts: ['districtCode', 'schoolsInNeed'],
  asOf: true,
  withheld: null,
  rowKey: ({ districtCode }) => districtCode,
  csv: [
    'districtCode',
    'districtName',
    'schoolsInNeed',
    'supported',
    'unmetRequests',
    'supportersInReach',
    'schoolsWithoutSupporter',
    'freeHalfDays',
    'nearestSupporterMetres',
    'easting',
    'northing',
  ],
};
