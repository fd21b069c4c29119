import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Context, type RequestOptions } from '#api/http/command-context';
import { CommandRoute, type CommandResponse } from '#api/http/command-route';
import { Reads } from '#api/http/reads';
import { AGENDA, MeetingReader } from '#api/meetings/meeting-reader';
import {
  CorrectMinuteTextBody,
  LiftRedactionBody,
  RedactItemBody,
  WriteMinuteTextBody,
} from '#api/meetings/meeting-sitting.bodies';
import { CorrectMinuteText, LiftRedaction, RedactItem, WriteMinuteText } from '#api/meetings/meetings.commands';

/** The texts of the minutes, and what their published version leaves out. */
@ApiTags('Meetings')
@Controller('v1/meetings/:meeting')
export class MinuteTextsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly meetings: MeetingReader,
  ) {}

  @Post('minute-texts')
  @CommandRoute('Write a text of the minutes', { clerk: ['board'] })
  @Reads(AGENDA)
  async writeMinuteText(
    @Param('meeting') id: string,
    @Body() body: WriteMinuteTextBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    await this.assertNoConflict(id, body.itemId, options);
    return this.commands.execute(new WriteMinuteText(id, body, options));
  }

  @Post('minute-texts/correction')
  @CommandRoute('Correct a text of the minutes', { clerk: ['board'] })
  @Reads(AGENDA)
  async correctMinuteText(
    @Param('meeting') id: string,
    @Body() body: CorrectMinuteTextBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    await this.assertNoConflict(id, body.itemId, options);
    return this.commands.execute(new CorrectMinuteText(id, body, options));
  }

  @Post('items/:item/redaction')
  @CommandRoute('Redact an item of the minutes', { clerk: ['board'] })
  @Reads(AGENDA)
  async redactItem(
    @Param('meeting') id: string,
    @Param('item') itemId: string,
    @Body() body: RedactItemBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    await this.assertNoConflict(id, itemId, options);
    return this.commands.execute(new RedactItem(id, { ...body, itemId }, options));
  }

  @Post('items/:item/redaction/lifting')
  @CommandRoute('Lift the redaction of an item', { clerk: ['board'] })
  @Reads(AGENDA)
  async liftRedaction(
    @Param('meeting') id: string,
    @Param('item') itemId: string,
    @Body() body: LiftRedactionBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    await this.assertNoConflict(id, itemId, options);
    return this.commands.execute(new LiftRedaction(id, { ...body, itemId }, options));
  }

  private async assertNoConflict(id: string, itemId: string | null, options: RequestOptions): Promise<void> {
    if (itemId !== null) await this.meetings.assertNoConflict(id, { itemId, award: null }, options);
  }
}
