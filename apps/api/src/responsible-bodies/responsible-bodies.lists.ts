import type { List } from '#api/lists/list-declaration';
import * as schema from '#api/openapi/response-schemas';
import { BODY_KIND } from '#api/responsible-bodies/responsible-bodies.schemas';
import * as fieldTypes from '#api/validation/field-types';
import { BODY_KINDS } from '#domain/body.events';
import type { FilterOf, SortOf } from '#processing/keyset-paging';
import { responsibleBodies, type BodiesPage, type ListedBody } from '#read-models/responsible-bodies';

export const RESPONSIBLE_BODIES: List<ListedBody, FilterOf<BodiesPage>, SortOf<BodiesPage>> = {
  title: 'ResponsibleBodies',
  rows: 'bodies',
  sources: { views: [responsibleBodies] },
  row: schema.namedObject<ListedBody>('ListedResponsibleBody', {
    bodyId: schema.id(),
    name: schema.text(),
    kind: BODY_KIND,
    from: schema.day(),
    schools: schema.integer('Number of schools that joined and have not left.'),
  }),
  extra: {},
  names: null,
  filters: { kind: fieldTypes.oneOf(BODY_KINDS) },
  sorts: ['name', 'from'],
  asOf: true,
  withheld: null,
  rowKey: ({ bodyId }) => bodyId,
  csv: ['bodyId', 'name', 'kind', 'from', 'schools'],
};
