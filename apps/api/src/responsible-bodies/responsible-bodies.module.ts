import { Module } from '@nestjs/common';
import { bodyHandlers } from '#api/responsible-bodies/responsible-bodies.commands';
import { ResponsibleBodiesController } from '#api/responsible-bodies/responsible-bodies.controller';
import { bodyQueries } from '#api/responsible-bodies/responsible-bodies.queries';

@Module({
  controllers: [ResponsibleBodiesController],
  providers: [...bodyHandlers, ...bodyQueries],
})
export class ResponsibleBodiesModule {}
