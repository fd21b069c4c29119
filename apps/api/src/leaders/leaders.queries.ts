import { queryHandler, ReadModelQuery } from '#nest-cqrs/query-handlers';
import type { IsoDay } from '#kernel/time';
import { listLeaderContracts, type LeaderContract, type LeaderContractsPage } from '#read-models/leader-contracts';

interface LeaderOnDay {
  readonly leaderId: string;
  readonly today: IsoDay;
  readonly page: LeaderContractsPage;
}

export class GetLeaderContracts extends ReadModelQuery<LeaderOnDay, LeaderContract[]> {}

export const leaderQueries = [
  queryHandler(GetLeaderContracts, (readModels, { leaderId, today, page }) =>
    listLeaderContracts(readModels, leaderId, today, page),
  ),
];
