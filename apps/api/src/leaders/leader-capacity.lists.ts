import type { LeaderTerm } from '#api/leaders/leader-capacity-reader';
import type { List } from '#api/lists/list-declaration';
import { nameFields } from '#api/names/name-fields';
import * as schema from '#api/openapi/response-schemas';
import * as fieldTypes from '#api/validation/field-types';
import { TERM_NAMES } from '#domain/calendar.events';
import { directory } from '#read-models/directory';

export type CapacityFilter = 'academicYear' | 'term' | 'free';
export type CapacitySort = 'from' | 'leaderId';

const ROW = schema.namedObject<LeaderTerm>('LeaderTerm', {
  leaderId: schema.id(),
  academicYear: schema.text(),
  term: schema.orNull(
    schema.enumOf<'autumn' | 'spring' | 'summer'>(
      { autumn: true, spring: true, summer: true },
      'Null for a whole academic year whose terms are not recorded.',
    ),
  ),
  name: schema.text('Such as `autumn 2026`; the academic year if its terms are not recorded.'),
  area: schema.orNull(
    schema.text('The local authority whose terms apply: that of the home school or another employer.'),
  ),
  from: schema.day(),
  to: schema.day('The last day before the next term: the holiday after a term belongs to it.'),
  offered: schema.halfDays(),
  released: schema.halfDays(),
  notReleased: schema.halfDays('Offered, but neither released nor used.'),
  recalled: schema.halfDays('The part of `notReleased` that was released before.'),
  reserved: schema.halfDays(),
  delivered: schema.halfDays(),
  returned: schema.halfDays('Returned when contracts ended, and free again.'),
  free: schema.orNull(schema.halfDays('Null if days are withheld because of a conflict of interest.')),
  ceiling: schema.orNull(
    schema.halfDays('The most that the home school releases in the term; null without a ceiling.'),
  ),
});

const declareCapacity = (title: string, views: readonly (typeof directory)[]) =>
  ({
    title,
    rows: 'terms',
    sources: { views },
    row: ROW,
    names: nameFields<LeaderTerm>({ leaderId: 'person' }),
    extra: {},
    filters: {
      academicYear: fieldTypes.academicYear,
      term: fieldTypes.oneOf(TERM_NAMES),
      free: {
        ...fieldTypes.digits({ min: 1, max: 10_000 }, 2),
        selects: 'Only terms with at least this many free half-days.',
      },
    },
    sorts: ['from', 'leaderId'],
    asOf: true,
    withheld: null,
    rowKey: ({ leaderId, from }) => `${leaderId}/${from}`,
    csv: [
      'leaderId',
      'academicYear',
      'term',
      'name',
      'area',
      'from',
      'to',
      'offered',
      'released',
      'notReleased',
      'recalled',
      'reserved',
      'delivered',
      'returned',
      'free',
      'ceiling',
    ],
  }) satisfies List<LeaderTerm, CapacityFilter, CapacitySort>;

type CapacityList = List<LeaderTerm, CapacityFilter, CapacitySort>;

/** The half-days of one leader by term. */
export const LEADER_CAPACITY: CapacityList = declareCapacity('LeaderCapacity', []);

/** The half-days of the leaders of a board or an alliance by term. */
export const CAPACITY_OF_LEADERS: CapacityList = declareCapacity('CapacityOfLeaders', [directory]);
