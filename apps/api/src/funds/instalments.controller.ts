import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { ReleaseWithheldPaymentBody, SetPaymentDueBody, WithholdPaymentBody } from '#api/funds/funds.bodies';
import { ReleaseWithheldPayment, SetPaymentDue, WithholdPayment } from '#api/funds/funds.commands';
import { HiddenMoney } from '#api/funds/hidden-money';
import { CAN_PAY, CAN_PROPOSE } from '#api/funds/payments.controller';
import { Context, type RequestOptions } from '#api/http/command-context';
import { CommandRoute, type CommandResponse } from '#api/http/command-route';

/** When a proposed payment is due, and whether it is withheld. */
@ApiTags('Funds')
@Controller('v1/funds/:fund/instalments/:instalment')
export class InstalmentsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly money: HiddenMoney,
  ) {}

  @Post('due-day')
  @CommandRoute('Set when a proposed payment is due', CAN_PROPOSE)
  async setPaymentDue(
    @Param('fund') id: string,
    @Param('instalment') instalmentId: string,
    @Body() body: SetPaymentDueBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    await this.money.assertPaymentVisible(id, instalmentId, options);
    return this.commands.execute(new SetPaymentDue(id, { ...body, instalmentId }, options));
  }

  @Post('withholding')
  @CommandRoute('Withhold a proposed payment', CAN_PAY)
  async withholdPayment(
    @Param('fund') id: string,
    @Param('instalment') instalmentId: string,
    @Body() body: WithholdPaymentBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    await this.money.assertPaymentVisible(id, instalmentId, options);
    return this.commands.execute(new WithholdPayment(id, { ...body, instalmentId }, options));
  }

  @Post('withholding/release')
  @CommandRoute('Release a payment that is withheld', CAN_PAY)
  async releaseWithheldPayment(
    @Param('fund') id: string,
    @Param('instalment') instalmentId: string,
    @Body() body: ReleaseWithheldPaymentBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    await this.money.assertPaymentVisible(id, instalmentId, options);
    return this.commands.execute(new ReleaseWithheldPayment(id, { ...body, instalmentId }, options));
  }
}
