import type { List } from '#api/lists/list-declaration';
import * as schema from '#api/openapi/response-schemas';
import * as fieldTypes from '#api/validation/field-types';
import { allianceReturns } from '#read-models/alliance-returns';
import { FIGURES, type Figure, type FigureCode } from '#read-models/statistics/figure';
import { supportStatistics } from '#read-models/support-statistics';

/** A figure with its place in the list. */
export interface ShownFigure extends Figure {
  readonly position: number;
}

const CODES = Object.fromEntries(Object.keys(FIGURES).map((code) => [code, true])) as Record<FigureCode, true>;

const DIVISIONS = ['none', 'area', 'district', 'region', 'phase'] as const;

export const FIGURES_OF_YEAR: List<ShownFigure, 'academicYear' | 'by', 'position' | 'figure'> = {
  title: 'Figures',
  rows: 'figures',
  sources: { views: [allianceReturns, supportStatistics] },
  row: schema.namedObject<ShownFigure>('Figure', {
    position: schema.integer('Place in the list.'),
    figure: schema.enumOf(CODES),
    group: schema.orNull(
      schema.text(
        'What the figure is for, where there are several of a kind: an activity, a form of support, a size, an area, a district, a region or a phase.',
      ),
    ),
    definition: schema.text('What is counted, and of what.'),
    numerator: schema.orNull(schema.integer()),
    denominator: schema.orNull(schema.integer('Null for a number that is no share.')),
    value: schema.orNull(schema.number('The number, or the share from 0 to 1.')),
    suppressed: schema.boolean('Whether the numbers are hidden, because they could be traced to single schools.'),
  }),
  names: null,
  extra: {},
  filters: {
    academicYear: { ...fieldTypes.academicYear, selects: 'The academic year.' },
    by: {
      ...fieldTypes.oneOf(DIVISIONS),
      selects: 'Also divides the figures of supported schools by local authority, district, region or phase.',
    },
  },
  required: ['academicYear'],
  sorts: ['position', 'figure'],
  asOf: true,
  withheld: null,
  rowKey: ({ position }) => String(position),
  csv: ['position', 'figure', 'group', 'definition', 'numerator', 'denominator', 'value', 'suppressed'],
};
