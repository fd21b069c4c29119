import type { List } from '#api/lists/list-declaration';
import { nameFields } from '#api/names/name-fields';
import * as schema from '#api/openapi/response-schemas';
import * as fieldTypes from '#api/validation/field-types';
import type { FilterOf, SortOf } from '#processing/keyset-paging';
import { personList, type ListedPerson, type PersonsPage } from '#read-models/persons';

/** Persons whom the reader works with. Names are encrypted, so the list cannot be sorted by them. */
export const PERSONS: List<ListedPerson, FilterOf<PersonsPage>, SortOf<PersonsPage>> = {
  title: 'Persons',
  rows: 'persons',
  sources: { views: [personList] },
  row: schema.namedObject<ListedPerson>('ListedPerson', {
    personId: schema.id(),
    registeredOn: schema.day(),
  }),
  names: nameFields<ListedPerson>({ personId: 'person' }),
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
  csv: ['personId', 'registeredOn'],
};
