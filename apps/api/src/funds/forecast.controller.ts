import { Controller, Get, Param } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { FUND_FORECAST } from '#api/funds/forecast.lists';
import { FundReader } from '#api/funds/fund-reader';
import { CAN_READ_PAYMENTS } from '#api/funds/funds.controller';
import { GetFundForecast } from '#api/funds/statements.queries';
import { chooseReadingDay } from '#api/history/as-of';
import { Context, type RequestOptions } from '#api/http/command-context';
import { ListParams, type ListQueryOf } from '#api/lists/list-query';
import { renderList, type ListResponse } from '#api/lists/list-response';
import { ListRoute } from '#api/lists/list-route';
import { pageInMemory } from '#api/lists/page-in-memory';
import { forecastByMonth } from '#read-models/fund-forecast';

/** The monthly profile of a fund. */
@ApiTags('Funds')
@Controller('v1/funds/:fund/forecast')
export class ForecastController {
  constructor(
    private readonly queries: QueryBus,
    private readonly funds: FundReader,
  ) {}

  @Get()
  @ListRoute('Forecast the payments of a fund by month', CAN_READ_PAYMENTS, FUND_FORECAST)
  async getFundForecast(
    @Param('fund') fundId: string,
    @ListParams(FUND_FORECAST) query: ListQueryOf<typeof FUND_FORECAST>,
    @Context() options: RequestOptions,
  ): ListResponse {
    const { day, past } = chooseReadingDay(query, options);
    const lines = await this.queries.execute(new GetFundForecast({ fundId }, past));
    const months = forecastByMonth(await this.funds.leaveOutHidden(fundId, options)(lines), day);
    return renderList(FUND_FORECAST, query, {
      read: (page) => Promise.resolve(pageInMemory(months, page, FUND_FORECAST.rowKey)),
    });
  }
}
