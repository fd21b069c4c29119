import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CAN_READ_BOARD } from '#api/access/grants';
import type { Grants } from '#api/access/policy';
import { refuseUnnamedIndicator } from '#api/dashboard/dashboard-filters';
import { readDashboardPages } from '#api/dashboard/dashboard-pages';
import { DashboardReader } from '#api/dashboard/dashboard-reader';
import { DASHBOARD, describeRules } from '#api/dashboard/dashboard.lists';
import { Context, type RequestOptions } from '#api/http/command-context';
import { ListParams, type ListQueryOf } from '#api/lists/list-query';
import { renderList, type ListResponse } from '#api/lists/list-response';
import { ListRoute } from '#api/lists/list-route';

const CAN_READ_DASHBOARD: Grants = {
  ...CAN_READ_BOARD,
  'la-officer': ['area'],
  'alliance-director': ['dashboard-alliance'],
};

@ApiTags('Boards')
@Controller('v1/boards')
export class DashboardController {
  constructor(private readonly dashboard: DashboardReader) {}

  @Get(':board/dashboard')
  @ListRoute('List the schools in a board’s areas', CAN_READ_DASHBOARD, DASHBOARD)
  async getDashboard(
    @Param('board') boardId: string,
    @ListParams(DASHBOARD) query: ListQueryOf<typeof DASHBOARD>,
    @Context() options: RequestOptions,
  ): ListResponse {
    refuseUnnamedIndicator(query.page.where, query.page.sort.by);
    const { rules, ...found } = await this.dashboard.find(boardId, query, query.page.where.indicator ?? null, options);
    return renderList(DASHBOARD, query, {
      read: readDashboardPages(found),
      extra: { rules: describeRules(rules) },
    });
  }
}
