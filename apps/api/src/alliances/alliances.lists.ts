import { STAGE } from '#api/contracts/contract.schemas';
import * as kinds from '#api/validation/field-types';
import type { List } from '#api/lists/list-declaration';
import * as is from '#api/openapi/response-schemas';
import type { FilterOf, SortOf } from '#processing/keyset-paging';
import type { Deployment, DeploymentsPage } from '#read-models/alliance-deployments';
import { STAGES } from '#read-models/contract-stage';

const DEPLOYMENT = is.named<Deployment>('Deployment', {
  contractId: is.id(),
  reference: is.text(),
  boardId: is.id(),
  leaderId: is.id(),
  schoolUrn: is.urn(),
  from: is.day(),
  to: is.day(),
  plannedHalfDays: is.halfDays(),
  deliveredHalfDays: is.halfDays(),
  stage: STAGE,
});

export const DEPLOYMENTS: List<Deployment, FilterOf<DeploymentsPage>, SortOf<DeploymentsPage>> = {
  title: 'Deployments',
  rows: 'deployments',
  row: DEPLOYMENT,
  besides: { on: is.day() },
  filters: { stage: kinds.oneOf(STAGES), boardId: kinds.id, leaderId: kinds.id, schoolUrn: kinds.urn },
  sorts: ['from', 'to', 'reference'],
  withheld: 'contractId',
  keyOf: ({ contractId }) => contractId,
  csv: [
    ...(['contractId', 'reference', 'stage', 'boardId', 'leaderId', 'schoolUrn', 'from', 'to'] as const),
    ...(['plannedHalfDays', 'deliveredHalfDays'] as const),
  ],
};
