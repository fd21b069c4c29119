import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { voiceOf, type Voices } from '#api/access/acting-for';
import { EscalationRecords, type EscalationRecord } from '#api/escalations/escalation-reader';
import {
  AnswerConcern,
  AnswerConcernBody,
  EscalateConcern,
  EscalateConcernBody,
  RaiseConcern,
  RaiseConcernBody,
  ResolveConcern,
  ResolveConcernBody,
} from '#api/escalations/escalations.commands';
import { ESCALATION } from '#api/escalations/escalations.schemas';
import { newIdFor, TheCall, type Call } from '#api/http/command-context';
import { Records, type Recorded } from '#api/http/command-route';
import { Shows } from '#api/http/query-route';
import type { EscalationCommands } from '#domain/escalation';
import type { RaisedBy } from '#domain/escalation.events';

const RAISES: Voices<RaisedBy> = {
  'system-leader': ['provider'],
  'school-head': ['school'],
  chair: ['board-member'],
  'board-member': ['board-member'],
  clerk: ['officer'],
  'la-officer': ['officer'],
};

const ANSWERS: Voices<EscalationCommands['AnswerConcern']['by']> = {
  'system-leader': ['provider'],
  'school-head': ['school'],
  chair: ['board'],
  clerk: ['board'],
};

@ApiTags('Escalations')
@Controller('v1')
export class EscalationsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly escalations: EscalationRecords,
  ) {}

  @Post('contracts/:contract/concerns')
  @Records(
    'Raise a concern about the work under a contract',
    {
      'school-head': ['school'],
      clerk: ['board'],
      chair: ['board'],
      'board-member': ['board'],
      'la-officer': ['area'],
      'system-leader': ['leader'],
    },
    { opens: 'escalations' },
  )
  raise(@Param('contract') contractId: string, @Body() body: RaiseConcernBody, @TheCall() call: Call): Recorded {
    const raisedBy = voiceOf(RAISES, call);
    return this.commands.execute(new RaiseConcern(newIdFor(call.occasion), { ...body, contractId, raisedBy }, call));
  }

  @Post('escalations/:escalation/answers')
  @Records('Answer a concern', {
    'system-leader': ['leader'],
    'school-head': ['school'],
    clerk: ['board'],
    chair: ['board'],
  })
  answer(@Param('escalation') id: string, @Body() body: AnswerConcernBody, @TheCall() call: Call): Recorded {
    return this.commands.execute(new AnswerConcern(id, { ...body, by: voiceOf(ANSWERS, call) }, call));
  }

  @Post('escalations/:escalation/escalation')
  @Records('Take a concern to the next step of its route', {
    clerk: ['board'],
    chair: ['board'],
    'la-officer': ['area'],
  })
  escalate(@Param('escalation') id: string, @Body() body: EscalateConcernBody, @TheCall() call: Call): Recorded {
    return this.commands.execute(new EscalateConcern(id, body, call));
  }

  @Post('escalations/:escalation/resolution')
  @Records('Record how a concern was resolved', { clerk: ['board'], chair: ['board'] })
  resolve(@Param('escalation') id: string, @Body() body: ResolveConcernBody, @TheCall() call: Call): Recorded {
    return this.commands.execute(new ResolveConcern(id, body, call));
  }

  @Get('escalations/:escalation')
  @Shows(
    'A concern, what was answered, and how far it has gone',
    {
      clerk: ['board'],
      chair: ['board'],
      'board-member': ['board'],
      'la-officer': ['area'],
      'system-leader': ['leader'],
      auditor: ['everywhere', 'board'],
    },
    ESCALATION,
  )
  show(@Param('escalation') id: string): Promise<EscalationRecord> {
    return this.escalations.of(id);
  }
}
