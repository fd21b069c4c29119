import { calendar, type CalendarCommands } from '#domain/calendar';
import type { Plain } from '#kernel/personal';
import { handlersFor } from '#nest-cqrs/command-handlers';
import { StreamCommand } from '#nest-cqrs/stream-command';

export class RecordSchoolYear extends StreamCommand<Plain<CalendarCommands['RecordSchoolYear']>> {}
export class CorrectSchoolYear extends StreamCommand<Plain<CalendarCommands['CorrectSchoolYear']>> {}

export const calendarHandlers = handlersFor(calendar, { RecordSchoolYear, CorrectSchoolYear });
