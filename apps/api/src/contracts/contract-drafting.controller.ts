import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { AgreeAimBody, DraftContractBody } from '#api/contracts/contract-drafting.bodies';
import { AgreeAim, DraftContract, DropAim } from '#api/contracts/contract-drafting.commands';
import { EmptyBody } from '#api/validation/empty-body';
import { Context, type RequestOptions } from '#api/http/command-context';
import { CommandRoute, type CommandResponse } from '#api/http/command-route';

/** Draft of the contract and its aims. */
@ApiTags('Contracts')
@Controller('v1')
export class ContractDraftingController {
  constructor(private readonly commands: CommandBus) {}

  @Post('boards/:board/contracts')
  @CommandRoute('Draft the contract for a decision', { clerk: ['board'] }, { creates: 'contracts' })
  draftContract(
    @Param('board') boardId: string,
    @Body() body: DraftContractBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new DraftContract(body.decisionId, { ...body, boardId }, options));
  }

  @Post('contracts/:contract/aims')
  @CommandRoute('Add an aim to a draft', { clerk: ['board'] }, { partId: 'aimId' })
  agreeAim(
    @Param('contract') id: string,
    @Body() body: AgreeAimBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new AgreeAim(id, { ...body, aimId: options.newId }, options));
  }

  @Post('contracts/:contract/aims/:aim/removal')
  @CommandRoute('Remove an aim from a draft', { clerk: ['board'] })
  dropAim(
    @Param('contract') id: string,
    @Param('aim') aimId: string,
    @Body() body: EmptyBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new DropAim(id, { ...body, aimId }, options));
  }
}
