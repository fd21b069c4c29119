import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { CarryForwardBody } from '#api/funds/funds.bodies';
import { CarryForward } from '#api/funds/funds.commands';
import { CAN_GRANT } from '#api/funds/funds.controller';
import { Context, type RequestOptions } from '#api/http/command-context';
import { CommandRoute, type CommandResponse } from '#api/http/command-route';

/** Money that goes from a fund to that of the next financial year. */
@ApiTags('Funds')
@Controller('v1/funds/:fund/carry-forwards')
export class CarryForwardsController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @CommandRoute('Carry money forward to the next year', CAN_GRANT, { partId: 'carryForwardId' })
  carryForward(
    @Param('fund') id: string,
    @Body() body: CarryForwardBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new CarryForward(id, { ...body, carryForwardId: options.newId }, options));
  }
}
