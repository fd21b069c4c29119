import { joinNames, type List } from '#api/lists/list-declaration';
import { nameFields } from '#api/names/name-fields';
import * as schema from '#api/openapi/response-schemas';
import * as fieldTypes from '#api/validation/field-types';
import type { DeploymentBalance } from '#read-models/deployment-balance';
import { matching } from '#read-models/matching';
import { schoolMap } from '#read-models/school-map';

/** Leaders who are never or little used, with the requests without support near them. */
export const DEPLOYMENT_BALANCE: List<DeploymentBalance, 'use', 'unmetRequests' | 'usedPercent'> = {
  title: 'DeploymentBalance',
  rows: 'leaders',
  sources: { views: [matching, schoolMap] },
  row: schema.namedObject<DeploymentBalance>('DeploymentBalanceRow', {
    leaderId: schema.id(),
    homeSchoolUrn: schema.orNull(schema.urn()),
    phases: schema.listOf(schema.text()),
    needAreas: schema.listOf(schema.text()),
    use: schema.enumOf<DeploymentBalance['use']>({ never: true, little: true }),
    releasedHalfDays: schema.halfDays('Of the offers of days that include the day.'),
    usedHalfDays: schema.halfDays('Reserved or delivered from these offers.'),
    usedPercent: schema.integer('Used half-days in percent of the released ones.'),
    unmetRequests: schema.integer('Requests without support that fit the phases and need areas of the leader.'),
    requestId: schema.orNull(schema.id('The nearest of these requests.')),
    schoolUrn: schema.orNull(schema.urn()),
    schoolPhase: schema.orNull(schema.text()),
    sharedNeedAreas: schema.listOf(schema.text(), 'Need areas of that request in which the leader can help.'),
    distanceMetres: schema.orNull(schema.integer('Straight-line distance between home school and school.')),
  }),
  extra: { littleUsedPercent: schema.integer('Below this percentage a leader is little used.') },
  names: nameFields<DeploymentBalance>({
    leaderId: 'person',
    homeSchoolUrn: 'school',
    requestId: 'request',
    schoolUrn: 'school',
  }),
  filters: { use: fieldTypes.oneOf(['never', 'little']) },
  sorts: ['unmetRequests', 'usedPercent'],
  asOf: true,
  withheld: null,
  rowKey: ({ leaderId }) => leaderId,
  csv: [
    'leaderId',
    'homeSchoolUrn',
    ['phases', ({ phases }) => joinNames(phases)],
    ['needAreas', ({ needAreas }) => joinNames(needAreas)],
    'use',
    'releasedHalfDays',
    'usedHalfDays',
    'usedPercent',
    'unmetRequests',
    'requestId',
    'schoolUrn',
    'schoolPhase',
    ['sharedNeedAreas', ({ sharedNeedAreas }) => joinNames(sharedNeedAreas)],
    'distanceMetres',
  ],
};
