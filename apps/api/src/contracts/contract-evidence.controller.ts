import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { Grants } from '#api/access/policy';
import { GIVES_SUPPORT } from '#api/access/providers';
import { CorrectEvidenceBody, RecordEvidenceBody } from '#api/contracts/contract-evidence.bodies';
import { CorrectEvidence, RecordEvidence, VoidEvidence } from '#api/contracts/contract-evidence.commands';
import { CorrectionReasonBody } from '#api/contracts/contract-visit-corrections.bodies';
import { Context, type RequestOptions } from '#api/http/command-context';
import { CommandRoute, type CommandResponse } from '#api/http/command-route';

/** Whoever sees the work: both sides and the clerk of the board. */
const SEES_THE_WORK: Grants = {
  ...GIVES_SUPPORT,
  'school-head': ['school', 'provider-school'],
  'chair-of-governors': ['school', 'provider-school'],
  clerk: ['board'],
};

/** Evidence of the work and its effect. The decision checks that the author or the clerk corrects. */
@ApiTags('Contracts')
@Controller('v1/contracts/:contract/evidence')
export class ContractEvidenceController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @CommandRoute('Record evidence, with quotations', SEES_THE_WORK, { partId: 'evidenceId' })
  recordEvidence(
    @Param('contract') id: string,
    @Body() body: RecordEvidenceBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new RecordEvidence(id, { ...body, evidenceId: options.newId }, options));
  }

  @Post(':evidence/correction')
  @CommandRoute('Correct evidence', SEES_THE_WORK)
  correctEvidence(
    @Param('contract') id: string,
    @Param('evidence') evidenceId: string,
    @Body() body: CorrectEvidenceBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new CorrectEvidence(id, { ...body, evidenceId }, options));
  }

  @Post(':evidence/voiding')
  @CommandRoute('Void evidence recorded by mistake', SEES_THE_WORK)
  voidEvidence(
    @Param('contract') id: string,
    @Param('evidence') evidenceId: string,
    @Body() body: CorrectionReasonBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new VoidEvidence(id, { ...body, evidenceId }, options));
  }
}
