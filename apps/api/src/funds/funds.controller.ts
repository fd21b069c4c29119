import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { CaseRows } from '#api/access/case-redaction';
import { Conflicts } from '#api/access/conflicts';
import type { Grants } from '#api/access/policy';
import {
  GrantFund,
  GrantFundBody,
  IncreaseGrant,
  IncreaseGrantBody,
  PayInstalment,
  PayInstalmentBody,
  RecoverPayment,
  RecoverPaymentBody,
} from '#api/funds/funds.commands';
import { AskForFund, AskForFundsOfBoard } from '#api/funds/funds.queries';
import { FUNDS, type StatementForReader } from '#api/funds/funds.lists';
import { FUND } from '#api/funds/funds.schemas';
import { caughtUp } from '#api/http/require-projected';
import { HowAsked, type AskedFor } from '#api/lists/list-query';
import { answerList, type Answer } from '#api/lists/list-response';
import { newIdFor, TheCall, type Call } from '#api/http/command-context';
import { Records, type Recorded } from '#api/http/command-route';
import { Shows } from '#api/http/query-route';
import { ShowsList } from '#api/lists/list-route';
import { fund } from '#domain/fund';
import { Streams } from '#execution/command-executor';
import type { FundStatement } from '#read-models/fund-statement';

/** Who says how much there is; paying it out is the clerk's, so that nobody does both. */
const GRANTING: Grants = { administrator: ['everywhere'], chair: ['board'] };
const PAYING: Grants = { clerk: ['board'] };

const READERS: Grants = {
  clerk: ['board'],
  chair: ['board'],
  'board-member': ['board'],
  auditor: ['everywhere', 'board'],
  administrator: ['everywhere'],
};

@ApiTags('Funds')
@Controller('v1')
export class FundsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly questions: QueryBus,
    private readonly streams: Streams,
    private readonly rows: CaseRows,
    private readonly conflicts: Conflicts,
  ) {}

  @Post('boards/:board/funds')
  @Records('Record a grant of one financial year', GRANTING, { opens: 'funds' })
  grant(@Param('board') boardId: string, @Body() body: GrantFundBody, @TheCall() call: Call): Recorded {
    return this.commands.execute(new GrantFund(newIdFor(call.occasion), { ...body, boardId }, call));
  }

  @Post('funds/:fund/increases')
  @Records('Increase a grant', GRANTING)
  increase(@Param('fund') id: string, @Body() body: IncreaseGrantBody, @TheCall() call: Call): Recorded {
    return this.commands.execute(new IncreaseGrant(id, body, call));
  }

  @Post('funds/:fund/instalments')
  @Records('Record an instalment that was paid', PAYING, { part: 'instalmentId' })
  async pay(@Param('fund') id: string, @Body() body: PayInstalmentBody, @TheCall() call: Call): Recorded {
    await this.conflicts.refuseKept(call, 'contract', body.contractId);
    return this.commands.execute(new PayInstalment(id, { ...body, instalmentId: newIdFor(call.occasion) }, call));
  }

  @Post('funds/:fund/recoveries')
  @Records('Record that a payment comes back', PAYING)
  async recover(@Param('fund') id: string, @Body() body: RecoverPaymentBody, @TheCall() call: Call): Recorded {
    await this.conflicts.refuseKept(call, 'contract', body.contractId);
    return this.commands.execute(new RecoverPayment(id, body, call));
  }

  @Get('boards/:board/funds')
  @ShowsList('The statements of all grants of a board, by financial year', READERS, FUNDS)
  list(@Param('board') boardId: string, @HowAsked(FUNDS) asked: AskedFor<typeof FUNDS>, @TheCall() call: Call): Answer {
    const { today } = call.occasion;
    return answerList(FUNDS, asked, {
      read: async (page) => {
        const funds = await this.questions.execute(new AskForFundsOfBoard({ boardId, today, page }));
        return Promise.all(funds.map((statement) => this.shownTo(call, statement)));
      },
    });
  }

  @Get('funds/:fund')
  @Shows('The statement of a grant: what is committed, paid, recovered and free', READERS, FUND)
  async show(
    @Param('fund') id: string,
    @TheCall() call: Call,
  ): Promise<StatementForReader & { readonly version: number }> {
    const { version } = await this.streams.stateOf(fund, id);
    return { ...(await this.shownTo(call, caughtUp(await this.questions.execute(new AskForFund(id))))), version };
  }

  private async shownTo(call: Call, statement: FundStatement): Promise<StatementForReader> {
    return { ...statement, contracts: await this.rows.shownOf(statement.contracts, 'contractId', call) };
  }
}
