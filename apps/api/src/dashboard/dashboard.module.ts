import { Module } from '@nestjs/common';
import { DashboardReader } from '#api/dashboard/dashboard-reader';
import { DashboardController } from '#api/dashboard/dashboard.controller';
import { dashboardQueries } from '#api/dashboard/dashboard.queries';
import { BoardAreas } from '#api/history/board-areas';

@Module({
  controllers: [DashboardController],
  providers: [BoardAreas, DashboardReader, ...dashboardQueries],
})
export class DashboardModule {}
