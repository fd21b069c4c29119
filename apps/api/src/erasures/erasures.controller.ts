import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Policy, type Grants } from '#api/access/policy';
import { ErasePersonBody, EraseTextBody } from '#api/erasures/erasures.bodies';
import { ERASURE } from '#api/erasures/erasures.schemas';
import { Context, type RequestOptions } from '#api/http/command-context';
import { JsonResponse, QueryRoute } from '#api/http/query-route';
import { Erasures, type ErasureReceipt } from '#hosting/erasures';

const ADMINISTRATORS: Grants = { administrator: ['everywhere'] };
const READERS: Grants = { ...ADMINISTRATORS, auditor: ['everywhere'] };
const RECEIPT = 'The receipt. A second erasure of the same texts returns the first one.';

/** Erases personal text for ever, by destroying its key. */
@ApiTags('Erasure')
@Controller('v1')
export class ErasuresController {
  constructor(private readonly erasures: Erasures) {}

  @Post('persons/:person/erasure')
  @Policy('Erase all texts under the key of a person', ADMINISTRATORS)
  @HttpCode(200)
  @JsonResponse(RECEIPT, ERASURE)
  erasePerson(
    @Param('person') id: string,
    @Body() { reason }: ErasePersonBody,
    @Context() { context }: RequestOptions,
  ): Promise<ErasureReceipt> {
    return this.erasures.erasePerson(id, reason, context);
  }

  @Post('operations/erasures')
  @Policy('Erase one text, named by its event and field', ADMINISTRATORS)
  @HttpCode(200)
  @JsonResponse(RECEIPT, ERASURE)
  eraseText(
    @Body() { reason, eventId, ...text }: EraseTextBody,
    @Context() { context }: RequestOptions,
  ): Promise<ErasureReceipt> {
    return this.erasures.eraseText({ ...text, event: eventId }, reason, context);
  }

  @Get('operations/erasures/:erasure')
  @QueryRoute('Get the receipt of an erasure', READERS, ERASURE)
  getErasure(@Param('erasure') id: string): Promise<ErasureReceipt> {
    return this.erasures.read(id);
  }
}
