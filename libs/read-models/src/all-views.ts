import type { View } from '#processing/view';
import { allianceDeployments } from '#read-models/alliance-deployments';
import { allianceNetworks } from '#read-models/alliance-networks';
import { allianceReturns } from '#read-models/alliance-returns';
import { allianceWork } from '#read-models/alliance-work';
import { aroundContracts } from '#read-models/around-contracts';
import { boardDecisions } from '#read-models/board-decisions';
import { boardAgenda } from '#read-models/board-agenda';
import { concerns } from '#read-models/concerns';
import { contractRegister } from '#read-models/contract-register';
import { dashboard } from '#read-models/dashboard';
import { directory } from '#read-models/directory';
import { dueAndLate } from '#read-models/due-and-late';
import { payments } from '#read-models/payments';
import { fundMovements } from '#read-models/fund-movements';
import { fundStatement } from '#read-models/fund-statement';
import { leaderContracts } from '#read-models/leader-contracts';
import { matching } from '#read-models/matching';
import { personList } from '#read-models/persons';
import { priorityAreaSets } from '#read-models/priority-areas';
import { recordNames } from '#read-models/record-names';
import { monitoringGroups } from '#read-models/monitoring-groups';
import { ownBids } from '#read-models/own-bids';
import { requestDrafts } from '#read-models/request-drafts';
import { responsibleBodies } from '#read-models/responsible-bodies';
import { schoolMap } from '#read-models/school-map';
import { schoolProfiles } from '#read-models/school-profiles';
import { schoolRecord } from '#read-models/school-record';
import { securityLog } from '#read-models/security-log';
import { supportStatistics } from '#read-models/support-statistics';
import { workOffers } from '#read-models/work-offers';
import { taskList } from '#read-models/tasks';

/** All read models. */
export const ALL_VIEWS: readonly View[] = [
  boardAgenda,
  contractRegister,
  dueAndLate,
  allianceDeployments,
  leaderContracts,
  schoolRecord,
  schoolMap,
  schoolProfiles,
  dashboard,
  fundStatement,
  fundMovements,
  payments,
  recordNames,
  aroundContracts,
  personList,
  taskList,
  directory,
  boardDecisions,
  requestDrafts,
  responsibleBodies,
  ownBids,
  concerns,
  allianceReturns,
  allianceWork,
  allianceNetworks,
  supportStatistics,
  securityLog,
  priorityAreaSets,
  matching,
  workOffers,
  monitoringGroups,
];

/** Finds a view by its name. */
export const findView = (name: string): View | undefined => ALL_VIEWS.find((view) => view.name === name);
