import { Injectable } from '@nestjs/common';
import type { CaseKind } from '#api/access/cases';
import { Conflicts } from '#api/access/conflicts';
import { chooseReadingDay } from '#api/history/as-of';
import { DayOrNull } from '#api/validation/fields';
import type { CommandOptions } from '#nest-cqrs/stream-command';
import { ValidationFailed } from '#api/http/request-errors';
import { BackgroundJobs } from '#api/operations/background-jobs';
import { FairQueue } from '#api/operations/fair-queue';
import { refuseWhenFull } from '#api/operations/queue-refusal';
import { letOthersRun } from '#execution/event-loop-turns';
import type { IsoDay } from '#kernel/time';
import { PastReadModels } from '#processing/past-read-models';
import type { BoardStatistics, StatisticsQuery as BoardQuery } from '#read-models/board-statistics';

export class StatisticsQuery {
  @DayOrNull({ description: 'First day of the period. Without it, the period has no start.' }) from: IsoDay | null =
    null;
  @DayOrNull({ description: 'Last day of the period. Without it, the period has no end.' }) to: IsoDay | null = null;
  @DayOrNull({
    description: 'The statistics as they were known at the end of this day (Europe/London). Default: as they are now.',
  })
  asOf: IsoDay | null = null;
}

/** Board statistics without the cases from which the reader is excluded. */
export interface StatisticsForReader extends BoardStatistics {
  /** Number of the board's records that are withheld from the reader, regardless of the period. */
  readonly withheld: { readonly contracts: number; readonly requests: number };
}

/** Two, so that the cases of one reader are checked while the query thread counts for another. */
const LIMITS = { maxRunning: 2, maxWaitingPerCaller: 9, maxWaiting: 50 };

/** Calculates the statistics of a board for one reader. Readers are served in turn, so that nobody who asks often delays others. */
@Injectable()
export class BoardStatisticsReader {
  private readonly queue = new FairQueue(LIMITS);

  constructor(
    private readonly jobs: BackgroundJobs,
    private readonly conflicts: Conflicts,
    private readonly pastReadModels: PastReadModels,
  ) {}

  /**
   * Does not count cases from which the reader is excluded, or cases that appear during the calculation. The numbers of withheld cases cover the
   * whole board, because numbers for a period would reveal when a case took place. Throws `ValidationFailed` for a period that ends before it starts,
   * `RequestRejected` if too many requests of this reader wait, and `StoreUnavailable`.
   */
  async get(boardId: string, query: StatisticsQuery, options: CommandOptions): Promise<StatisticsForReader> {
    const { from, to } = query;
    if (from !== null && to !== null && to < from)
      throw new ValidationFailed([{ field: 'to', message: `must not be before ${from}` }]);
    try {
      return await this.queue.run(options.context.actor, () => this.calculateOnDay(boardId, query, options));
    } catch (error) {
      throw refuseWhenFull(error, 'statistics');
    }
  }

  private calculateOnDay(boardId: string, period: StatisticsQuery, options: CommandOptions) {
    const { day: today, past } = chooseReadingDay(period, options);
    const { from, to } = period;
    const calculate = (file: string | null) => this.calculate({ boardId, today, from, to }, file, options);
    return past === null ? calculate(null) : this.pastReadModels.useFile(past, calculate);
  }

  private async calculate(
    query: Omit<BoardQuery, 'of'>,
    pastFile: string | null,
    options: CommandOptions,
  ): Promise<StatisticsForReader> {
    // A number of withheld cases for each day would tell when they began.
    const now = await this.jobs.listBoardCases({ boardId: query.boardId, today: options.context.today });
    const visible = {
      contracts: await this.listVisible(options, 'contract', now.contracts),
      requests: await this.listVisible(options, 'request', now.requests),
    };
    const withheld = {
      contracts: now.contracts.length - visible.contracts.length,
      requests: now.requests.length - visible.requests.length,
    };
    return { ...(await this.jobs.calculateBoardStatistics({ ...query, of: visible }, pastFile)), withheld };
  }

  private async listVisible(options: CommandOptions, kind: CaseKind, ids: readonly string[]): Promise<string[]> {
    const conflicts = this.conflicts.forCaller(options);
    const visible: string[] = [];
    for (const id of ids) {
      if (!(await conflicts.isExcluded(kind, id))) visible.push(id);
      await letOthersRun();
    }
    return visible;
  }
}
