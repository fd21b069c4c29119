import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { GetBoardMeetings } from '#api/boards/boards.queries';
import type { RequestOptions } from '#api/http/command-context';
import { MAX_LIMIT } from '#api/lists/list-query';
import { AcademicYearField } from '#api/validation/fields';
import { daysOfYear, type AcademicYear } from '#domain/academic-year';
import { areasOn, board } from '#domain/board';
import { findPattern } from '#domain/board-planning';
import type { MeetingPattern } from '#domain/board-planning.events';
import { calendar, findSchoolYear } from '#domain/calendar';
import type { SchoolYear } from '#domain/calendar.events';
import { proposeMeetings, type MeetingPlan } from '#domain/meeting-plan';
import { StreamReader } from '#execution/stream-reader';
import type { IsoDay } from '#kernel/time';
import type { KeysetPosition } from '#processing/row-order';
import type { MeetingRow } from '#read-models/board-lists';

export class MeetingPlanQuery {
  @AcademicYearField({ description: 'The academic year to plan.', example: '2026-27' }) academicYear!: AcademicYear;
}

/** The proposed meetings of a year, and what is missing for a proposal. */
export interface MeetingPlanResponse extends MeetingPlan {
  readonly boardId: string;
  readonly academicYear: AcademicYear;
  /** Null if the board has agreed on no pattern for that year. */
  readonly pattern: MeetingPattern | null;
  readonly missingAreas: readonly string[];
}

const NO_PLAN: MeetingPlan = { meetings: [], skipped: [] };

/** Proposes the meetings of a year. Nothing is recorded. */
@Injectable()
export class MeetingPlanReader {
  constructor(
    private readonly streams: StreamReader,
    private readonly queries: QueryBus,
  ) {}

  /** Throws `UnknownStream`. */
  async propose(
    boardId: string,
    { academicYear }: MeetingPlanQuery,
    { context: { today } }: RequestOptions,
  ): Promise<MeetingPlanResponse> {
    const { state } = await this.streams.load(board, boardId);
    const pattern = findPattern(state, daysOfYear(academicYear).to) ?? null;
    const found = await Promise.all(areasOn(state, today).map((area) => this.findYear(area, academicYear)));
    const missingAreas = found.filter(({ year }) => year === undefined).map(({ area }) => area);
    const [first, ...others] = found.flatMap(({ year }) => year ?? []);
    const taken = await this.listTaken(boardId, today);
    const canPlan = pattern !== null && missingAreas.length === 0 && first !== undefined;
    const plan = canPlan ? proposeMeetings(pattern, [first, ...others], taken, today) : NO_PLAN;
    return { boardId, academicYear, pattern, missingAreas, ...plan };
  }

  private async findYear(
    area: string,
    academicYear: AcademicYear,
  ): Promise<{ area: string; year: SchoolYear | undefined }> {
    const { state } = await this.streams.find(calendar, area);
    return { area, year: findSchoolYear(state?.years ?? [], academicYear) };
  }

  /** The days on which the board meets already. */
  private async listTaken(boardId: string, today: IsoDay): Promise<IsoDay[]> {
    const rows: MeetingRow[] = [];
    let after: KeysetPosition | null = null;
    for (;;) {
      const sort = { by: 'on', descending: true } as const;
      const page: MeetingRow[] = await this.queries.execute(
        new GetBoardMeetings({ boardId, today, page: { where: {}, sort, after, limit: MAX_LIMIT } }),
      );
      rows.push(...page);
      const last = page.at(-1);
      if (last === undefined || page.length < MAX_LIMIT || last.on <= today) break;
      after = { value: last.on, key: last.meetingId };
    }
    return rows.filter(({ state }) => state !== 'cancelled').map(({ on }) => on);
  }
}
