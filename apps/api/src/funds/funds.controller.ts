import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
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
import { newIdFor, TheCall, type Call } from '#api/http/occasion';
import { Records, type Recorded } from '#api/http/recorded';

/** Who says how much there is; paying it out is the clerk's, so that nobody does both. */
const GRANTING: Grants = { administrator: ['everywhere'], chair: ['board'] };
const PAYING: Grants = { clerk: ['board'] };

@ApiTags('Funds')
@Controller('v1')
export class FundsController {
  constructor(private readonly commands: CommandBus) {}

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
  pay(@Param('fund') id: string, @Body() body: PayInstalmentBody, @TheCall() call: Call): Recorded {
    return this.commands.execute(new PayInstalment(id, { ...body, instalmentId: newIdFor(call.occasion) }, call));
  }

  @Post('funds/:fund/recoveries')
  @Records('Record that a payment comes back', PAYING)
  recover(@Param('fund') id: string, @Body() body: RecoverPaymentBody, @TheCall() call: Call): Recorded {
    return this.commands.execute(new RecoverPayment(id, body, call));
  }
}
