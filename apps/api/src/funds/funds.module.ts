import { Module } from '@nestjs/common';
import { fundHandlers } from '#api/funds/funds.commands';
import { FundsController } from '#api/funds/funds.controller';
import { fundQueries } from '#api/funds/funds.queries';
import { PaymentsController } from '#api/funds/payments.controller';

@Module({
  controllers: [FundsController, PaymentsController],
  providers: [...fundHandlers, ...fundQueries],
})
export class FundsModule {}
