import { Module } from '@nestjs/common';
import { BoardAreas } from '#api/history/board-areas';
import { ComparisonReader } from '#api/matching/comparison-reader';
import { DeploymentBalanceController } from '#api/matching/deployment-balance.controller';
import { PartnersController } from '#api/matching/partners.controller';
import { matchingHandlers } from '#api/matching/matching.commands';
import { matchingQueries } from '#api/matching/matching.queries';
import { matchingRuleHandlers } from '#api/matching/matching-rules.commands';
import { MatchingRulesController } from '#api/matching/matching-rules.controller';
import { OfferAnswers } from '#api/matching/offer-answers';
import { OffersController } from '#api/matching/offers.controller';
import { OwnOffersController } from '#api/matching/own-offers.controller';
import { RankingController } from '#api/matching/ranking.controller';
import { RankingReader } from '#api/matching/ranking-reader';
import { RequestsModule } from '#api/requests/requests.module';

@Module({
  imports: [RequestsModule],
  controllers: [
    RankingController,
    OffersController,
    OwnOffersController,
    MatchingRulesController,
    PartnersController,
    DeploymentBalanceController,
  ],
  providers: [
    BoardAreas,
    ...matchingHandlers,
    ...matchingRuleHandlers,
    ...matchingQueries,
    RankingReader,
    ComparisonReader,
    OfferAnswers,
  ],
})
export class MatchingModule {}
