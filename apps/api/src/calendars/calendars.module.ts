import { Module } from '@nestjs/common';
import { CalendarReader } from '#api/calendars/calendar-reader';
import { calendarHandlers } from '#api/calendars/calendars.commands';
import { CalendarsController } from '#api/calendars/calendars.controller';

@Module({
  controllers: [CalendarsController],
  providers: [...calendarHandlers, CalendarReader],
  exports: [CalendarReader],
})
export class CalendarsModule {}
