import { Module } from '@nestjs/common';
import { DashboardReader } from '#api/dashboard/dashboard-reader';
import { DashboardController } from '#api/dashboard/dashboard.controller';
import { dashboardQueries } from '#api/dashboard/dashboard.queries';

@Module({
  controllers: [DashboardController],
  providers: [DashboardReader, ...dashboardQueries],
})
export class DashboardModule {}
