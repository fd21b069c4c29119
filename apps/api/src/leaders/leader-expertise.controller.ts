import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { Grants } from '#api/access/policy';
import { Context, type RequestOptions } from '#api/http/command-context';
import { CommandRoute, type CommandResponse } from '#api/http/command-route';
import { CorrectExpertiseBody, EndExpertiseBody, RecordExpertiseBody } from '#api/leaders/leader-expertise.bodies';
import { CorrectExpertise, EndExpertise, RecordExpertise } from '#api/leaders/leader-expertise.commands';

/** The alliance that deploys the leader and the clerk who looks for one assess them. Nobody assesses themselves. */
const CAN_ASSESS: Grants = {
  administrator: ['everywhere'],
  clerk: ['board-area'],
  'alliance-director': ['alliance'],
};

/** What leaders are good at, with evidence. */
@ApiTags('Leaders')
@Controller('v1/leaders/:leader/expertise')
export class LeaderExpertiseController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @CommandRoute('Record what a leader is good at', CAN_ASSESS, { partId: 'expertiseId' })
  recordExpertise(
    @Param('leader') id: string,
    @Body() body: RecordExpertiseBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new RecordExpertise(id, { ...body, expertiseId: options.newId }, options));
  }

  @Post(':expertise/ending')
  @CommandRoute('End the expertise of a leader', CAN_ASSESS)
  endExpertise(
    @Param('leader') id: string,
    @Param('expertise') expertiseId: string,
    @Body() body: EndExpertiseBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new EndExpertise(id, { ...body, expertiseId }, options));
  }

  @Post(':expertise/correction')
  @CommandRoute('Correct the expertise of a leader', CAN_ASSESS)
  correctExpertise(
    @Param('leader') id: string,
    @Param('expertise') expertiseId: string,
    @Body() body: CorrectExpertiseBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new CorrectExpertise(id, { ...body, expertiseId }, options));
  }
}
