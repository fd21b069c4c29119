import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { NamePayeeBody, NameRecoveryPayeeBody } from '#api/funds/funds.bodies';
import { NamePayee, NameRecoveryPayee } from '#api/funds/funds.commands';
import { HiddenMoney } from '#api/funds/hidden-money';
import { CAN_PAY } from '#api/funds/payments.controller';
import { Context, type RequestOptions } from '#api/http/command-context';
import { CommandRoute, type CommandResponse } from '#api/http/command-route';

/** Which party to a contract receives a payment, or gave money back. */
@ApiTags('Funds')
@Controller('v1/funds/:fund')
export class PayeesController {
  constructor(
    private readonly commands: CommandBus,
    private readonly money: HiddenMoney,
  ) {}

  @Post('instalments/:instalment/payee')
  @CommandRoute('Name who receives a payment', CAN_PAY)
  async namePayee(
    @Param('fund') id: string,
    @Param('instalment') instalmentId: string,
    @Body() body: NamePayeeBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    await this.money.assertPaymentVisible(id, instalmentId, options);
    return this.commands.execute(new NamePayee(id, { ...body, instalmentId }, options));
  }

  @Post('recoveries/:recovery/payee')
  @CommandRoute('Name who gave money back', CAN_PAY)
  async nameRecoveryPayee(
    @Param('fund') id: string,
    @Param('recovery') recoveryId: string,
    @Body() body: NameRecoveryPayeeBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    await this.money.assertRecoveryVisible(id, recoveryId, options);
    return this.commands.execute(new NameRecoveryPayee(id, { ...body, recoveryId }, options));
  }
}
