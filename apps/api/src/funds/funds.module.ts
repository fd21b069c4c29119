import { Module } from '@nestjs/common';
import { fundHandlers } from '#api/funds/funds.commands';
import { FundsController } from '#api/funds/funds.controller';
import { fundQueries } from '#api/funds/funds.queries';

@Module({
  controllers: [FundsController],
  providers: [...fundHandlers, ...fundQueries],
})
export class FundsModule {}
