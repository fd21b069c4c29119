import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CAN_READ_BOARD } from '#api/access/grants';
import { ContractHistoryReader, HistoryQuery, type ContractHistory } from '#api/contracts/contract-history-reader';
import { ContractReader, type ContractRecord } from '#api/contracts/contract-reader';
import { CONTRACT, CONTRACT_HISTORY } from '#api/contracts/contract.schemas';
import { Context } from '#api/http/command-context';
import type { CommandOptions } from '#nest-cqrs/stream-command';
import { QueryRoute } from '#api/http/query-route';
import { contractRegister } from '#read-models/contract-register';

@ApiTags('Contracts')
@Controller('v1/contracts/:contract')
export class ContractController {
  constructor(
    private readonly contract: ContractReader,
    private readonly history: ContractHistoryReader,
  ) {}

  @Get()
  @QueryRoute(
    'Get a contract',
    {
      ...CAN_READ_BOARD,
      'system-leader': ['leader'],
      'school-head': ['school', 'home-school'],
      'alliance-director': ['alliance'],
      'la-officer': ['area'],
      'responsible-body': ['school'],
    },
    CONTRACT,
    { views: [contractRegister] },
  )
  getContract(@Param('contract') id: string, @Context() options: CommandOptions): Promise<ContractRecord> {
    return this.contract.get(id, options);
  }

  @Get('history')
  @QueryRoute(
    'Get the event history of a contract',
    {
      auditor: ['everywhere', 'board'],
      clerk: ['board'],
    },
    CONTRACT_HISTORY,
  )
  getContractHistory(
    @Param('contract') id: string,
    @Query() query: HistoryQuery,
    @Context() options: CommandOptions,
  ): Promise<ContractHistory> {
    return this.history.get(id, query, options);
  }
}
