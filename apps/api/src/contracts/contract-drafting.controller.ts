import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Conflicts } from '#api/access/conflicts';
import { AgreeAimBody } from '#api/contracts/aim.bodies';
import {
  AcknowledgeContract,
  AcknowledgeContractBody,
  AgreeAim,
  DraftContract,
  DraftContractBody,
  DropAim,
  RenewArrangements,
  SignContract,
  SignContractBody,
  StartContract,
  StartContractBody,
  WithdrawContract,
  WithdrawContractBody,
} from '#api/contracts/contract-drafting.commands';
import { NoFields } from '#api/validation/empty-body';
import { newIdFor, TheCall, type Call } from '#api/http/command-context';
import { Records, type Recorded } from '#api/http/command-route';

/** From the board's decision to the start. */
@ApiTags('Contracts')
@Controller('v1')
export class ContractDraftingController {
  constructor(
    private readonly commands: CommandBus,
    private readonly conflicts: Conflicts,
  ) {}

  @Post('boards/:board/contracts')
  @Records(
    'Draft the contract for what a decision awards: one decision, one contract, and both have the same id',
    { clerk: ['board'] },
    { opens: 'contracts' },
  )
  async draft(@Param('board') boardId: string, @Body() body: DraftContractBody, @TheCall() call: Call): Recorded {
    await this.conflicts.refuseKept(call, 'decision', body.decisionId);
    return this.commands.execute(new DraftContract(body.decisionId, { ...body, boardId }, call));
  }

  @Post('contracts/:contract/aims')
  @Records('Agree a measurable aim, before anybody signs', { clerk: ['board'] }, { part: 'aimId' })
  agreeAim(@Param('contract') id: string, @Body() body: AgreeAimBody, @TheCall() call: Call): Recorded {
    return this.commands.execute(new AgreeAim(id, { ...body, aimId: newIdFor(call.occasion) }, call));
  }

  @Post('contracts/:contract/aims/:aim/dropping')
  @Records('Drop an aim, before anybody signs', { clerk: ['board'] })
  dropAim(
    @Param('contract') id: string,
    @Param('aim') aimId: string,
    @Body() body: NoFields,
    @TheCall() call: Call,
  ): Recorded {
    return this.commands.execute(new DropAim(id, { ...body, aimId }, call));
  }

  @Post('contracts/:contract/signatures/school')
  @Records('Sign for the supported school', { 'school-head': ['school'] })
  signForSchool(@Param('contract') id: string, @Body() body: SignContractBody, @TheCall() call: Call): Recorded {
    return this.commands.execute(new SignContract(id, { ...body, as: 'school' }, call));
  }

  @Post('contracts/:contract/signatures/provider')
  @Records('Sign as the leader who is to give the support', { 'system-leader': ['leader'] })
  signForProvider(@Param('contract') id: string, @Body() body: SignContractBody, @TheCall() call: Call): Recorded {
    return this.commands.execute(new SignContract(id, { ...body, as: 'provider' }, call));
  }

  @Post('contracts/:contract/signatures/home-head')
  @Records('Sign for the school that releases the leader', { 'school-head': ['home-school'] })
  signForHomeSchool(@Param('contract') id: string, @Body() body: SignContractBody, @TheCall() call: Call): Recorded {
    return this.commands.execute(new SignContract(id, { ...body, as: 'home-head' }, call));
  }

  @Post('contracts/:contract/acknowledgement')
  @Records('Acknowledge the contract for the responsible body', { 'responsible-body': ['school'] })
  acknowledge(@Param('contract') id: string, @Body() body: AcknowledgeContractBody, @TheCall() call: Call): Recorded {
    return this.commands.execute(new AcknowledgeContract(id, body, call));
  }

  @Post('contracts/:contract/arrangements')
  @Records('Ask again for the money or the days that were refused', { clerk: ['board'] })
  renewArrangements(@Param('contract') id: string, @Body() body: NoFields, @TheCall() call: Call): Recorded {
    return this.commands.execute(new RenewArrangements(id, body, call));
  }

  @Post('contracts/:contract/start')
  @Records('Start the work: signed, funded, and with days reserved', { clerk: ['board'] })
  start(@Param('contract') id: string, @Body() body: StartContractBody, @TheCall() call: Call): Recorded {
    return this.commands.execute(new StartContract(id, body, call));
  }

  @Post('contracts/:contract/withdrawal')
  @Records('Withdraw a contract that has not started', { clerk: ['board'] })
  withdraw(@Param('contract') id: string, @Body() body: WithdrawContractBody, @TheCall() call: Call): Recorded {
    return this.commands.execute(new WithdrawContract(id, body, call));
  }
}
