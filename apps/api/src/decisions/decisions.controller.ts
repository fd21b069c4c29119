import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import {
  DischargeCondition,
  DischargeConditionBody,
  RescindDecision,
  RescindDecisionBody,
} from '#api/decisions/decisions.commands';
import { DECISION } from '#api/decisions/decisions.schemas';
import { CurrentRecords, type Current } from '#api/http/state-reader';
import { TheCall, type Call } from '#api/http/command-context';
import { Records, type Recorded } from '#api/http/command-route';
import { Shows } from '#api/http/query-route';
import { decision } from '#domain/decision';

@ApiTags('Decisions')
@Controller('v1/decisions')
export class DecisionsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly records: CurrentRecords,
  ) {}

  @Post(':decision/conditions/:condition/discharge')
  @Records('Record that a condition is fulfilled', { clerk: ['board'] })
  discharge(
    @Param('decision') id: string,
    @Param('condition') conditionId: string,
    @Body() body: DischargeConditionBody,
    @TheCall() call: Call,
  ): Recorded {
    return this.commands.execute(new DischargeCondition(id, { ...body, conditionId }, call));
  }

  @Post(':decision/rescission')
  @Records('Rescind a decision', { chair: ['board'] })
  rescind(@Param('decision') id: string, @Body() body: RescindDecisionBody, @TheCall() call: Call): Recorded {
    return this.commands.execute(new RescindDecision(id, body, call));
  }

  @Get(':decision')
  @Shows(
    'A decision, its conditions, and whether it still stands',
    {
      clerk: ['board'],
      chair: ['board'],
      'board-member': ['board'],
      'school-head': ['school'],
      'responsible-body': ['school'],
      'la-officer': ['area'],
      auditor: ['everywhere', 'board'],
    },
    DECISION,
  )
  show(@Param('decision') id: string): Promise<Current> {
    return this.records.of(decision, id);
  }
}
