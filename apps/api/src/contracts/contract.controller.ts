import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CAN_READ_BOARD } from '#api/access/grants';
import { ContractHistoryReader, StateQuery, type ContractStateAt } from '#api/contracts/contract-history-reader';
import { ContractReader, type ContractRecord } from '#api/contracts/contract-reader';
import { CONTRACT_HISTORY } from '#api/contracts/contract.lists';
import { CONTRACT, CONTRACT_STATE_AT } from '#api/contracts/contract.schemas';
import { Context } from '#api/http/command-context';
import type { CommandOptions } from '#nest-cqrs/stream-command';
import { QueryRoute } from '#api/http/query-route';
import type { Grants } from '#api/access/policy';
import { ListParams, type ListQueryOf } from '#api/lists/list-query';
import { renderList, type ListResponse } from '#api/lists/list-response';
import { ListRoute } from '#api/lists/list-route';
import { contractRegister } from '#read-models/contract-register';

const CAN_READ_HISTORY: Grants = { auditor: ['everywhere', 'board'], clerk: ['board'] };

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
  @ListRoute('List the events of a contract', CAN_READ_HISTORY, CONTRACT_HISTORY)
  getContractHistory(
    @Param('contract') id: string,
    @ListParams(CONTRACT_HISTORY) query: ListQueryOf<typeof CONTRACT_HISTORY>,
    @Context() options: CommandOptions,
  ): ListResponse {
    return renderList(CONTRACT_HISTORY, query, this.history.listEvents(id, options));
  }

  @Get('state')
  @QueryRoute('Get the state of a contract after one of its events', CAN_READ_HISTORY, CONTRACT_STATE_AT, {
    views: [],
    reactions: true,
  })
  getContractState(
    @Param('contract') id: string,
    @Query() query: StateQuery,
    @Context() options: CommandOptions,
  ): Promise<ContractStateAt> {
    return this.history.getState(id, query, options);
  }
}
