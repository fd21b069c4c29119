import { answering, Question } from '#event-sourcing/query-handlers';
import type { IsoDay } from '#event-sourcing/time';
import { allianceDeploymentsOf, type Deployment, type DeploymentsPage } from '#views/alliance-deployments';

interface AllianceOnDay {
  readonly allianceId: string;
  readonly today: IsoDay;
  readonly page: DeploymentsPage;
}

export class AskForDeployments extends Question<AllianceOnDay, Deployment[]> {}

export const allianceQuestions = [
  answering(AskForDeployments, (readModels, { allianceId, today, page }) =>
    allianceDeploymentsOf(readModels, allianceId, today, page),
  ),
];
