import { Injectable } from '@nestjs/common';
import { listCalendarEntries, type CalendarEntry } from '#api/calendars/calendar-entries';
import { chooseDay, toPoint, type AsOfQuery } from '#api/history/as-of';
import { RecordReader } from '#api/history/record-reader';
import type { RequestOptions } from '#api/http/command-context';
import { areasOn, board } from '#domain/board';
import type { SchoolYear } from '#domain/calendar.events';
import { StreamReader } from '#execution/stream-reader';
import { calendarKind } from '#records/calendar.record';
import type { Reader } from '#records/readers';

/** Terms are published, so everybody with a role reads them as schools do. */
export const toPublic = (reader: Reader): Reader => ({ ...reader, capacities: [...reader.capacities, 'school'] });

/** Reads the terms and holidays of local authorities. */
@Injectable()
export class CalendarReader {
  constructor(
    private readonly streams: StreamReader,
    private readonly records: RecordReader,
  ) {}

  /** The academic years that are recorded for a local authority; none if it has no calendar. */
  async findYears(area: string, query: AsOfQuery, { reader }: RequestOptions): Promise<readonly SchoolYear[]> {
    const found = await this.records.find(calendarKind, area, toPublic(reader), toPoint(query));
    return found?.state.years ?? [];
  }

  /** The terms and holidays of these local authorities, in all years that are recorded. */
  async list(areas: readonly string[], query: AsOfQuery, options: RequestOptions): Promise<CalendarEntry[]> {
    const found = await Promise.all(
      areas.map(async (area) => {
        const years = await this.findYears(area, query, options);
        return years.flatMap((year) => listCalendarEntries(area, year));
      }),
    );
    return found.flat();
  }

  /** The terms and holidays of the areas of a board. Throws `UnknownStream`. */
  async listForBoard(boardId: string, query: AsOfQuery, options: RequestOptions): Promise<CalendarEntry[]> {
    const { state } = await this.streams.load(board, boardId);
    return this.list(areasOn(state, chooseDay(query, options.context.today)), query, options);
  }
}
