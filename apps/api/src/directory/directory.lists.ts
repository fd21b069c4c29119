import { joinNames, type List } from '#api/lists/list-declaration';
import { nameFields } from '#api/names/name-fields';
import * as schema from '#api/openapi/response-schemas';
import * as fieldTypes from '#api/validation/field-types';
import { MEMBER_KINDS } from '#domain/alliance.events';
import type { HalfDays } from '#domain/vocabulary';
import type { FilterOf, SortOf } from '#processing/keyset-paging';
import { directory } from '#read-models/directory';
import type {
  AlliancesPage,
  BoardsPage,
  LeadersPage,
  ListedAlliance,
  ListedBoard,
  ListedLeader,
} from '#read-models/directory-lists';

export const BOARDS: List<ListedBoard, FilterOf<BoardsPage>, SortOf<BoardsPage>> = {
  title: 'Boards',
  rows: 'boards',
  sources: { views: [directory] },
  row: schema.namedObject<ListedBoard>('ListedBoard', {
    boardId: schema.id(),
    name: schema.text(),
    areas: schema.listOf(schema.text('Code of a local authority.')),
    areasNotInRegister: schema.listOf(
      schema.text('Code of a local authority.'),
      'Areas in which the register has no school.',
    ),
    from: schema.day('Day from which the board exists.'),
  }),
  names: null,
  extra: {},
  filters: {},
  sorts: ['name', 'from'],
  asOf: true,
  withheld: null,
  rowKey: ({ boardId }) => boardId,
  csv: [
    'boardId',
    'name',
    ['areas', ({ areas }) => joinNames(areas)],
    ['areasNotInRegister', (row) => joinNames(row.areasNotInRegister)],
    'from',
  ],
};

const FORMS: Readonly<Record<ListedAlliance['form'], true>> = { single: true, 'job-share': true, multiple: true };

export const ALLIANCES: List<ListedAlliance, FilterOf<AlliancesPage>, SortOf<AlliancesPage>> = {
  title: 'Alliances',
  rows: 'alliances',
  sources: { views: [directory] },
  row: schema.namedObject<ListedAlliance>('ListedAlliance', {
    allianceId: schema.id(),
    name: schema.text(),
    form: schema.enumOf(FORMS),
    leadSchools: schema.listOf(schema.urn()),
    from: schema.day('Day from which the alliance exists.'),
    to: schema.orNull(schema.day('Last day of the alliance; null while it goes on.')),
  }),
  names: nameFields<ListedAlliance>({ leadSchools: ['school'] }),
  extra: {},
  filters: {
    form: fieldTypes.oneOf(Object.keys(FORMS)),
    name: { ...fieldTypes.text({ max: 200 }), selects: 'Only alliances with this in their name.' },
    area: { ...fieldTypes.code, selects: 'Only alliances with a lead school in this local authority.' },
    district: {
      ...fieldTypes.text({ max: 20 }),
      selects: 'Only alliances with a lead school in the district with this code.',
    },
    leadSchoolUrn: { ...fieldTypes.urn, selects: 'Only alliances that this school leads.' },
    memberKind: {
      ...fieldTypes.oneOf(MEMBER_KINDS),
      selects: 'Only alliances with a member of this kind on the day: `on`, or else the day of the list.',
    },
    on: { ...fieldTypes.day, selects: 'Only alliances that exist on this day.' },
  },
  sorts: ['name', 'from'],
  asOf: true,
  withheld: null,
  rowKey: ({ allianceId }) => allianceId,
  csv: ['allianceId', 'name', 'form', ['leadSchools', ({ leadSchools }) => joinNames(leadSchools)], 'from', 'to'],
};

/** A leader as a list shows them. `freeHalfDays` and `everUsed`: null if days are withheld from the reader. */
export type ShownLeader = Omit<ListedLeader, 'freeHalfDays' | 'everUsed'> & {
  readonly freeHalfDays: HalfDays | null;
  readonly everUsed: boolean | null;
};

/** Leaders of whom days are withheld are left out where the list is sorted or filtered by free days, which would tell how many. */
export const LEADERS: List<ShownLeader, FilterOf<LeadersPage>, SortOf<LeadersPage>> = {
  title: 'Leaders',
  rows: 'leaders',
  sources: { views: [directory] },
  row: schema.namedObject<ShownLeader>('ListedLeader', {
    leaderId: schema.id(),
    providerType: schema.text(),
    designatingBody: schema.text(),
    designated: schema.boolean('Whether the leader is designated today.'),
    from: schema.day('First day of the last designation.'),
    to: schema.orNull(schema.day('Last day of the designation.')),
    homeSchoolUrn: schema.orNull(schema.urn()),
    area: schema.orNull(schema.text('Local authority of the home school, or of the council that employs the leader.')),
    allianceId: schema.orNull(schema.id()),
    phases: schema.listOf(schema.text()),
    needAreas: schema.listOf(schema.text()),
    expertise: schema.listOf(schema.text(), 'Subjects, phases and themes that the leader is good at on the day.'),
    freeHalfDays: schema.orNull(
      schema.halfDays('Released, not reserved and not delivered, in half-days. Null if days are withheld.'),
    ),
    everUsed: schema.orNull(schema.boolean('Whether any half-day was delivered. Null if days are withheld.')),
  }),
  names: nameFields<ShownLeader>({ leaderId: 'person', homeSchoolUrn: 'school', allianceId: 'alliance' }),
  extra: {},
  filters: {
    type: { ...fieldTypes.code, selects: 'Only leaders with this type of provider.' },
    designatedOn: {
      ...fieldTypes.day,
      selects: 'Only leaders with a designation, of the type if you give one, that includes this day.',
    },
    area: { ...fieldTypes.code, selects: 'Only leaders who are employed in this local authority.' },
    district: { ...fieldTypes.text({ max: 20 }), selects: 'Only leaders who work in the district with this code.' },
    name: {
      ...fieldTypes.text({ max: 200 }),
      selects: 'Only leaders whose name contains this text. Capital letters make no difference.',
    },
    used: {
      ...fieldTypes.oneOf(['never', 'ever']),
      selects: 'Only leaders of whom no half-day, or any, was delivered.',
    },
    phase: { ...fieldTypes.text({ max: 60 }), selects: 'Only leaders for this phase of education.' },
    needArea: { ...fieldTypes.code, selects: 'Only leaders who can help in this need area.' },
    expertise: {
      ...fieldTypes.text({ max: 100 }),
      selects: 'Only leaders who are good at this subject, phase or theme on the day.',
    },
    free: {
      isValid: (value) => typeof value === 'string' && /^\d{1,4}$/.test(value),
      message: 'must be a whole number from 0 to 9999',
      schema: { type: 'integer', minimum: 0, maximum: 9_999, example: 4 },
      selects: 'Only leaders with at least this many free half-days.',
    },
    allianceId: fieldTypes.id,
    homeSchoolUrn: fieldTypes.urn,
  },
  sorts: ['from', 'freeHalfDays'],
  asOf: true,
  withheld: null,
  rowKey: ({ leaderId }) => leaderId,
  csv: [
    'leaderId',
    'providerType',
    'designatingBody',
    'designated',
    'from',
    'to',
    'homeSchoolUrn',
    'area',
    'allianceId',
    ['phases', ({ phases }) => joinNames(phases)],
    ['needAreas', ({ needAreas }) => joinNames(needAreas)],
    ['expertise', ({ expertise }) => joinNames(expertise)],
    'freeHalfDays',
    'everUsed',
  ],
};
