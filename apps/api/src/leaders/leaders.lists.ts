import { STAGE } from '#api/contracts/contract.shapes';
import * as kinds from '#api/http/field-kinds';
import type { List } from '#api/http/list-declaration';
import * as is from '#api/http/shapes';
import type { Capacity } from '#api/leaders/leader-records';
import { CAPACITY } from '#api/leaders/leaders.shapes';
import type { FilterOf, SortOf } from '#event-sourcing/pages';
import { STAGES } from '#views/contract-stage';
import type { LeaderContract, LeaderContractsPage } from '#views/leader-contracts';

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
