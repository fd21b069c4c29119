import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ContractHistories, HistoryQuery, type ContractHistory } from '#api/contracts/contract-history-reader';
import { ContractRecords, type ContractRecord } from '#api/contracts/contract-reader';
import { CONTRACT, CONTRACT_HISTORY } from '#api/contracts/contract.schemas';
import { TheCall, type Call } from '#api/http/command-context';
import { Shows } from '#api/http/query-route';

@ApiTags('Contracts')
@Controller('v1/contracts/:contract')
export class ContractReadsController {
  constructor(
    private readonly contracts: ContractRecords,
    private readonly histories: ContractHistories,
  ) {}

  @Get()
  @Shows(
    'A contract, for its parties',
    {
      clerk: ['board'],
      chair: ['board'],
      'board-member': ['board'],
      'system-leader': ['leader'],
      'school-head': ['school', 'home-school'],
      'alliance-director': ['alliance'],
      'la-officer': ['area'],
      'responsible-body': ['school'],
      auditor: ['everywhere', 'board'],
    },
    CONTRACT,
  )
  show(@Param('contract') id: string, @TheCall() call: Call): Promise<ContractRecord> {
    return this.contracts.of(id, call);
  }

  @Get('history')
  @Shows(
    'A contract event by event, as recorded, with the state after each',
    {
      auditor: ['everywhere', 'board'],
      clerk: ['board'],
    },
    CONTRACT_HISTORY,
  )
  history(
    @Param('contract') id: string,
    @Query() query: HistoryQuery,
    @TheCall() call: Call,
  ): Promise<ContractHistory> {
    return this.histories.of(id, query, call);
  }
}
