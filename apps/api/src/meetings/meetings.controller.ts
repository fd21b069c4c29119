import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { CAN_ACT_FOR_BOARD, CAN_READ_BOARD } from '#api/access/grants';
import { EmptyBody } from '#api/validation/empty-body';
import { AsOfQuery } from '#api/history/as-of';
import { Context, type RequestOptions } from '#api/http/command-context';
import { CommandRoute, type CommandResponse } from '#api/http/command-route';
import { QueryRoute } from '#api/http/query-route';
import { Reads } from '#api/http/reads';
import { AGENDA, MeetingReader, type MeetingRecord } from '#api/meetings/meeting-reader';
import {
  AddOtherBusinessBody,
  CancelMeetingBody,
  MoveMeetingBody,
  OpenMeetingBody,
  RemoveAgendaItemBody,
  ScheduleMeetingBody,
} from '#api/meetings/meetings.bodies';
import {
  AddOtherBusiness,
  CancelMeeting,
  CloseMeeting,
  MoveMeeting,
  OpenMeeting,
  RemoveAgendaItem,
  ScheduleMeeting,
} from '#api/meetings/meetings.commands';
import { MEETING_NAMES } from '#api/meetings/meetings.names';
import { MEETING } from '#api/meetings/meetings.schemas';

@ApiTags('Meetings')
@Controller('v1')
export class MeetingsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly meetings: MeetingReader,
  ) {}

  @Post('boards/:board/meetings')
  @CommandRoute('Schedule a meeting of a board', CAN_ACT_FOR_BOARD, { creates: 'meetings' })
  scheduleMeeting(
    @Param('board') boardId: string,
    @Body() body: ScheduleMeetingBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new ScheduleMeeting(options.newId, { ...body, boardId }, options));
  }

  @Post('meetings/:meeting/items')
  @CommandRoute('Add other business to the agenda', CAN_ACT_FOR_BOARD, { partId: 'itemId' })
  addOtherBusiness(
    @Param('meeting') id: string,
    @Body() body: AddOtherBusinessBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new AddOtherBusiness(id, { ...body, itemId: options.newId }, options));
  }

  @Post('meetings/:meeting/move')
  @CommandRoute('Move a meeting to another day', CAN_ACT_FOR_BOARD)
  moveMeeting(
    @Param('meeting') id: string,
    @Body() body: MoveMeetingBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new MoveMeeting(id, body, options));
  }

  @Post('meetings/:meeting/cancellation')
  @CommandRoute('Cancel a meeting', CAN_ACT_FOR_BOARD)
  @Reads(AGENDA)
  cancelMeeting(
    @Param('meeting') id: string,
    @Body() body: CancelMeetingBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new CancelMeeting(id, body, options));
  }

  @Post('meetings/:meeting/items/:item/removal')
  @CommandRoute('Remove an item from the agenda', CAN_ACT_FOR_BOARD)
  @Reads(AGENDA)
  async removeAgendaItem(
    @Param('meeting') id: string,
    @Param('item') itemId: string,
    @Body() body: RemoveAgendaItemBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    await this.meetings.assertNoConflict(id, { itemId, award: null }, options);
    return this.commands.execute(new RemoveAgendaItem(id, { ...body, itemId }, options));
  }

  @Post('meetings/:meeting/opening')
  @CommandRoute('Open a meeting', CAN_ACT_FOR_BOARD)
  openMeeting(
    @Param('meeting') id: string,
    @Body() body: OpenMeetingBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new OpenMeeting(id, body, options));
  }

  @Post('meetings/:meeting/closing')
  @CommandRoute('Close a meeting', CAN_ACT_FOR_BOARD)
  @Reads(AGENDA)
  closeMeeting(
    @Param('meeting') id: string,
    @Body() body: EmptyBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new CloseMeeting(id, body, options));
  }

  @Get('meetings/:meeting')
  @QueryRoute('Get a meeting with its agenda', CAN_READ_BOARD, MEETING, AGENDA, MEETING_NAMES)
  getMeeting(
    @Param('meeting') id: string,
    @Query() query: AsOfQuery,
    @Context() options: RequestOptions,
  ): Promise<MeetingRecord> {
    return this.meetings.get(id, query, options);
  }
}
