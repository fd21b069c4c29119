import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { ANY_ASSIGNED_ROLE, type Grants } from '#api/access/policy';
import type { CalendarEntry } from '#api/calendars/calendar-entries';
import { CalendarReader, toPublic } from '#api/calendars/calendar-reader';
import { CorrectSchoolYearBody, RecordSchoolYearBody } from '#api/calendars/calendars.bodies';
import { CorrectSchoolYear, RecordSchoolYear } from '#api/calendars/calendars.commands';
import { CALENDAR, CALENDAR_HISTORY, calendarEntryKey } from '#api/calendars/calendars.lists';
import { historySource } from '#api/history/history-list';
import { RecordReader } from '#api/history/record-reader';
import { Context, type RequestOptions } from '#api/http/command-context';
import { CommandRoute, type CommandResponse } from '#api/http/command-route';
import { ListParams, type ListQueryOf } from '#api/lists/list-query';
import { renderList, type ListResponse } from '#api/lists/list-response';
import { ListRoute } from '#api/lists/list-route';
import { pageInMemory } from '#api/lists/page-in-memory';
import { calendarKind } from '#records/calendar.record';

/** Councils publish terms. The clerk of a board for the area, or an administrator, can type them too. */
const CAN_RECORD: Grants = { administrator: ['everywhere'], clerk: ['board-area'], 'la-officer': ['area'] };

type CalendarQuery = ListQueryOf<typeof CALENDAR>;

const renderEntries = (query: CalendarQuery, entries: readonly CalendarEntry[]): ListResponse =>
  renderList(CALENDAR, query, {
    read: (page) => Promise.resolve(pageInMemory(entries, page, calendarEntryKey)),
  });

/** Terms, holidays of schools and bank holidays. */
@ApiTags('Calendars')
@Controller('v1')
export class CalendarsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly calendars: CalendarReader,
    private readonly records: RecordReader,
  ) {}

  @Post('areas/:area/school-years')
  @CommandRoute('Record the terms of an academic year', CAN_RECORD)
  recordSchoolYear(
    @Param('area') area: string,
    @Body() body: RecordSchoolYearBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new RecordSchoolYear(area, { ...body, area }, options));
  }

  @Post('areas/:area/school-years/correction')
  @CommandRoute('Correct the terms of an academic year', CAN_RECORD)
  correctSchoolYear(
    @Param('area') area: string,
    @Body() body: CorrectSchoolYearBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new CorrectSchoolYear(area, body, options));
  }

  @Get('areas/:area/calendar')
  @ListRoute('List terms and holidays of an area', ANY_ASSIGNED_ROLE, CALENDAR)
  async getAreaCalendar(
    @Param('area') area: string,
    @ListParams(CALENDAR) query: CalendarQuery,
    @Context() options: RequestOptions,
  ): ListResponse {
    return renderEntries(query, await this.calendars.list([area], query, options));
  }

  @Get('areas/:area/calendar/history')
  @ListRoute('List the events of a calendar', ANY_ASSIGNED_ROLE, CALENDAR_HISTORY)
  getCalendarHistory(
    @Param('area') area: string,
    @ListParams(CALENDAR_HISTORY) query: ListQueryOf<typeof CALENDAR_HISTORY>,
    @Context() { reader }: RequestOptions,
  ): ListResponse {
    return renderList(CALENDAR_HISTORY, query, historySource(this.records, calendarKind, area, toPublic(reader)));
  }

  @Get('boards/:board/calendar')
  @ListRoute('List terms and holidays of a board', ANY_ASSIGNED_ROLE, CALENDAR)
  async getBoardCalendar(
    @Param('board') boardId: string,
    @ListParams(CALENDAR) query: CalendarQuery,
    @Context() options: RequestOptions,
  ): ListResponse {
    return renderEntries(query, await this.calendars.listForBoard(boardId, query, options));
  }
}
