import type { View } from '#event-sourcing/view';
import { allianceDeployments } from '#views/alliance-deployments';
import { boardAgenda } from '#views/board-agenda';
import { contractRegister } from '#views/contract-register';
import { dueAndLate } from '#views/due-and-late';
import { fundStatement } from '#views/fund-statement';
import { leaderContracts } from '#views/leader-contracts';
import { schoolRecord } from '#views/school-record';

/** The read models there are. */
export const ALL_VIEWS: readonly View[] = [
  boardAgenda,
  contractRegister,
  dueAndLate,
  allianceDeployments,
  leaderContracts,
  schoolRecord,
  fundStatement,
];
