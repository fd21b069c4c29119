import { Injectable } from '@nestjs/common';
import type { CaseKind } from '#api/access/cases';
import { Conflicts } from '#api/access/conflicts';
import { chooseReadingDay } from '#api/history/as-of';
import { DayOrNull } from '#api/validation/fields';
import type { CommandOptions } from '#nest-cqrs/stream-command';
import { ValidationFailed } from '#api/http/request-errors';
import { BackgroundJobs } from '#api/operations/background-jobs';
import { StatisticsQueue } from '#api/operations/statistics-queue';
import { letOthersRun } from '#execution/event-loop-turns';
import type { IsoDay } from '#kernel/time';
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

/** Calculates the statistics of a board for one reader. Readers are served in turn, so that nobody who asks often delays others. */
@Injectable()
export class BoardStatisticsReader {
  constructor(
    private readonly jobs: BackgroundJobs,
    private readonly conflicts: Conflicts,
    private readonly queue: StatisticsQueue,
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
    const { day: today, past } = chooseReadingDay(query, options);
    return this.queue.run(options.context.actor, past, (file) =>
      this.calculate({ boardId, today, from, to }, file, options),
    );
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
