import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { CAN_ACT_FOR_BOARD } from '#api/access/grants';
import { PassContractOnBody } from '#api/contracts/contract-circumstances.bodies';
import { PassContractOn } from '#api/contracts/contract-circumstances.commands';
import { Context, type RequestOptions } from '#api/http/command-context';
import { CommandRoute, type CommandResponse } from '#api/http/command-route';

/** Lets a contract follow its leader to another alliance. The board decides it: neither of the alliances does. */
@ApiTags('Contracts')
@Controller('v1/contracts/:contract/passing-on')
export class ContractAllianceController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @CommandRoute('Pass a contract on to another alliance', CAN_ACT_FOR_BOARD)
  passContractOn(
    @Param('contract') id: string,
    @Body() body: PassContractOnBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new PassContractOn(id, body, options));
  }
}
