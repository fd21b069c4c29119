import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { PROVIDER_OR_CLERK, WORKS_FOR_PROVIDER } from '#api/access/providers';
import {
  CorrectProgrammeResultBody,
  CorrectSessionBody,
  RecordProgrammeResultBody,
  RecordSessionBody,
} from '#api/contracts/contract-programmes.bodies';
import {
  CorrectProgrammeResult,
  CorrectSession,
  RecordProgrammeResult,
  RecordSession,
  VoidSession,
} from '#api/contracts/contract-programmes.commands';
import { CorrectionReasonBody } from '#api/contracts/contract-visit-corrections.bodies';
import { Context, type RequestOptions } from '#api/http/command-context';
import { CommandRoute, type CommandResponse } from '#api/http/command-route';

/** The programmes of a contract: sessions, who came, and how many people completed. The decision checks that the author or the clerk corrects. */
@ApiTags('Contracts')
@Controller('v1/contracts/:contract')
export class ContractProgrammesController {
  constructor(private readonly commands: CommandBus) {}

  @Post('parts/:part/sessions')
  @CommandRoute('Record a session of a programme', WORKS_FOR_PROVIDER, { partId: 'sessionId' })
  recordSession(
    @Param('contract') id: string,
    @Param('part') partId: string,
    @Body() body: RecordSessionBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new RecordSession(id, { ...body, partId, sessionId: options.newId }, options));
  }

  @Post('sessions/:session/correction')
  @CommandRoute('Correct a session of a programme', PROVIDER_OR_CLERK)
  correctSession(
    @Param('contract') id: string,
    @Param('session') sessionId: string,
    @Body() body: CorrectSessionBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new CorrectSession(id, { ...body, sessionId }, options));
  }

  @Post('sessions/:session/voiding')
  @CommandRoute('Void a session recorded by mistake', PROVIDER_OR_CLERK)
  voidSession(
    @Param('contract') id: string,
    @Param('session') sessionId: string,
    @Body() body: CorrectionReasonBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new VoidSession(id, { ...body, sessionId }, options));
  }

  @Post('parts/:part/result')
  @CommandRoute('Record how many people completed a programme', WORKS_FOR_PROVIDER)
  recordProgrammeResult(
    @Param('contract') id: string,
    @Param('part') partId: string,
    @Body() body: RecordProgrammeResultBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new RecordProgrammeResult(id, { ...body, partId }, options));
  }

  @Post('parts/:part/result/correction')
  @CommandRoute('Correct the result of a programme', PROVIDER_OR_CLERK)
  correctProgrammeResult(
    @Param('contract') id: string,
    @Param('part') partId: string,
    @Body() body: CorrectProgrammeResultBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new CorrectProgrammeResult(id, { ...body, partId }, options));
  }
}
