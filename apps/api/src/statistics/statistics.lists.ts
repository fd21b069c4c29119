import type { List } from '#api/lists/list-declaration';
import * as schema from '#api/openapi/response-schemas';
import * as fieldTypes from '#api/validation/field-types';
import { allianceReturns } from '#read-models/alliance-returns';
import { directory } from '#read-models/directory';
import type { Figure } from '#read-models/statistics/figure';
import { FIGURES, FIGURES_BY_TOPIC, type FigureCode, type Topic } from '#read-models/statistics/figure-definitions';
import { priorityAreaSets } from '#read-models/priority-areas';
import { supportStatistics } from '#read-models/support-statistics';

/** A figure with its place in the list. */
export interface ShownFigure extends Figure {
  readonly position: number;
}

const CODES = Object.fromEntries(Object.keys(FIGURES).map((code) => [code, true])) as Record<FigureCode, true>;

const DIVISIONS = ['none', 'area', 'district', 'region', 'phase', 'region-and-phase'] as const;

const TOPICS = Object.keys(FIGURES_BY_TOPIC) as readonly Topic[];

export const FIGURES_OF_YEAR: List<ShownFigure, 'academicYear' | 'topic' | 'by', 'position' | 'figure'> = {
  title: 'Figures',
  rows: 'figures',
  sources: { views: [allianceReturns, supportStatistics, directory, priorityAreaSets] },
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
    topic: { ...fieldTypes.oneOf(TOPICS), selects: 'What the figures are about. Default: support.' },
    by: {
      ...fieldTypes.oneOf(DIVISIONS),
      selects:
        'Also divides the figures of schools by local authority, district, region or phase. Both region and phase divide only what everybody can read in the register. Times and concentration are divided by the school of each case. Equity has three tables, which local authority, district and region divide again.',
    },
  },
  required: ['academicYear'],
  sorts: ['position', 'figure'],
  asOf: true,
  withheld: null,
  rowKey: ({ position }) => String(position),
  csv: ['position', 'figure', 'group', 'definition', 'numerator', 'denominator', 'value', 'suppressed'],
};
