import { STAGE } from '#api/contracts/contract.schemas';
import * as fieldTypes from '#api/validation/field-types';
import type { List } from '#api/lists/list-declaration';
import { nameFields } from '#api/names/name-fields';
import * as schema from '#api/openapi/response-schemas';
import type { FilterOf, SortOf } from '#processing/keyset-paging';
import type { Deployment, DeploymentsPage } from '#read-models/alliance-deployments';
import { STAGES } from '#domain/contract-stage';
import { allianceDeployments } from '#read-models/alliance-deployments';

const DEPLOYMENT = schema.namedObject<Deployment>('Deployment', {
  contractId: schema.id(),
  reference: schema.text(),
  boardId: schema.id(),
  leaderId: schema.id(),
  role: schema.enumOf<Deployment['role']>(
    { lead: true, deployed: true },
    'Whether the leader leads the work, or is deployed besides the lead leader.',
  ),
  schoolUrn: schema.urn(),
  from: schema.day(),
  to: schema.day(),
  plannedHalfDays: schema.halfDays(),
  deliveredHalfDays: schema.halfDays(),
  stage: STAGE,
});

export const DEPLOYMENTS: List<Deployment, FilterOf<DeploymentsPage>, SortOf<DeploymentsPage>> = {
  title: 'Deployments',
  rows: 'deployments',
  sources: { views: [allianceDeployments] },
  row: DEPLOYMENT,
  names: nameFields<Deployment>({ boardId: 'board', leaderId: 'person', schoolUrn: 'school' }),
  extra: { on: schema.day() },
  filters: {
    stage: fieldTypes.oneOf(STAGES),
    boardId: fieldTypes.id,
    leaderId: fieldTypes.id,
    schoolUrn: fieldTypes.urn,
  },
  sorts: ['from', 'to', 'reference'],
  asOf: true,
  withheld: 'contractId',
  rowKey: ({ contractId, leaderId, from }) => `${contractId}/${leaderId}/${from}`,
  csv: [
    'contractId',
    'reference',
    'stage',
    'boardId',
    'leaderId',
    'role',
    'schoolUrn',
    'from',
    'to',
    'plannedHalfDays',
    'deliveredHalfDays',
  ],
};
