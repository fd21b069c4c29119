import { Injectable } from '@nestjs/common';
import { chooseDay, chooseReadingDay, type AsOfQuery } from '#api/history/as-of';
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
import type { Division } from '#read-models/statistics/divided-figures';
import type { Topic } from '#read-models/statistics/figure-definitions';

/** The filters of the statistics of a year, as they were sent. */
export type YearFilters = { readonly academicYear?: string; readonly topic?: string; readonly by?: string };

/** Calculates the figures of an academic year on the query thread. */
@Injectable()
export class StatisticsReader {
  constructor(
    private readonly jobs: BackgroundJobs,
    private readonly queue: StatisticsQueue,
    private readonly streams: StreamReader,
  ) {}

  /** The schools of the local authorities that the board covers on the day, by what is known now. Throws `UnknownStream`. */
  async findScope(boardId: string, query: AsOfQuery, { context: { today } }: CommandOptions): Promise<SchoolScope> {
    const { state } = await this.streams.load(board, boardId);
    return { areas: areasOn(state, chooseDay(query, today)) };
  }

  /** All figures, numbered in their order. */
  async readFigures(
    scope: SchoolScope,
    filters: YearFilters,
    asOf: AsOfQuery,
    options: CommandOptions,
  ): Promise<ShownFigure[]> {
    const { day: today, past } = chooseReadingDay(asOf, options);
    const query: YearQuery = {
      // The declaration of the list requires the year and checks both.
      academicYear: filters.academicYear as AcademicYear,
      topic: (filters.topic ?? 'support') as Topic,
      by: (filters.by ?? 'none') as Division,
      scope,
      today,
    };
    const figures = await this.queue.run(options.context.actor, past, (file) => this.jobs.calculateYear(query, file));
    return figures.map((figure, index) => ({ position: index + 1, ...figure }));
  }

  /** Need and help within this distance, by district. */
  readColdSpots(
    scope: SchoolScope,
    withinMetres: string,
    asOf: AsOfQuery,
    options: CommandOptions,
  ): Promise<ColdSpot[]> {
    const { day: today, past } = chooseReadingDay(asOf, options);
    const query = { scope, withinMetres: Number(withinMetres), today };
    return this.queue.run(options.context.actor, past, (file) => this.jobs.listColdSpots(query, file));
  }
}
