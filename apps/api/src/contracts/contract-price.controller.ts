import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { AgreePriceBody } from '#api/contracts/contract-price.bodies';
import { AgreePrice } from '#api/contracts/contract-price.commands';
import { Context, type RequestOptions } from '#api/http/command-context';
import { CommandRoute, type CommandResponse } from '#api/http/command-route';

/** The price of a draft, which each party accepts with its signature. */
@ApiTags('Contracts')
@Controller('v1/contracts/:contract/price')
export class ContractPriceController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @CommandRoute('Agree the price of a draft', { clerk: ['board'] })
  agreePrice(
    @Param('contract') id: string,
    @Body() body: AgreePriceBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new AgreePrice(id, body, options));
  }
}
