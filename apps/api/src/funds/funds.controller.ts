import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { CaseRedaction } from '#api/access/case-redaction';
import { CAN_READ_BOARD } from '#api/access/grants';
import type { Grants } from '#api/access/policy';
import { FundReader, type FundRecord } from '#api/funds/fund-reader';
import { CorrectGrantBody, GrantFundBody, IncreaseGrantBody, LowerGrantBody } from '#api/funds/funds.bodies';
import { CorrectGrant, GrantFund, IncreaseGrant, LowerGrant } from '#api/funds/funds.commands';
import { GetBoardFunds, GetFundContracts, GetFundMovements } from '#api/funds/funds.queries';
import { FUND_CONTRACTS, FUND_MOVEMENTS, FUNDS } from '#api/funds/funds.lists';
import { FUND, FUND_NAMES } from '#api/funds/funds.schemas';
import { ListParams, type ListQueryOf } from '#api/lists/list-query';
import { renderList, type ListResponse } from '#api/lists/list-response';
import { AsOfQuery, chooseReadingDay } from '#api/history/as-of';
import { Context, type RequestOptions } from '#api/http/command-context';
import { CommandRoute, type CommandResponse } from '#api/http/command-route';
import { QueryRoute } from '#api/http/query-route';
import { ListRoute } from '#api/lists/list-route';

export const CAN_GRANT: Grants = { administrator: ['everywhere'], chair: ['board'] };

export const CAN_READ_PAYMENTS: Grants = { ...CAN_READ_BOARD, 'finance-officer': ['board'] };
export const CAN_READ_FUND: Grants = { ...CAN_READ_PAYMENTS, administrator: ['everywhere'] };

@ApiTags('Funds')
@Controller('v1')
export class FundsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly funds: FundReader,
    private readonly redaction: CaseRedaction,
  ) {}

  @Post('boards/:board/funds')
  @CommandRoute('Record a grant for one financial year', CAN_GRANT, { creates: 'funds' })
  grantFund(
    @Param('board') boardId: string,
    @Body() body: GrantFundBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new GrantFund(options.newId, { ...body, boardId }, options));
  }

  @Post('funds/:fund/increases')
  @CommandRoute('Increase a grant', CAN_GRANT)
  increaseGrant(
    @Param('fund') id: string,
    @Body() body: IncreaseGrantBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new IncreaseGrant(id, body, options));
  }

  @Post('funds/:fund/reductions')
  @CommandRoute('Lower a grant', CAN_GRANT)
  lowerGrant(
    @Param('fund') id: string,
    @Body() body: LowerGrantBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new LowerGrant(id, body, options));
  }

  @Post('funds/:fund/corrections')
  @CommandRoute('Correct a grant', CAN_GRANT)
  correctGrant(
    @Param('fund') id: string,
    @Body() body: CorrectGrantBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new CorrectGrant(id, body, options));
  }

  @Get('boards/:board/funds')
  @ListRoute('List the fund statements of a board', CAN_READ_FUND, FUNDS)
  getBoardFunds(
    @Param('board') boardId: string,
    @ListParams(FUNDS) query: ListQueryOf<typeof FUNDS>,
    @Context() options: RequestOptions,
  ): ListResponse {
    const { day, past } = chooseReadingDay(query, options);
    return renderList(FUNDS, query, {
      read: async (page) =>
        this.funds.redact(
          await this.queries.execute(new GetBoardFunds({ boardId, today: day, page }, past)),
          query,
          options,
        ),
    });
  }

  @Get('funds/:fund')
  @QueryRoute('Get a fund', CAN_READ_FUND, FUND, null, FUND_NAMES)
  getFund(
    @Param('fund') id: string,
    @Query() query: AsOfQuery,
    @Context() options: RequestOptions,
  ): Promise<FundRecord> {
    return this.funds.get(id, query, options);
  }

  @Get('funds/:fund/contracts')
  @ListRoute('List the money of a fund by contract', CAN_READ_PAYMENTS, FUND_CONTRACTS)
  getFundContracts(
    @Param('fund') fundId: string,
    @ListParams(FUND_CONTRACTS) query: ListQueryOf<typeof FUND_CONTRACTS>,
    @Context() options: RequestOptions,
  ): ListResponse {
    const { day, past } = chooseReadingDay(query, options);
    return renderList(FUND_CONTRACTS, query, {
      read: (page) => this.queries.execute(new GetFundContracts({ fundId, today: day, page }, past)),
      redact: (rows) => this.redaction.redact(rows, 'contractId', options),
    });
  }

  @Get('funds/:fund/movements')
  @ListRoute('List the movements of money of a fund', CAN_READ_PAYMENTS, FUND_MOVEMENTS)
  getFundMovements(
    @Param('fund') fundId: string,
    @ListParams(FUND_MOVEMENTS) query: ListQueryOf<typeof FUND_MOVEMENTS>,
    @Context() options: RequestOptions,
  ): ListResponse {
    const { day, past } = chooseReadingDay(query, options);
    return renderList(FUND_MOVEMENTS, query, {
      read: (page) => this.queries.execute(new GetFundMovements({ fundId, today: day, page }, past)),
      redact: this.funds.leaveOutHidden(fundId, options),
    });
  }
}
