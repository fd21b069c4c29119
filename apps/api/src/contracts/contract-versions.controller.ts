import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ContractReader } from '#api/contracts/contract-reader';
import { CAN_READ_CONTRACT } from '#api/contracts/contract.controller';
import { CONTRACT_VERSIONS } from '#api/contracts/contract-versions.lists';
import { Context, type RequestOptions } from '#api/http/command-context';
import { ListParams, type ListQueryOf } from '#api/lists/list-query';
import { renderList, type ListResponse } from '#api/lists/list-response';
import { ListRoute } from '#api/lists/list-route';
import { pageInMemory } from '#api/lists/page-in-memory';

/** The versions of what is agreed in a contract. */
@ApiTags('Contracts')
@Controller('v1/contracts/:contract/versions')
export class ContractVersionsController {
  constructor(private readonly contracts: ContractReader) {}

  @Get()
  @ListRoute('List the versions of a contract', CAN_READ_CONTRACT, CONTRACT_VERSIONS)
  async getContractVersions(
    @Param('contract') id: string,
    @ListParams(CONTRACT_VERSIONS) query: ListQueryOf<typeof CONTRACT_VERSIONS>,
    @Context() options: RequestOptions,
  ): ListResponse {
    const { record, contractVersion, signedVersion } = await this.contracts.get(id, query, options);
    const rows = record.versions.map((version) => ({
      ...version,
      isCurrent: version.number === contractVersion,
      isSigned: version.number === signedVersion,
    }));
    return renderList(CONTRACT_VERSIONS, query, {
      read: (page) => Promise.resolve(pageInMemory(rows, page, CONTRACT_VERSIONS.rowKey)),
    });
  }
}
