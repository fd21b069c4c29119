import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { CAN_ACT_FOR_BOARD } from '#api/access/grants';
import { Context, type RequestOptions } from '#api/http/command-context';
import { CommandRoute, type CommandResponse } from '#api/http/command-route';
import { Reads } from '#api/http/reads';
import { AGENDA, MeetingReader } from '#api/meetings/meeting-reader';
import {
  AdjournMeetingBody,
  ChooseActingChairBody,
  NameSubstituteBody,
  RecordAbsenceFromItemsBody,
  RecordNonVotersBody,
  ReorderAgendaItemBody,
} from '#api/meetings/meeting-sitting.bodies';
import {
  AdjournMeeting,
  ChooseActingChair,
  NameSubstitute,
  PublishAgenda,
  RecordAbsenceFromItems,
  RecordNonVoters,
  ReorderAgendaItem,
} from '#api/meetings/meetings.commands';
import { EmptyBody } from '#api/validation/empty-body';

/** The published agenda, and who sits at a meeting. */
@ApiTags('Meetings')
@Controller('v1/meetings/:meeting')
export class MeetingSittingController {
  constructor(
    private readonly commands: CommandBus,
    private readonly meetings: MeetingReader,
  ) {}

  @Post('agenda-publication')
  @CommandRoute('Publish the agenda', CAN_ACT_FOR_BOARD)
  @Reads(AGENDA)
  publishAgenda(
    @Param('meeting') id: string,
    @Body() body: EmptyBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new PublishAgenda(id, body, options));
  }

  @Post('items/:item/place')
  @CommandRoute('Move an item on the agenda', CAN_ACT_FOR_BOARD)
  @Reads(AGENDA)
  async reorderAgendaItem(
    @Param('meeting') id: string,
    @Param('item') itemId: string,
    @Body() body: ReorderAgendaItemBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    await this.meetings.assertNoConflict(id, { itemId, award: null }, options);
    return this.commands.execute(new ReorderAgendaItem(id, { ...body, itemId }, options));
  }

  @Post('substitutes')
  @CommandRoute('Name a substitute for a member', { clerk: ['board'] })
  nameSubstitute(
    @Param('meeting') id: string,
    @Body() body: NameSubstituteBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new NameSubstitute(id, body, options));
  }

  @Post('non-voters')
  @CommandRoute('Record who attends without a vote', { clerk: ['board'] })
  recordNonVoters(
    @Param('meeting') id: string,
    @Body() body: RecordNonVotersBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new RecordNonVoters(id, body, options));
  }

  @Post('absences')
  @CommandRoute('Record the items that a member missed', { clerk: ['board'] })
  @Reads(AGENDA)
  recordAbsenceFromItems(
    @Param('meeting') id: string,
    @Body() body: RecordAbsenceFromItemsBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new RecordAbsenceFromItems(id, body, options));
  }

  @Post('acting-chair')
  @CommandRoute('Choose the acting chair', { clerk: ['board'] })
  chooseActingChair(
    @Param('meeting') id: string,
    @Body() body: ChooseActingChairBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new ChooseActingChair(id, body, options));
  }

  @Post('adjournment')
  @CommandRoute('Adjourn a meeting to a later day', CAN_ACT_FOR_BOARD)
  adjournMeeting(
    @Param('meeting') id: string,
    @Body() body: AdjournMeetingBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new AdjournMeeting(id, body, options));
  }
}
