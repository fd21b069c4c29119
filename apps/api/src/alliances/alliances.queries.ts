import { answering, Question } from '#nest-cqrs/query-handlers';
import type { IsoDay } from '#kernel/time';
import { allianceDeploymentsOf, type Deployment, type DeploymentsPage } from '#read-models/alliance-deployments';

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
