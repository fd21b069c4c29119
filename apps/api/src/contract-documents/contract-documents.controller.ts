import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CAN_READ_CONTRACT } from '#api/contracts/contract.controller';
import type { PrintedContract } from '#api/contract-documents/printed-contract';
import { PrintedContractQuery, PrintedContractReader } from '#api/contract-documents/printed-contract-reader';
import { PRINTED_CONTRACT } from '#api/contract-documents/printed-contract.schemas';
import { writeContract } from '#api/contract-documents/write-contract';
import { DocumentRoute, renderDocument } from '#api/documents/document-route';
import { PdfWriter } from '#api/documents/pdf-writer';
import { Context, type RequestOptions } from '#api/http/command-context';
import { recordNames } from '#read-models/record-names';

/** A contract to print, to sign and to keep. */
@ApiTags('Contracts')
@Controller('v1/contracts/:contract')
export class ContractDocumentsController {
  constructor(
    private readonly contracts: PrintedContractReader,
    private readonly pdf: PdfWriter,
  ) {}

  @Get('printed')
  @DocumentRoute('Get a contract to print', CAN_READ_CONTRACT, PRINTED_CONTRACT, {
    views: [recordNames],
    reactions: true,
  })
  async getPrintedContract(
    @Param('contract') id: string,
    @Query() query: PrintedContractQuery,
    @Context() options: RequestOptions,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PrintedContract | string | Buffer> {
    const data = await this.contracts.read(id, query, options);
    const name = `contract-${data.contractId}-version-${data.contractVersion}-after-${data.version}-events`;
    return renderDocument({ data, toDocument: writeContract, name }, this.pdf, request, reply);
  }
}
