import { Module } from '@nestjs/common';
import { allianceHandlers } from '#api/alliances/alliances.commands';
import { AlliancesController } from '#api/alliances/alliances.controller';
import { AllianceReturnsController } from '#api/alliances/alliance-returns.controller';
import { allianceQueries } from '#api/alliances/alliances.queries';

@Module({
  controllers: [AlliancesController, AllianceReturnsController],
  providers: [...allianceHandlers, ...allianceQueries],
})
export class AlliancesModule {}
