import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { AddClauseBody } from '#api/contracts/contract-clauses.bodies';
import { AddClause, RemoveClause } from '#api/contracts/contract-clauses.commands';
import { Context, type RequestOptions } from '#api/http/command-context';
import { CommandRoute, type CommandResponse } from '#api/http/command-route';
import { EmptyBody } from '#api/validation/empty-body';

/** The clauses of a draft, which each party accepts with its signature. */
@ApiTags('Contracts')
@Controller('v1/contracts/:contract/clauses')
export class ContractClausesController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @CommandRoute('Add a clause to a draft', { clerk: ['board'] })
  addClause(
    @Param('contract') id: string,
    @Body() body: AddClauseBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new AddClause(id, body, options));
  }

  @Post(':clause/removal')
  @CommandRoute('Remove a clause from a draft', { clerk: ['board'] })
  removeClause(
    @Param('contract') id: string,
    @Param('clause') code: string,
    @Body() body: EmptyBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new RemoveClause(id, { ...body, code }, options));
  }
}
