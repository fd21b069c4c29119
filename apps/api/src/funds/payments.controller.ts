import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { Grants } from '#api/access/policy';
import {
  CorrectPaymentBody,
  LowerCommitmentBody,
  PayInstalmentBody,
  ProposePaymentBody,
  CorrectRecoveryBody,
  RecoverPaymentBody,
  VoidPaymentBody,
  WithdrawPaymentProposalBody,
} from '#api/funds/funds.bodies';
import {
  CorrectPayment,
  LowerCommitment,
  PayInstalment,
  ProposePayment,
  CorrectRecovery,
  RecoverPayment,
  VoidPayment,
  WithdrawPaymentProposal,
} from '#api/funds/funds.commands';
import { HiddenMoney } from '#api/funds/hidden-money';
import { Context, type RequestOptions } from '#api/http/command-context';
import { CommandRoute, type CommandResponse } from '#api/http/command-route';

/** Whoever proposed a payment does not pay, void or recover it. The decisions check that by person. */
export const CAN_PROPOSE: Grants = { clerk: ['board'], 'finance-officer': ['board'] };
export const CAN_PAY: Grants = { ...CAN_PROPOSE, chair: ['board'] };

@ApiTags('Funds')
@Controller('v1/funds/:fund')
export class PaymentsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly money: HiddenMoney,
  ) {}

  @Post('commitments/reductions')
  @CommandRoute('Lower the commitment for a contract', CAN_PAY)
  lowerCommitment(
    @Param('fund') id: string,
    @Body() body: LowerCommitmentBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new LowerCommitment(id, body, options));
  }

  @Post('instalments')
  @CommandRoute('Propose a payment, which somebody else makes', CAN_PROPOSE, { partId: 'instalmentId' })
  proposePayment(
    @Param('fund') id: string,
    @Body() body: ProposePaymentBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new ProposePayment(id, { ...body, instalmentId: options.newId }, options));
  }

  @Post('instalments/:instalment/withdrawal')
  @CommandRoute('Withdraw a proposed payment', CAN_PAY)
  async withdrawPaymentProposal(
    @Param('fund') id: string,
    @Param('instalment') instalmentId: string,
    @Body() body: WithdrawPaymentProposalBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    await this.money.assertPaymentVisible(id, instalmentId, options);
    return this.commands.execute(new WithdrawPaymentProposal(id, { ...body, instalmentId }, options));
  }

  @Post('instalments/:instalment/payment')
  @CommandRoute('Record that a proposed payment was made', CAN_PAY)
  async payInstalment(
    @Param('fund') id: string,
    @Param('instalment') instalmentId: string,
    @Body() body: PayInstalmentBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    await this.money.assertPaymentVisible(id, instalmentId, options);
    return this.commands.execute(new PayInstalment(id, { ...body, instalmentId }, options));
  }

  @Post('instalments/:instalment/void')
  @CommandRoute('Void a payment', CAN_PAY)
  async voidPayment(
    @Param('fund') id: string,
    @Param('instalment') instalmentId: string,
    @Body() body: VoidPaymentBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    await this.money.assertPaymentVisible(id, instalmentId, options);
    return this.commands.execute(new VoidPayment(id, { ...body, instalmentId }, options));
  }

  @Post('instalments/:instalment/corrections')
  @CommandRoute('Correct a payment', CAN_PAY)
  async correctPayment(
    @Param('fund') id: string,
    @Param('instalment') instalmentId: string,
    @Body() body: CorrectPaymentBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    await this.money.assertPaymentVisible(id, instalmentId, options);
    return this.commands.execute(new CorrectPayment(id, { ...body, instalmentId }, options));
  }

  @Post('recoveries')
  @CommandRoute('Record a recovery of overpaid money', CAN_PAY)
  async recoverPayment(
    @Param('fund') id: string,
    @Body() body: RecoverPaymentBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    if (body.instalmentId !== null) await this.money.assertPaymentVisible(id, body.instalmentId, options);
    return this.commands.execute(new RecoverPayment(id, body, options));
  }

  @Post('recoveries/:recovery/correction')
  @CommandRoute('Correct a recovery', CAN_PAY)
  async correctRecovery(
    @Param('fund') id: string,
    @Param('recovery') recoveryId: string,
    @Body() body: CorrectRecoveryBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    await this.money.assertRecoveryVisible(id, recoveryId, options);
    return this.commands.execute(new CorrectRecovery(id, { ...body, recoveryId }, options));
  }
}
