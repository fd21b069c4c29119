import type { List } from '#api/lists/list-declaration';
import { nameFields } from '#api/names/name-fields';
import * as schema from '#api/openapi/response-schemas';
import * as fieldTypes from '#api/validation/field-types';
import type { SeatCount } from '#domain/board-constituencies';
import type { BoardMember } from '#domain/board.types';

export type SeatFilter = 'kind';
export type SeatSort = 'code' | 'vacant';

/** The seats of a board by constituency, and its offices. */
export const SEATS: List<SeatCount, SeatFilter, SeatSort> = {
  title: 'BoardSeats',
  rows: 'seats',
  sources: { views: [] },
  row: schema.namedObject<SeatCount>('SeatCount', {
    kind: schema.enumOf<SeatCount['kind']>({ constituency: true, office: true }),
    code: schema.text('Code of the constituency, or the office.'),
    meaning: schema.text(),
    seats: schema.integer(),
    filled: schema.integer('Seats that somebody holds on the day.'),
    vacant: schema.integer('Seats that nobody holds on the day.'),
  }),
  names: null,
  extra: {},
  filters: { kind: fieldTypes.oneOf(['constituency', 'office']) },
  sorts: ['code', 'vacant'],
  asOf: true,
  withheld: null,
  rowKey: ({ kind, code }) => `${kind}/${code}`,
  csv: ['kind', 'code', 'meaning', 'seats', 'filled', 'vacant'],
};

/** A term of office that has not ended. `daysLeft`: null if it has no end. */
export interface TermOfOffice extends Omit<BoardMember, 'appointedBy'> {
  readonly daysLeft: number | null;
}

export type TermFilter = 'endsWithinDays' | 'office' | 'constituency';
export type TermSort = 'to' | 'from';

/** Later than the end of every term. */
const NO_END = '9999-12-31';

export const toTermSortValue = ({ to, from }: TermOfOffice, by: string): string =>
  by === 'to' ? (to ?? NO_END) : from;

/** The current and future terms of office of a board. */
export const TERMS_OF_OFFICE: List<TermOfOffice, TermFilter, TermSort> = {
  title: 'TermsOfOffice',
  rows: 'terms',
  sources: { views: [] },
  row: schema.namedObject<TermOfOffice>('TermOfOffice', {
    memberId: schema.id(),
    personId: schema.id(),
    office: schema.enumOf<BoardMember['office']>({ chair: true, 'vice-chair': true, member: true }),
    schoolUrn: schema.orNull(schema.urn()),
    constituency: schema.orNull(schema.text('Code of the constituency; null if the seat belongs to none.')),
    from: schema.day(),
    to: schema.orNull(schema.day('The last day; null for a term without an end.')),
    daysLeft: schema.orNull(schema.integer('Days until the last day; null for a term without an end.')),
  }),
  names: nameFields<TermOfOffice>({ personId: 'person', schoolUrn: 'school' }),
  extra: {},
  filters: {
    endsWithinDays: {
      ...fieldTypes.digits({ min: 1, max: 3_660 }, 90),
      selects: 'Only terms that end within this number of days.',
    },
    office: fieldTypes.oneOf(['chair', 'vice-chair', 'member']),
    constituency: fieldTypes.code,
  },
  sorts: ['to', 'from'],
  sortValue: toTermSortValue,
  asOf: true,
  withheld: null,
  rowKey: ({ memberId }) => memberId,
  csv: ['memberId', 'personId', 'office', 'schoolUrn', 'constituency', 'from', 'to', 'daysLeft'],
};
