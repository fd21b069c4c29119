import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { CAN_TAKE_STEPS } from '#api/escalations/escalation-grants';
import { CorrectChecklistEntryBody, EnterChecklistItemBody } from '#api/escalations/escalation-checklist.bodies';
import { CorrectChecklistEntry, EnterChecklistItem } from '#api/escalations/escalation-checklist.commands';
import { toPartNumber } from '#api/escalations/numbered-parts';
import { Context, type RequestOptions } from '#api/http/command-context';
import { CommandRoute, type CommandResponse } from '#api/http/command-route';

/** The checklist before a formal step. */
@ApiTags('Escalations')
@Controller('v1/escalations/:escalation/checklist')
export class EscalationChecklistController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @CommandRoute('Enter an item of the checklist', CAN_TAKE_STEPS)
  enterChecklistItem(
    @Param('escalation') id: string,
    @Body() body: EnterChecklistItemBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new EnterChecklistItem(id, body, options));
  }

  @Post(':entry/correction')
  @CommandRoute('Correct an entry of the checklist', CAN_TAKE_STEPS)
  correctChecklistEntry(
    @Param('escalation') id: string,
    @Param('entry') entry: string,
    @Body() body: CorrectChecklistEntryBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new CorrectChecklistEntry(id, { ...body, entry: toPartNumber(entry) }, options));
  }
}
