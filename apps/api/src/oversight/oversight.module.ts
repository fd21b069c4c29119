import { Module } from '@nestjs/common';
import { oversightHandlers } from '#api/oversight/oversight.commands';
import { OversightController } from '#api/oversight/oversight.controller';

@Module({
  controllers: [OversightController],
  providers: [...oversightHandlers],
})
export class OversightModule {}
