import { Module } from '@nestjs/common';
import { situationHandlers } from '#api/situations/situations.commands';
import { SituationsController } from '#api/situations/situations.controller';

@Module({
  controllers: [SituationsController],
  providers: [...situationHandlers],
})
export class SituationsModule {}
