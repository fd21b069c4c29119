import type { ContractEvents } from '#domain/contract.events';
import type { LeaderEvents } from '#domain/leader.events';
import type { RequestEvents } from '#domain/request.events';
import type { SchoolEvents } from '#domain/school.events';
import { derive, view } from '#processing/view';
import {
  matchingContractChanges,
  matchingContracts,
  matchingLoads,
  matchingOutcomes,
  toLoads,
  toOutcomes,
} from '#read-models/matching-contracts';
import {
  matchingLeaderChanges,
  matchingLeaders,
  matchingLedgers,
  toMatchingLeader,
} from '#read-models/matching-leaders';
import { matchingRequestChanges, matchingRequests } from '#read-models/matching-requests';
import { matchingSchoolChanges, matchingSchools } from '#read-models/matching-schools';

/** What providers are compared by. */
export const matching = view<LeaderEvents & ContractEvents & SchoolEvents & RequestEvents>({
  name: 'matching',
  version: 6,
  tables: [
    matchingLedgers,
    matchingLeaders,
    matchingContracts,
    matchingOutcomes,
    matchingLoads,
    matchingSchools,
    matchingRequests,
  ],
  derived: [
    derive(matchingLeaders, matchingLedgers, toMatchingLeader),
    derive(matchingOutcomes, matchingContracts, toOutcomes),
    derive(matchingLoads, matchingContracts, toLoads),
  ],
  on: { ...matchingLeaderChanges, ...matchingContractChanges, ...matchingSchoolChanges, ...matchingRequestChanges },
});
