import { Injectable } from '@nestjs/common';
import { chooseReadingDay, type AsOfQuery } from '#api/history/as-of';
import { BackgroundJobs } from '#api/operations/background-jobs';
import { StatisticsQueue } from '#api/operations/statistics-queue';
import type { ShownFigure } from '#api/statistics/statistics.lists';
import type { AreasAndRules } from '#api/history/board-areas';
import type { AcademicYear } from '#domain/academic-year';
import type { BoardFlagRules } from '#domain/school-flags';
import type { CommandOptions } from '#nest-cqrs/stream-command';
import type { ColdSpot } from '#read-models/statistics/cold-spots';
import type { IsoDay } from '#kernel/time';
import type { ProviderPerformance } from '#read-models/statistics/provider-performance';
import type { SchoolInNeed } from '#read-models/statistics/schools-in-need';
import type { SchoolScope } from '#read-models/statistics/read-year';
import type { YearQuery } from '#read-models/statistics/statistics';
import type { Division } from '#read-models/statistics/divided-figures';
import type { Topic } from '#read-models/statistics/figure-definitions';

/** The filters of the statistics of a year, as they were sent. */
export type YearFilters = { readonly academicYear?: string; readonly topic?: string; readonly by?: string };

/** Which schools are counted, and by whose rules. */
export interface Counted {
  readonly scope: SchoolScope;
  readonly flagRules: BoardFlagRules;
}

/** Of all schools, or of those of one local authority, by the published rules, so that boards stay comparable. */
export const NATIONAL: Counted = { scope: 'national', flagRules: [] };
export const countArea = (area: string): Counted => ({ scope: { areas: [area] }, flagRules: [] });

/** Of the schools of a board, by its own rules. */
export const countBoard = ({ areas, flagRules }: AreasAndRules): Counted => ({ scope: { areas }, flagRules });

const [FIRST_DAY, LAST_DAY]: readonly [IsoDay, IsoDay] = ['0001-01-01', '9999-12-31'];

/** Calculates statistics on the query thread. */
@Injectable()
export class StatisticsReader {
  constructor(
    private readonly jobs: BackgroundJobs,
    private readonly queue: StatisticsQueue,
  ) {}

  /** All figures, numbered in their order. */
  async readFigures(
    counted: Counted,
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
      ...counted,
      today,
    };
    const figures = await this.queue.run(options.context.actor, past, (file) => this.jobs.calculateYear(query, file));
    return figures.map((figure, index) => ({ position: index + 1, ...figure }));
  }

  /** Need and help within this distance, by district. */
  readColdSpots(counted: Counted, withinMetres: string, asOf: AsOfQuery, options: CommandOptions): Promise<ColdSpot[]> {
    const { day: today, past } = chooseReadingDay(asOf, options);
    const query = { ...counted, withinMetres: Number(withinMetres), today };
    return this.queue.run(options.context.actor, past, (file) => this.jobs.listColdSpots(query, file));
  }
  /** The schools in need, with the schools within this distance that could help them. */
  readSchoolsInNeed(
    counted: Counted,
    withinMetres: string,
    asOf: AsOfQuery,
    options: CommandOptions,
  ): Promise<SchoolInNeed[]> {
    const { day: today, past } = chooseReadingDay(asOf, options);
    const query = { ...counted, withinMetres: Number(withinMetres), today };
    return this.queue.run(options.context.actor, past, (file) => this.jobs.listSchoolsInNeed(query, file));
  }

  /** The providers of contracts whose work started in the period. Without its ends: all of them. */
  readProviders(
    { scope }: Counted,
    { from = FIRST_DAY, to = LAST_DAY }: { readonly from?: string; readonly to?: string },
    asOf: AsOfQuery,
    options: CommandOptions,
  ): Promise<ProviderPerformance[]> {
    const { past } = chooseReadingDay(asOf, options);
    // The declaration of the list checks both.
    const query = { scope, from: from as IsoDay, to: to as IsoDay };
    return this.queue.run(options.context.actor, past, (file) => this.jobs.listProviderPerformance(query, file));
  }
}
