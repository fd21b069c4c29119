import { Module } from '@nestjs/common';
import { successionHandlers } from '#api/successions/successions.commands';
import { SuccessionsController } from '#api/successions/successions.controller';

@Module({
  controllers: [SuccessionsController],
  providers: [...successionHandlers],
})
export class SuccessionsModule {}
