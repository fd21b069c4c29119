import { Injectable } from '@nestjs/common';
import type { CaseKind } from '#api/access/cases';
import { Conflicts } from '#api/access/conflicts';
import { DayOrNull } from '#api/validation/fields';
import type { CommandOptions } from '#nest-cqrs/stream-command';
import { ValidationFailed } from '#api/http/request-errors';
import { RequestRejected } from '#api/http/request-rejected';
import { BackgroundJobs } from '#api/operations/background-jobs';
import { FairQueue, QueueFull } from '#api/operations/fair-queue';
import { letOthersRun } from '#execution/event-loop-turns';
import { StoreUnavailable } from '#execution/event-store';
import type { IsoDay } from '#kernel/time';
import type { BoardStatistics } from '#read-models/board-statistics';

export class StatisticsQuery {
  @DayOrNull({ description: 'First day of the period. Without it, the period has no start.' }) from: IsoDay | null =
    null;
  @DayOrNull({ description: 'Last day of the period. Without it, the period has no end.' }) to: IsoDay | null = null;
}

/** Board statistics without the cases from which the reader is excluded. */
export interface StatisticsForReader extends BoardStatistics {
  /** Number of the board's records that are withheld from the reader, regardless of the period. */
  readonly withheld: { readonly contracts: number; readonly requests: number };
}

/** Two, so that the cases of one reader are checked while the query thread counts for another. */
const LIMITS = { maxRunning: 2, maxWaitingPerCaller: 9, maxWaiting: 50 };

const RETRY_AFTER_SECONDS = 2;

const toRefusal = (error: unknown): unknown => {
  if (!(error instanceof QueueFull)) return error;
  if (!error.byCaller) return new StoreUnavailable('Too many statistics are waiting.', { cause: error });
  const message = 'You have asked for too many statistics at once. Wait for their answers before you ask for more.';
  return new RequestRejected('too-many-requests', message, { 'Retry-After': String(RETRY_AFTER_SECONDS) });
};

/** Calculates the statistics of a board for one reader. Readers are served in turn, so that nobody who asks often delays others. */
@Injectable()
export class BoardStatisticsReader {
  private readonly queue = new FairQueue(LIMITS);

  constructor(
    private readonly jobs: BackgroundJobs,
    private readonly conflicts: Conflicts,
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
      return await this.queue.run(options.context.actor, () => this.calculate(boardId, query, options));
    } catch (error) {
      throw toRefusal(error);
    }
  }

  private async calculate(
    boardId: string,
    { from, to }: StatisticsQuery,
    options: CommandOptions,
  ): Promise<StatisticsForReader> {
    const query = { boardId, today: options.context.today };
    const all = await this.jobs.listBoardCases(query);
    const visible = {
      contracts: await this.listVisible(options, 'contract', all.contracts),
      requests: await this.listVisible(options, 'request', all.requests),
    };
    const withheld = {
      contracts: all.contracts.length - visible.contracts.length,
      requests: all.requests.length - visible.requests.length,
    };
    return { ...(await this.jobs.calculateBoardStatistics({ ...query, from, to, of: visible })), withheld };
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
