import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CAN_READ_BOARD } from '#api/access/grants';
import { ANY_ASSIGNED_ROLE } from '#api/access/policy';
import { writeCalendarFile, type CalendarFileEntry } from '#api/calendars/calendar-file';
import { CalendarFilesReader } from '#api/calendars/calendar-files.reader';
import { CALENDAR_TYPE, CalendarRoute } from '#api/calendars/calendar-route';
import { Context, type RequestOptions } from '#api/http/command-context';
import { meeting } from '#domain/meeting';
import type { IsoDay } from '#kernel/time';
import { boardAgenda } from '#read-models/board-agenda';
import { monitoringGroups } from '#read-models/monitoring-groups';
import { taskList } from '#read-models/tasks';

const send = (reply: FastifyReply, name: string, entries: readonly CalendarFileEntry[], today: IsoDay): string => {
  void reply.type(`${CALENDAR_TYPE}; charset=utf-8`);
  void reply.header('Content-Disposition', `attachment; filename="${name}.ics"`);
  return writeCalendarFile('School support brokerage', entries, today);
};

/** Files for calendar programs. */
@ApiTags('Calendars')
@Controller('v1')
export class CalendarFilesController {
  constructor(private readonly files: CalendarFilesReader) {}

  @Get('boards/:board/calendar-file')
  @CalendarRoute('Get meetings as an iCalendar file', CAN_READ_BOARD, { views: [boardAgenda], opened: [meeting] })
  async getBoardCalendarFile(
    @Param('board') id: string,
    @Context() { context: { today } }: RequestOptions,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return send(reply, 'meetings', await this.files.listMeetings(id, today), today);
  }

  @Get('me/calendar-file')
  @CalendarRoute('Get your dates as an iCalendar file', ANY_ASSIGNED_ROLE, {
    views: [boardAgenda, monitoringGroups, taskList],
    opened: [meeting],
  })
  async getOwnCalendarFile(
    @Context() options: RequestOptions,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { today } = options.context;
    return send(reply, 'my-dates', await this.files.listOwn(options), today);
  }
}
