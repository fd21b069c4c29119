import type { List } from '#api/lists/list-declaration';
import { NamedBy, nameFields } from '#api/names/name-fields';
import * as schema from '#api/openapi/response-schemas';
import { PERFORMANCE_DEFINITIONS } from '#api/statistics/field-definitions';
import * as fieldTypes from '#api/validation/field-types';
import type { ProviderPerformance } from '#read-models/statistics/provider-performance';
import { supportStatistics } from '#read-models/support-statistics';

const describeCount = (description: string): schema.Schema =>
  schema.orNull(schema.integer(`${description} Null if the numbers are hidden.`));

export const PROVIDER_PERFORMANCE: List<ProviderPerformance, 'from' | 'to', 'providerKind' | 'providerId'> = {
  title: 'ProviderPerformance',
  rows: 'providers',
  sources: { views: [supportStatistics] },
  row: schema.namedObject<ProviderPerformance>('PerformanceOfProvider', {
    providerKind: schema.enumOf({ leader: true, alliance: true, school: true, trust: true, 'council-service': true }),
    providerId: schema.text('The leader, alliance, school, responsible body or local authority.'),
    suppressed: schema.boolean(
      'Whether the numbers are hidden, because the provider or its neighbour had few contracts.',
    ),
    contracts: describeCount(
      'Contracts whose work started in the period. One that passed on counts for each alliance that gave the support.',
    ),
    completed: describeCount('Those that were completed, for the last provider.'),
    endedEarly: describeCount('Those that ended early, for the last provider.'),
    lapsed: describeCount('Those that the time limit ended, for the last provider.'),
    aimsJudged: describeCount('Their aims that were judged while the provider gave the support.'),
    aimsMet: describeCount('Of these, aims that were met.'),
    plannedHalfDays: describeCount(
      'Their agreed half-days. An alliance that passed a contract on has those that it delivered.',
    ),
    deliveredHalfDays: describeCount('Half-days of their visits that were held while the provider gave the support.'),
    missedVisits: describeCount('Their visits that were missed while the provider gave the support.'),
    lateReports: describeCount('Progress reports that were late.'),
    notProgressing: describeCount('How often the provider said that the work was not progressing.'),
    pence: describeCount(
      'Their agreed prices, in pence. An alliance that passed a contract on has the share of the half-days that it delivered.',
    ),
  }),
  names: nameFields<ProviderPerformance>({
    providerId: new NamedBy('providerKind', {
      leader: 'person',
      alliance: 'alliance',
      school: 'school',
      trust: 'body',
    }),
  }),
  extra: { definitions: PERFORMANCE_DEFINITIONS },
  filters: {
    from: { ...fieldTypes.day, selects: 'The first day on which the work of a contract started.' },
    to: { ...fieldTypes.day, selects: 'The last day on which the work of a contract started.' },
  },
  sorts: ['providerKind', 'providerId'],
  asOf: true,
  withheld: null,
  rowKey: ({ providerKind, providerId }) => `${providerKind}/${providerId}`,
  csv: [
    'providerKind',
    'providerId',
    'suppressed',
    'contracts',
    'completed',
    'endedEarly',
    'lapsed',
    'aimsJudged',
    'aimsMet',
    'plannedHalfDays',
    'deliveredHalfDays',
    'missedVisits',
    'lateReports',
    'notProgressing',
    'pence',
  ],
};
