import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { RELEASES_LEADERS } from '#api/access/employers';
import { SIGNS_AS_PROVIDER } from '#api/access/providers';
import {
  AcknowledgeContractBody,
  SignContractBody,
  CorrectStartBody,
  StartContractBody,
  TakeOverContractBody,
  WithdrawContractBody,
} from '#api/contracts/contract-signing.bodies';
import {
  AcknowledgeContract,
  RenewArrangements,
  SignContract,
  CorrectStart,
  StartContract,
  TakeOverContract,
  WithdrawContract,
} from '#api/contracts/contract-signing.commands';
import { CONFIRMED_DECISION } from '#api/decisions/confirmed-decision';
import { EmptyBody } from '#api/validation/empty-body';
import { Context } from '#api/http/command-context';
import type { CommandOptions } from '#nest-cqrs/stream-command';
import { CommandRoute, type CommandResponse } from '#api/http/command-route';
import { Reads } from '#api/http/reads';

/** Signatures, acknowledgement, funding, reserved days, start and withdrawal. */
@ApiTags('Contracts')
@Controller('v1/contracts/:contract')
export class ContractSigningController {
  constructor(private readonly commands: CommandBus) {}

  @Post('signatures/school')
  @CommandRoute('Sign for the supported school', { 'school-head': ['school'], 'chair-of-governors': ['school'] })
  signContractForSchool(
    @Param('contract') id: string,
    @Body() body: SignContractBody,
    @Context() options: CommandOptions,
  ): CommandResponse {
    return this.commands.execute(new SignContract(id, { ...body, as: 'school' }, options));
  }

  @Post('signatures/provider')
  @CommandRoute('Sign as the provider', SIGNS_AS_PROVIDER)
  signContractForProvider(
    @Param('contract') id: string,
    @Body() body: SignContractBody,
    @Context() options: CommandOptions,
  ): CommandResponse {
    return this.commands.execute(new SignContract(id, { ...body, as: 'provider' }, options));
  }

  @Post('signatures/home-head')
  @CommandRoute('Sign for the employer of the lead leader', RELEASES_LEADERS)
  signContractForHomeSchool(
    @Param('contract') id: string,
    @Body() body: SignContractBody,
    @Context() options: CommandOptions,
  ): CommandResponse {
    return this.commands.execute(new SignContract(id, { ...body, as: 'home-head' }, options));
  }

  @Post('take-over')
  @CommandRoute('Take over a contract signed on paper', { clerk: ['board'] })
  takeOverContract(
    @Param('contract') id: string,
    @Body() body: TakeOverContractBody,
    @Context() options: CommandOptions,
  ): CommandResponse {
    return this.commands.execute(new TakeOverContract(id, body, options));
  }

  @Post('acknowledgement')
  @CommandRoute('Acknowledge the contract for the responsible body', {
    'responsible-body': ['school', 'member-school'],
  })
  acknowledgeContract(
    @Param('contract') id: string,
    @Body() body: AcknowledgeContractBody,
    @Context() options: CommandOptions,
  ): CommandResponse {
    return this.commands.execute(new AcknowledgeContract(id, body, options));
  }

  @Post('arrangements')
  @CommandRoute('Ask again for refused money or days', { clerk: ['board'] })
  renewArrangements(
    @Param('contract') id: string,
    @Body() body: EmptyBody,
    @Context() options: CommandOptions,
  ): CommandResponse {
    return this.commands.execute(new RenewArrangements(id, body, options));
  }

  @Post('start')
  @CommandRoute('Start the work', { clerk: ['board'] })
  @Reads(CONFIRMED_DECISION)
  startContract(
    @Param('contract') id: string,
    @Body() body: StartContractBody,
    @Context() options: CommandOptions,
  ): CommandResponse {
    return this.commands.execute(new StartContract(id, body, options));
  }

  @Post('start/correction')
  @CommandRoute('Correct the start of a contract', { clerk: ['board'] })
  correctStart(
    @Param('contract') id: string,
    @Body() body: CorrectStartBody,
    @Context() options: CommandOptions,
  ): CommandResponse {
    return this.commands.execute(new CorrectStart(id, body, options));
  }

  @Post('withdrawal')
  @CommandRoute('Withdraw a contract before its start', { clerk: ['board'] })
  withdrawContract(
    @Param('contract') id: string,
    @Body() body: WithdrawContractBody,
    @Context() options: CommandOptions,
  ): CommandResponse {
    return this.commands.execute(new WithdrawContract(id, body, options));
  }
}
