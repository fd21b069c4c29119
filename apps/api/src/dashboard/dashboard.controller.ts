import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CAN_READ_BOARD } from '#api/access/grants';
import type { Grants } from '#api/access/policy';
import {
  isSelected,
  refuseUnnamedIndicator,
  toSortValue,
  type DashboardFilter,
  type DashboardSort,
} from '#api/dashboard/dashboard-filters';
import { DashboardReader } from '#api/dashboard/dashboard-reader';
import { DASHBOARD, describeRules } from '#api/dashboard/dashboard.lists';
import { Context, type RequestOptions } from '#api/http/command-context';
import { ListParams, type ListQueryOf } from '#api/lists/list-query';
import { renderList, type ListResponse } from '#api/lists/list-response';
import { ListRoute } from '#api/lists/list-route';
import { pageInMemory } from '#api/lists/page-in-memory';
import type { PageRequest } from '#processing/keyset-paging';
import type { DashboardSchool } from '#read-models/dashboard-rows';

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
  @ListRoute('List the schools of the areas of a board', CAN_READ_DASHBOARD, DASHBOARD)
  async getDashboard(
    @Param('board') boardId: string,
    @ListParams(DASHBOARD) query: ListQueryOf<typeof DASHBOARD>,
    @Context() options: RequestOptions,
  ): ListResponse {
    refuseUnnamedIndicator(query.page.where, query.page.sort.by);
    // Flags follow from rules and the day, so that no index can lead to them. A file needs several pages of the same rows.
    let selected: Promise<DashboardSchool[]> | undefined;
    const select = async (): Promise<DashboardSchool[]> => {
      const rows = await this.dashboard.list(boardId, query, query.page.where.indicator ?? null, options);
      return rows.filter((row) => isSelected(row, query.page.where));
    };
    const read = async (page: PageRequest<DashboardFilter, DashboardSort>): Promise<DashboardSchool[]> => {
      selected ??= select();
      return pageInMemory(await selected, { ...page, where: {} }, ({ urn }) => urn, toSortValue);
    };
    const rules = await this.dashboard.findRules(boardId, query, options);
    return renderList(DASHBOARD, query, { read, extra: { rules: describeRules(rules) } });
  }
}
