import { Module } from '@nestjs/common';
import { AllianceContributionsController } from '#api/alliances/alliance-contributions.controller';
import { contributionQueries } from '#api/alliances/alliance-contributions.queries';
import { AllianceGovernanceController } from '#api/alliances/alliance-governance.controller';
import { AllianceHubsController } from '#api/alliances/alliance-hubs.controller';
import { allianceHandlers } from '#api/alliances/alliances.commands';
import { AlliancesController } from '#api/alliances/alliances.controller';
import { AllianceReturnsController } from '#api/alliances/alliance-returns.controller';
import { allianceQueries } from '#api/alliances/alliances.queries';

@Module({
  controllers: [
    AlliancesController,
    AllianceReturnsController,
    AllianceGovernanceController,
    AllianceHubsController,
    AllianceContributionsController,
  ],
  providers: [...allianceHandlers, ...allianceQueries, ...contributionQueries],
})
export class AlliancesModule {}
