import { answering, Question } from '#nest-cqrs/query-handlers';
import type { IsoDay } from '#kernel/time';
import { leaderContractsOf, type LeaderContract, type LeaderContractsPage } from '#read-models/leader-contracts';

interface LeaderOnDay {
  readonly leaderId: string;
  readonly today: IsoDay;
  readonly page: LeaderContractsPage;
}

export class AskForLeaderContracts extends Question<LeaderOnDay, LeaderContract[]> {}

export const leaderQuestions = [
  answering(AskForLeaderContracts, (readModels, { leaderId, today, page }) =>
    leaderContractsOf(readModels, leaderId, today, page),
  ),
];
