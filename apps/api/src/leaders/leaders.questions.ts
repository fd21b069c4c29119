import { answering, Question } from '#event-sourcing/query-handlers';
import type { IsoDay } from '#event-sourcing/time';
import { leaderContractsOf, type LeaderContract, type LeaderContractsPage } from '#views/leader-contracts';

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
