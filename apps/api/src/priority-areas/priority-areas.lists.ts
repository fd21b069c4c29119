import { joinNames, type List } from '#api/lists/list-declaration';
import * as schema from '#api/openapi/response-schemas';
import * as fieldTypes from '#api/validation/field-types';
import type { FilterOf, SortOf } from '#processing/keyset-paging';
import { priorityAreaSets, type ListedPriorityAreas, type PriorityAreasPage } from '#read-models/priority-areas';

export const PRIORITY_AREAS: List<ListedPriorityAreas, FilterOf<PriorityAreasPage>, SortOf<PriorityAreasPage>> = {
  title: 'PriorityAreaSets',
  rows: 'priorityAreas',
  sources: { views: [priorityAreaSets] },
  row: schema.namedObject<ListedPriorityAreas>('ListedPriorityAreas', {
    priorityId: schema.id(),
    name: schema.text(),
    districts: schema.listOf(schema.text('Code of a district.')),
    from: schema.day('The first day on which the set applies.'),
    to: schema.orNull(schema.day('The last day on which the set applies; null while it is not known.')),
  }),
  extra: {},
  names: null,
  filters: { name: fieldTypes.text({ max: 200 }) },
  sorts: ['name', 'from'],
  asOf: true,
  withheld: null,
  rowKey: ({ priorityId }) => priorityId,
  csv: ['priorityId', 'name', ['districts', ({ districts }) => joinNames(districts)], 'from', 'to'],
};
