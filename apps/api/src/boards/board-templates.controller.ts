import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { CAN_ACT_FOR_BOARD, CAN_READ_BOARD } from '#api/access/grants';
import type { Grants } from '#api/access/policy';
import {
  AgreeContractTemplateBody,
  ContractProposalQuery,
  EndContractTemplateBody,
} from '#api/boards/board-templates.bodies';
import { AgreeContractTemplate, EndContractTemplate } from '#api/boards/board-templates.commands';
import { CONTRACT_PROPOSAL } from '#api/boards/board-templates.schemas';
import { ContractProposalReader, type ContractProposalResponse } from '#api/boards/contract-proposal-reader';
import { Context, type RequestOptions } from '#api/http/command-context';
import { CommandRoute, type CommandResponse } from '#api/http/command-route';
import { QueryRoute } from '#api/http/query-route';

/** The clerk keeps what the board has agreed. */
const CAN_KEEP: Grants = { administrator: ['everywhere'], ...CAN_ACT_FOR_BOARD };

/** The templates from which the clerk drafts contracts. */
@ApiTags('Boards')
@Controller('v1/boards/:board')
export class BoardTemplatesController {
  constructor(
    private readonly commands: CommandBus,
    private readonly proposals: ContractProposalReader,
  ) {}

  @Post('contract-templates')
  @CommandRoute('Agree or revise a template for contracts', CAN_KEEP)
  agreeContractTemplate(
    @Param('board') id: string,
    @Body() body: AgreeContractTemplateBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new AgreeContractTemplate(id, body, options));
  }

  @Post('contract-templates/:template/end')
  @CommandRoute('End a template for contracts', CAN_KEEP)
  endContractTemplate(
    @Param('board') id: string,
    @Param('template') code: string,
    @Body() body: EndContractTemplateBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new EndContractTemplate(id, { ...body, code }, options));
  }

  @Get('contract-proposal')
  @QueryRoute('Propose a contract from a template', CAN_READ_BOARD, CONTRACT_PROPOSAL)
  getContractProposal(
    @Param('board') id: string,
    @Query() query: ContractProposalQuery,
    @Context() options: RequestOptions,
  ): Promise<ContractProposalResponse> {
    return this.proposals.propose(id, query, options);
  }
}
