import { joinNames, type List } from '#api/lists/list-declaration';
import { nameFields } from '#api/names/name-fields';
import * as schema from '#api/openapi/response-schemas';
import * as fieldTypes from '#api/validation/field-types';
import type { DeliveryActivity, SupportedSchool } from '#domain/alliance.events';
import type { FilterOf, SortOf } from '#processing/keyset-paging';
import { allianceReturns, type DeliveriesPage, type ListedDelivery } from '#read-models/alliance-returns';

const ACTIVITY = schema.enumOf<DeliveryActivity>({
  'initial-training': true,
  'professional-development': true,
  'school-to-school-support': true,
});

export const DELIVERIES: List<ListedDelivery, FilterOf<DeliveriesPage>, SortOf<DeliveriesPage>> = {
  title: 'AllianceDeliveries',
  rows: 'deliveries',
  sources: { views: [allianceReturns] },
  row: schema.namedObject<ListedDelivery>('AllianceDelivery', {
    academicYear: schema.text('Such as `2015-16`.'),
    deliverySchool: schema.urn(),
    activities: schema.listOf(ACTIVITY, 'Empty if the school was reported by mistake.'),
    supported: schema.listOf(
      schema.namedObject<SupportedSchool>('SupportedSchool', {
        schoolUrn: schema.urn(),
        forms: schema.listOf(schema.text('Code of a form of support.')),
      }),
      'Empty if the return does not name the schools.',
    ),
  }),
  names: nameFields<ListedDelivery>({ deliverySchool: 'school', supported: { schoolUrn: 'school' } }),
  extra: {},
  filters: { academicYear: fieldTypes.academicYear, deliverySchool: fieldTypes.urn },
  sorts: ['academicYear', 'deliverySchool'],
  asOf: true,
  withheld: null,
  rowKey: ({ academicYear, deliverySchool }) => `${academicYear}/${deliverySchool}`,
  csv: [
    'academicYear',
    'deliverySchool',
    ['activities', ({ activities }) => joinNames(activities)],
    ['supported', ({ supported }) => joinNames(supported.map(({ schoolUrn }) => schoolUrn))],
    ['forms', ({ supported }) => joinNames([...new Set(supported.flatMap(({ forms }) => forms))])],
  ],
};
