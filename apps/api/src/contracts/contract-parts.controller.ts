import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { AgreePartBody } from '#api/contracts/contract-parts.bodies';
import { AgreePart, ChangePart, DropPart } from '#api/contracts/contract-parts.commands';
import { Context, type RequestOptions } from '#api/http/command-context';
import { CommandRoute, type CommandResponse } from '#api/http/command-route';
import { EmptyBody } from '#api/validation/empty-body';

/** The parts of a draft: what is done, when, by whom and for how much. */
@ApiTags('Contracts')
@Controller('v1/contracts/:contract/parts')
export class ContractPartsController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @CommandRoute('Add a part to a draft', { clerk: ['board'] }, { partId: 'partId' })
  agreePart(
    @Param('contract') id: string,
    @Body() body: AgreePartBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new AgreePart(id, { ...body, partId: options.newId }, options));
  }

  @Post(':part/change')
  @CommandRoute('Change a part of a draft', { clerk: ['board'] })
  changePart(
    @Param('contract') id: string,
    @Param('part') partId: string,
    @Body() body: AgreePartBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new ChangePart(id, { ...body, partId }, options));
  }

  @Post(':part/removal')
  @CommandRoute('Remove a part from a draft', { clerk: ['board'] })
  dropPart(
    @Param('contract') id: string,
    @Param('part') partId: string,
    @Body() body: EmptyBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new DropPart(id, { ...body, partId }, options));
  }
}
