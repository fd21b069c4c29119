import { joinNames, type List } from '#api/lists/list-declaration';
import { nameFields } from '#api/names/name-fields';
import * as schema from '#api/openapi/response-schemas';
import * as fieldTypes from '#api/validation/field-types';
import type { FilterOf, SortOf } from '#processing/keyset-paging';
import { allianceNetworks, type ListedNetwork, type NetworksPage } from '#read-models/alliance-networks';

export const NETWORKS: List<ListedNetwork, FilterOf<NetworksPage>, SortOf<NetworksPage>> = {
  title: 'AllianceNetworks',
  rows: 'networks',
  sources: { views: [allianceNetworks] },
  row: schema.namedObject<ListedNetwork>('ListedNetwork', {
    networkId: schema.id(),
    name: schema.text(),
    from: schema.day('The day on which the network was formed.'),
    allianceIds: schema.listOf(schema.id(), 'The alliances that are members on the day.'),
  }),
  names: nameFields<ListedNetwork>({ allianceIds: ['alliance'] }),
  extra: {},
  filters: { name: fieldTypes.text({ max: 200 }) },
  sorts: ['name', 'from'],
  asOf: true,
  withheld: null,
  rowKey: ({ networkId }) => networkId,
  csv: ['networkId', 'name', 'from', ['allianceIds', ({ allianceIds }) => joinNames(allianceIds)]],
};
