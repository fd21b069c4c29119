import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import {
  CloseContract,
  CompleteContract,
  CompleteContractBody,
  EndContractEarly,
  EndContractEarlyBody,
  JudgeAim,
  JudgeAimBody,
} from '#api/contracts/contract-ending.commands';
import { NoFields } from '#api/validation/empty-body';
import { TheCall, type Call } from '#api/http/command-context';
import { Records, type Recorded } from '#api/http/command-route';

/** Judgement, end and closing. */
@ApiTags('Contracts')
@Controller('v1/contracts/:contract')
export class ContractEndingController {
  constructor(private readonly commands: CommandBus) {}

  @Post('aims/:aim/judgement')
  @Records('Judge an aim', { clerk: ['board'], chair: ['board'] })
  judgeAim(
    @Param('contract') id: string,
    @Param('aim') aimId: string,
    @Body() body: JudgeAimBody,
    @TheCall() call: Call,
  ): Recorded {
    return this.commands.execute(new JudgeAim(id, { ...body, aimId }, call));
  }

  @Post('completion')
  @Records('End the work with every aim judged', { clerk: ['board'], chair: ['board'] })
  complete(@Param('contract') id: string, @Body() body: CompleteContractBody, @TheCall() call: Call): Recorded {
    return this.commands.execute(new CompleteContract(id, body, call));
  }

  @Post('early-end')
  @Records('End the work before its time', { clerk: ['board'], chair: ['board'] })
  endEarly(@Param('contract') id: string, @Body() body: EndContractEarlyBody, @TheCall() call: Call): Recorded {
    return this.commands.execute(new EndContractEarly(id, body, call));
  }

  @Post('closing')
  @Records('Close a contract that has ended and of which nothing is open', { clerk: ['board'] })
  close(@Param('contract') id: string, @Body() body: NoFields, @TheCall() call: Call): Recorded {
    return this.commands.execute(new CloseContract(id, body, call));
  }
}
