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

const CAN_READ_ALLIANCE_INCOME: Grants = {
  'alliance-director': ['alliance'],
  'finance-officer': ['alliance'],
  auditor: ['everywhere'],
};
const CAN_READ_SCHOOL_INCOME: Grants = {
  'school-head': ['school'],
  'chair-of-governors': ['school'],
  auditor: ['everywhere'],
};

type Statement = typeof BOARD_PAYMENTS;

type ReadPage = (page: PaymentsPage) => Promise<ListedPayment[]>;
type LeaveOutHidden = (rows: readonly ListedPayment[]) => Promise<ListedPayment[]>;

/** All rows of the statement that the reader may see. */
const readWhole = async (
  query: ListQueryOf<Statement>,
  read: ReadPage,
  leaveOutHidden: LeaveOutHidden,
): Promise<ListedPayment[]> => {
  const found: ListedPayment[] = [];
  let after: PaymentsPage['after'] = null;
  for (;;) {
    const rows = await read({ ...query.page, after, limit: MAX_LIMIT });
    found.push(...(await leaveOutHidden(rows)));
    const last = rows.at(-1);
    if (last === undefined || rows.length < MAX_LIMIT) return found;
    after = { value: last.on, key: last.entryKey };
  }
};

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
    const redact = this.redaction.redactInParts<'contractId', ListedPayment>('contractId', options);
    const leaveOutHidden: LeaveOutHidden = async (rows) =>
      (await redact(rows)).filter((row): row is ListedPayment => !isWithheld(row));
    const read: ReadPage = (page) => this.readPage(of, page, query, options);
    // The sums are those of all pages, so that one page tells them.
    const isFirstPage = query.format !== 'csv' && query.cursor === null;
    const totals = isFirstPage ? sumPayments(await readWhole(query, read, leaveOutHidden)) : null;
    return renderList(list, query, {
      read,
      redact: leaveOutHidden,
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
}
