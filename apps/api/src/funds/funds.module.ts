import { Module } from '@nestjs/common';
import { CarryForwardsController } from '#api/funds/carry-forwards.controller';
import { fundHandlers } from '#api/funds/funds.commands';
import { FundReader } from '#api/funds/fund-reader';
import { HiddenMoney } from '#api/funds/hidden-money';
import { FundsController } from '#api/funds/funds.controller';
import { fundQueries } from '#api/funds/funds.queries';
import { ForecastController } from '#api/funds/forecast.controller';
import { InstalmentsController } from '#api/funds/instalments.controller';
import { PayeesController } from '#api/funds/payees.controller';
import { StatementsController } from '#api/funds/statements.controller';
import { statementQueries } from '#api/funds/statements.queries';
import { PaymentsController } from '#api/funds/payments.controller';

@Module({
  controllers: [
    FundsController,
    PaymentsController,
    PayeesController,
    InstalmentsController,
    ForecastController,
    StatementsController,
    CarryForwardsController,
  ],
  providers: [...fundHandlers, ...fundQueries, ...statementQueries, FundReader, HiddenMoney],
  exports: [HiddenMoney],
})
export class FundsModule {}
