import { joinNames, type List } from '#api/lists/list-declaration';
import { nameFields } from '#api/names/name-fields';
import * as schema from '#api/openapi/response-schemas';
import * as fieldTypes from '#api/validation/field-types';
import type { FilterOf, SortOf } from '#processing/keyset-paging';
import type { OwnRecord } from '#api/persons/person-reader';
import { ROLE_OF_TODAY, SCOPE_NAMES } from '#api/persons/persons.schemas';
import { personList, type ListedPerson, type PersonsPage } from '#read-models/persons';

/** A person with the roles of the day: assigned ones, and those that follow from seats and designations. */
export interface PersonRow extends ListedPerson {
  readonly roles: OwnRecord['roles'];
}

/** Persons whom the reader works with. Names are encrypted, so the list cannot be sorted by them. */
export const PERSONS: List<PersonRow, FilterOf<PersonsPage>, SortOf<PersonsPage>> = {
  title: 'Persons',
  rows: 'persons',
  sources: { views: [personList] },
  row: schema.namedObject<PersonRow>('ListedPerson', {
    personId: schema.id(),
    registeredOn: schema.day(),
    roles: schema.listOf(ROLE_OF_TODAY, 'The roles of the day.'),
  }),
  names: nameFields<PersonRow>({ personId: 'person', roles: { scope: SCOPE_NAMES } }),
  extra: {},
  filters: {
    name: {
      ...fieldTypes.text({ max: 200 }),
      selects: 'Only people whose name contains this text. Capital letters make no difference.',
    },
  },
  sorts: ['registeredOn'],
  asOf: true,
  withheld: null,
  rowKey: ({ personId }) => personId,
  csv: [
    'personId',
    'registeredOn',
    ['roles', ({ roles }) => joinNames(roles.map(({ role, scope }) => `${role} ${scope.kind} ${scope.id}`))],
  ],
};
