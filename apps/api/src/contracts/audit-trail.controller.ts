import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CAN_READ_BOARD } from '#api/access/grants';
import { AuditTrailReader } from '#api/contracts/audit-trail-reader';
import { AUDIT_TRAIL } from '#api/contracts/audit-trail.lists';
import { Context, type RequestOptions } from '#api/http/command-context';
import { ListParams, type ListQueryOf } from '#api/lists/list-query';
import { renderList, type ListResponse } from '#api/lists/list-response';
import { ListRoute } from '#api/lists/list-route';
import { pageInMemory } from '#api/lists/page-in-memory';

/** What became of a decision and its money. */
@ApiTags('Contracts')
@Controller('v1/contracts/:contract/audit-trail')
export class AuditTrailController {
  constructor(private readonly trails: AuditTrailReader) {}

  @Get()
  @ListRoute('Follow a contract from decision to impact', CAN_READ_BOARD, AUDIT_TRAIL)
  async getAuditTrail(
    @Param('contract') id: string,
    @ListParams(AUDIT_TRAIL) query: ListQueryOf<typeof AUDIT_TRAIL>,
    @Context() options: RequestOptions,
  ): ListResponse {
    const steps = await this.trails.read(id, query, options);
    return renderList(AUDIT_TRAIL, query, {
      read: (page) => Promise.resolve(pageInMemory(steps, page, AUDIT_TRAIL.rowKey)),
    });
  }
}
