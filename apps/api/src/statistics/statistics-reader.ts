import { Injectable } from '@nestjs/common';
import { BackgroundJobs } from '#api/operations/background-jobs';
import { StatisticsQueue } from '#api/operations/statistics-queue';
import type { ShownFigure } from '#api/statistics/statistics.lists';
import type { AcademicYear } from '#domain/academic-year';
import { areasOn, board } from '#domain/board';
import { StreamReader } from '#execution/stream-reader';
import type { CommandOptions } from '#nest-cqrs/stream-command';
import type { ColdSpot } from '#read-models/statistics/cold-spots';
import type { SchoolScope } from '#read-models/statistics/read-year';
import type { YearQuery } from '#read-models/statistics/statistics';
import type { Division } from '#read-models/statistics/year-figures';

/** The filters of the statistics of a year, as they were sent. */
export type YearFilters = { readonly academicYear?: string; readonly by?: string };

/** Calculates the figures of an academic year on the query thread. */
@Injectable()
export class StatisticsReader {
  constructor(
    private readonly jobs: BackgroundJobs,
    private readonly queue: StatisticsQueue,
    private readonly streams: StreamReader,
  ) {}

  /** The schools of the local authorities that the board covers today. Throws `UnknownStream`. */
  async findScope(boardId: string, { context: { today } }: CommandOptions): Promise<SchoolScope> {
    const { state } = await this.streams.load(board, boardId);
    return { areas: areasOn(state, today) };
  }

  /** All figures, numbered in their order. */
  async readFigures(scope: SchoolScope, filters: YearFilters, options: CommandOptions): Promise<ShownFigure[]> {
    const { actor, today } = options.context;
    const query: YearQuery = {
      // The declaration of the list requires the year and checks both.
      academicYear: filters.academicYear as AcademicYear,
      by: (filters.by ?? 'none') as Division,
      scope,
      today,
    };
    const figures = await this.queue.run(actor, () => this.jobs.calculateYear(query));
    return figures.map((figure, index) => ({ position: index + 1, ...figure }));
  }

  /** Need and help within this distance, by district. */
  readColdSpots(scope: SchoolScope, withinMetres: string, options: CommandOptions): Promise<ColdSpot[]> {
    const { actor, today } = options.context;
    const query = { scope, withinMetres: Number(withinMetres), today };
    return this.queue.run(actor, () => this.jobs.listColdSpots(query));
  }
}
