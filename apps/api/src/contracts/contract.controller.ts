import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CAN_READ_BOARD } from '#api/access/grants';
import { CONTRACT_PROGRESS, CONTRACT_PROGRESS_NAMES } from '#api/contracts/aim-progress.schemas';
import {
  ContractReader,
  hidesReferrals,
  StateQuery,
  type ContractProgress,
  type ContractRecord,
  type ContractStateAt,
} from '#api/contracts/contract-reader';
import { CONTRACT_DOCUMENT_NAMES } from '#api/contracts/contract-document.schemas';
import { CONTRACT, CONTRACT_NAMES, CONTRACT_STATE_AT, CONTRACT_STATE_NAMES } from '#api/contracts/contract.schemas';
import { AsOfQuery } from '#api/history/as-of';
import { historyList, historySource } from '#api/history/history-list';
import { RecordReader } from '#api/history/record-reader';
import { Context, type RequestOptions } from '#api/http/command-context';
import { QueryRoute } from '#api/http/query-route';
import { withMonitors, type Grants } from '#api/access/policy';
import { ListParams, type ListQueryOf } from '#api/lists/list-query';
import { renderList, type ListResponse } from '#api/lists/list-response';
import { ListRoute } from '#api/lists/list-route';
import { contractKind } from '#records/record-kinds';

export const CAN_READ_CONTRACT: Grants = withMonitors({
  ...CAN_READ_BOARD,
  'system-leader': ['leader', 'deployed'],
  'school-head': ['school', 'home-school', 'provider-school'],
  'chair-of-governors': ['school', 'home-school', 'provider-school'],
  'alliance-director': ['alliance', 'employer-alliance', 'provider-alliance'],
  'la-officer': ['area', 'employer-area', 'provider-area'],
  'responsible-body': ['school', 'member-school', 'provider-body'],
});

const CONTRACT_HISTORY = historyList('ContractHistory', CONTRACT_DOCUMENT_NAMES);

@ApiTags('Contracts')
@Controller('v1/contracts/:contract')
export class ContractController {
  constructor(
    private readonly contracts: ContractReader,
    private readonly records: RecordReader,
  ) {}

  @Get()
  @QueryRoute('Get a contract', CAN_READ_CONTRACT, CONTRACT, null, CONTRACT_NAMES)
  getContract(
    @Param('contract') id: string,
    @Query() query: AsOfQuery,
    @Context() options: RequestOptions,
  ): Promise<ContractRecord> {
    return this.contracts.get(id, query, options);
  }

  @Get('progress')
  @QueryRoute(
    'Compare measurements with the expected progress',
    CAN_READ_CONTRACT,
    CONTRACT_PROGRESS,
    null,
    CONTRACT_PROGRESS_NAMES,
  )
  getContractProgress(
    @Param('contract') id: string,
    @Query() query: AsOfQuery,
    @Context() options: RequestOptions,
  ): Promise<ContractProgress> {
    return this.contracts.getProgress(id, query, options);
  }

  @Get('history')
  @ListRoute('List the events of a contract', CAN_READ_CONTRACT, CONTRACT_HISTORY)
  getContractHistory(
    @Param('contract') id: string,
    @ListParams(CONTRACT_HISTORY) query: ListQueryOf<typeof CONTRACT_HISTORY>,
    @Context() { reader }: RequestOptions,
  ): ListResponse {
    return renderList(
      CONTRACT_HISTORY,
      query,
      historySource(this.records, contractKind, id, reader, hidesReferrals(reader)),
    );
  }

  @Get('state')
  @QueryRoute(
    'Get a contract after one of its events',
    CAN_READ_CONTRACT,
    CONTRACT_STATE_AT,
    { views: [], reactions: true },
    CONTRACT_STATE_NAMES,
  )
  getContractState(
    @Param('contract') id: string,
    @Query() query: StateQuery,
    @Context() options: RequestOptions,
  ): Promise<ContractStateAt> {
    return this.contracts.getState(id, query, options);
  }
}
