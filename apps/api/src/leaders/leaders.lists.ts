import { STAGE } from '#api/contracts/contract.schemas';
import * as fieldTypes from '#api/validation/field-types';
import type { List } from '#api/lists/list-declaration';
import { nameFields } from '#api/names/name-fields';
import * as schema from '#api/openapi/response-schemas';
import type { CapacitySummary } from '#api/leaders/leader-reader';
import { CAPACITY, DAYS_WITHHELD } from '#api/leaders/leaders.schemas';
import type { FilterOf, SortOf } from '#processing/keyset-paging';
import { STAGES } from '#domain/contract-stage';
import type { LeaderContract, LeaderContractsPage } from '#read-models/leader-contracts';
import { leaderContracts } from '#read-models/leader-contracts';

const CONTRACT = schema.namedObject<LeaderContract>('LeaderContract', {
  contractId: schema.id(),
  leaderId: schema.id(),
  role: schema.enumOf<LeaderContract['role']>(
    { lead: true, deployed: true },
    'Whether the leader leads the work, or is deployed besides the lead leader.',
  ),
  reference: schema.text(),
  boardId: schema.id(),
  schoolUrn: schema.urn(),
  level: schema.text(),
  from: schema.day(),
  to: schema.day(),
  endedOn: schema.orNull(schema.day('The recorded last day of the work, or the day of the withdrawal.')),
  nextReportOn: schema.orNull(schema.day()),
  plannedHalfDays: schema.halfDays(),
  deliveredHalfDays: schema.halfDays(),
  stage: STAGE,
});

export const LEADER_CONTRACTS: List<LeaderContract, FilterOf<LeaderContractsPage>, SortOf<LeaderContractsPage>> = {
  title: 'LeaderContracts',
  rows: 'contracts',
  sources: { views: [leaderContracts] },
  row: CONTRACT,
  names: nameFields<LeaderContract>({ boardId: 'board', schoolUrn: 'school' }),
  extra: {
    leaderId: schema.id(),
    capacity: schema.namedObject<CapacitySummary>('CapacitySummary', { ...CAPACITY, daysWithheld: DAYS_WITHHELD }),
  },
  filters: {
    stage: fieldTypes.oneOf(STAGES),
    boardId: fieldTypes.id,
    schoolUrn: fieldTypes.urn,
    level: fieldTypes.code,
  },
  sorts: ['from', 'to', 'reference'],
  asOf: true,
  withheld: 'contractId',
  rowKey: ({ contractId, leaderId }) => `${contractId}/${leaderId}`,
  csv: [
    'contractId',
    'leaderId',
    'role',
    'reference',
    'stage',
    'boardId',
    'schoolUrn',
    'level',
    'from',
    'to',
    'endedOn',
    'nextReportOn',
    'plannedHalfDays',
    'deliveredHalfDays',
  ],
};
