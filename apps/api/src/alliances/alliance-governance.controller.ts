import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import {
  CorrectStrandBody,
  CorrectTierBody,
  EndPartBody,
  OpenStrandBody,
  ReassignStrandBody,
  SetUpTierBody,
} from '#api/alliances/alliance-governance.bodies';
import {
  CorrectStrand,
  CorrectTier,
  EndStrand,
  EndTier,
  OpenStrand,
  ReassignStrand,
  SetUpTier,
} from '#api/alliances/alliance-governance.commands';
import { CAN_MANAGE } from '#api/alliances/alliances.controller';
import { Context, type RequestOptions } from '#api/http/command-context';
import { CommandRoute, type CommandResponse } from '#api/http/command-route';

/** The tiers of an alliance, and who in it is accountable for each strand of work. */
@ApiTags('Alliances')
@Controller('v1/alliances/:alliance')
export class AllianceGovernanceController {
  constructor(private readonly commands: CommandBus) {}

  @Post('tiers')
  @CommandRoute('Set up a tier of governance', CAN_MANAGE, { partId: 'tierId' })
  setUpTier(
    @Param('alliance') id: string,
    @Body() body: SetUpTierBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new SetUpTier(id, { ...body, tierId: options.newId }, options));
  }

  @Post('tiers/:tier/ending')
  @CommandRoute('End a tier of governance', CAN_MANAGE)
  endTier(
    @Param('alliance') id: string,
    @Param('tier') tierId: string,
    @Body() body: EndPartBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new EndTier(id, { ...body, tierId }, options));
  }

  @Post('tiers/:tier/correction')
  @CommandRoute('Correct a tier of governance', CAN_MANAGE)
  correctTier(
    @Param('alliance') id: string,
    @Param('tier') tierId: string,
    @Body() body: CorrectTierBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new CorrectTier(id, { ...body, tierId }, options));
  }

  @Post('strands')
  @CommandRoute('Open a strand of work', CAN_MANAGE, { partId: 'strandId' })
  openStrand(
    @Param('alliance') id: string,
    @Body() body: OpenStrandBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new OpenStrand(id, { ...body, strandId: options.newId }, options));
  }

  @Post('strands/:strand/passing-on')
  @CommandRoute('Pass on a strand of work', CAN_MANAGE)
  reassignStrand(
    @Param('alliance') id: string,
    @Param('strand') strandId: string,
    @Body() body: ReassignStrandBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new ReassignStrand(id, { ...body, strandId }, options));
  }

  @Post('strands/:strand/ending')
  @CommandRoute('End a strand of work', CAN_MANAGE)
  endStrand(
    @Param('alliance') id: string,
    @Param('strand') strandId: string,
    @Body() body: EndPartBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new EndStrand(id, { ...body, strandId }, options));
  }

  @Post('strands/:strand/correction')
  @CommandRoute('Correct a strand of work', CAN_MANAGE)
  correctStrand(
    @Param('alliance') id: string,
    @Param('strand') strandId: string,
    @Body() body: CorrectStrandBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new CorrectStrand(id, { ...body, strandId }, options));
  }
}
