import type { View } from '#processing/view';
import { allianceDeployments } from '#read-models/alliance-deployments';
import { aroundContracts } from '#read-models/around-contracts';
import { boardAgenda } from '#read-models/board-agenda';
import { contractRegister } from '#read-models/contract-register';
import { dueAndLate } from '#read-models/due-and-late';
import { fundStatement } from '#read-models/fund-statement';
import { leaderContracts } from '#read-models/leader-contracts';
import { recordNames } from '#read-models/record-names';
import { responsibleBodies } from '#read-models/responsible-bodies';
import { schoolRecord } from '#read-models/school-record';

/** All read models. */
export const ALL_VIEWS: readonly View[] = [
  boardAgenda,
  contractRegister,
  dueAndLate,
  allianceDeployments,
  leaderContracts,
  schoolRecord,
  fundStatement,
  recordNames,
  aroundContracts,
  responsibleBodies,
];

/** Finds a view by its name. */
export const findView = (name: string): View | undefined => ALL_VIEWS.find((view) => view.name === name);
