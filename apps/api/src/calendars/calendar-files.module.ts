import { Module } from '@nestjs/common';
import { CalendarFilesController } from '#api/calendars/calendar-files.controller';
import { CalendarFilesReader } from '#api/calendars/calendar-files.reader';
import { TasksModule } from '#api/tasks/tasks.module';

@Module({ imports: [TasksModule], controllers: [CalendarFilesController], providers: [CalendarFilesReader] })
export class CalendarFilesModule {}
