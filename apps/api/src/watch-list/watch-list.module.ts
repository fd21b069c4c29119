import { Module } from '@nestjs/common';
import { watchListHandlers } from '#api/watch-list/watch-list.commands';
import { WatchListController } from '#api/watch-list/watch-list.controller';
import { watchListQueries } from '#api/watch-list/watch-list.queries';

@Module({
  controllers: [WatchListController],
  providers: [...watchListHandlers, ...watchListQueries],
})
export class WatchListModule {}
