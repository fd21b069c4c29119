import { STAGE } from '#api/contracts/contract.schemas';
import * as kinds from '#api/validation/field-types';
import type { List } from '#api/lists/list-declaration';
import * as is from '#api/openapi/response-schemas';
import type { Capacity } from '#api/leaders/leader-reader';
import { CAPACITY } from '#api/leaders/leaders.schemas';
import type { FilterOf, SortOf } from '#processing/keyset-paging';
import { STAGES } from '#read-models/contract-stage';
import type { LeaderContract, LeaderContractsPage } from '#read-models/leader-contracts';

const CONTRACT = is.named<LeaderContract>('LeaderContract', {
  contractId: is.id(),
  reference: is.text(),
  boardId: is.id(),
  schoolUrn: is.urn(),
  level: is.text(),
  from: is.day(),
  to: is.day(),
  nextReportOn: is.orNull(is.day()),
  plannedHalfDays: is.halfDays(),
  deliveredHalfDays: is.halfDays(),
  stage: STAGE,
});

export const LEADER_CONTRACTS: List<LeaderContract, FilterOf<LeaderContractsPage>, SortOf<LeaderContractsPage>> = {
  title: 'LeaderContracts',
  rows: 'contracts',
  row: CONTRACT,
  besides: { leaderId: is.id(), capacity: is.named<Capacity>('Capacity', CAPACITY) },
  filters: { stage: kinds.oneOf(STAGES), boardId: kinds.id, schoolUrn: kinds.urn, level: kinds.code },
  sorts: ['from', 'to', 'reference'],
  withheld: 'contractId',
  keyOf: ({ contractId }) => contractId,
  csv: [
    ...(['contractId', 'reference', 'stage', 'boardId', 'schoolUrn', 'level', 'from', 'to', 'nextReportOn'] as const),
    ...(['plannedHalfDays', 'deliveredHalfDays'] as const),
  ],
};
