import { Controller, Get, Param } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { CaseRedaction } from '#api/access/case-redaction';
import type { Grants } from '#api/access/policy';
import { CAN_READ_PAYMENTS } from '#api/funds/funds.controller';
import { ALLIANCE_INCOME, BOARD_PAYMENTS, SCHOOL_INCOME } from '#api/funds/statements.lists';
import { GetPayments } from '#api/funds/statements.queries';
import { chooseReadingDay } from '#api/history/as-of';
import { Context, type RequestOptions } from '#api/http/command-context';
import { isWithheld } from '#api/lists/list-declaration';
import { ListParams, MAX_LIMIT, type ListQueryOf } from '#api/lists/list-query';
import { renderList, type ListResponse } from '#api/lists/list-response';
import { ListRoute } from '#api/lists/list-route';
import { sumPayments, type ListedPayment, type PaymentsPage, type StatementOf } from '#read-models/payments';

const CAN_READ_ALLIANCE_INCOME: Grants = { 'alliance-director': ['alliance'], auditor: ['everywhere'] };
const CAN_READ_SCHOOL_INCOME: Grants = {
  'school-head': ['school'],
  'chair-of-governors': ['school'],
  auditor: ['everywhere'],
};

type Statement = typeof BOARD_PAYMENTS;

/** Statements of payments: of the funds of a board, and of what an alliance or a school receives. */
@ApiTags('Funds')
@Controller('v1')
export class StatementsController {
  constructor(
    private readonly queries: QueryBus,
    private readonly redaction: CaseRedaction,
  ) {}

  @Get('boards/:board/payments')
  @ListRoute('List the payments of a board', CAN_READ_PAYMENTS, BOARD_PAYMENTS)
  getBoardPayments(
    @Param('board') boardId: string,
    @ListParams(BOARD_PAYMENTS) query: ListQueryOf<typeof BOARD_PAYMENTS>,
    @Context() options: RequestOptions,
  ): ListResponse {
    return this.renderStatement(BOARD_PAYMENTS, { boardId }, query, options);
  }

  @Get('alliances/:alliance/income')
  @ListRoute('List what an alliance receives', CAN_READ_ALLIANCE_INCOME, ALLIANCE_INCOME)
  getAllianceIncome(
    @Param('alliance') payeeAllianceId: string,
    @ListParams(ALLIANCE_INCOME) query: ListQueryOf<typeof ALLIANCE_INCOME>,
    @Context() options: RequestOptions,
  ): ListResponse {
    return this.renderStatement(ALLIANCE_INCOME, { payeeAllianceId }, query, options);
  }

  @Get('schools/:school/income')
  @ListRoute('List what a school receives', CAN_READ_SCHOOL_INCOME, SCHOOL_INCOME)
  getSchoolIncome(
    @Param('school') payeeSchoolUrn: string,
    @ListParams(SCHOOL_INCOME) query: ListQueryOf<typeof SCHOOL_INCOME>,
    @Context() options: RequestOptions,
  ): ListResponse {
    return this.renderStatement(SCHOOL_INCOME, { payeeSchoolUrn }, query, options);
  }

  private async renderStatement(
    list: Statement,
    of: StatementOf,
    query: ListQueryOf<Statement>,
    options: RequestOptions,
  ): ListResponse {
    const totals = query.format === 'csv' ? null : sumPayments(await this.readAll(of, query, options));
    return renderList(list, query, {
      read: (page) => this.readPage(of, page, query, options),
      redact: (rows) => this.leaveOutHidden(rows, options),
      extra: { totals },
    });
  }

  private readPage(
    of: StatementOf,
    page: PaymentsPage,
    query: ListQueryOf<Statement>,
    options: RequestOptions,
  ): Promise<ListedPayment[]> {
    const { day: today, past } = chooseReadingDay(query, options);
    return this.queries.execute(new GetPayments({ of, today, page }, past));
  }

  /** All rows of the statement that the reader may see, whatever page is asked for. */
  private async readAll(
    of: StatementOf,
    query: ListQueryOf<Statement>,
    options: RequestOptions,
  ): Promise<ListedPayment[]> {
    const found: ListedPayment[] = [];
    let after: PaymentsPage['after'] = null;
    for (;;) {
      const rows = await this.readPage(of, { ...query.page, after, limit: MAX_LIMIT }, query, options);
      found.push(...(await this.leaveOutHidden(rows, options)));
      const last = rows.at(-1);
      if (last === undefined || rows.length < MAX_LIMIT) return found;
      after = { value: last.on, key: last.entryKey };
    }
  }

  private async leaveOutHidden(rows: readonly ListedPayment[], options: RequestOptions): Promise<ListedPayment[]> {
    const redacted = await this.redaction.redact(rows, 'contractId', options);
    return redacted.filter((row): row is ListedPayment => !isWithheld(row));
  }
}
