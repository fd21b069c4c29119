import { Injectable } from '@nestjs/common';
import { FairQueue } from '#api/operations/fair-queue';
import { refuseWhenFull } from '#api/operations/queue-refusal';
import { PastReadModels, type PastDay } from '#processing/past-read-models';

/** Two, so that what one reader may see is found out while the query thread counts for another. */
const LIMITS = { maxRunning: 2, maxWaitingPerCaller: 9, maxWaiting: 50 };

/** Calculates statistics for readers in turn, so that nobody who asks often delays others. */
@Injectable()
export class StatisticsQueue {
  private readonly queue = new FairQueue(LIMITS);

  constructor(private readonly pastReadModels: PastReadModels) {}

  /**
   * Calls the work with the SQLite file of the read models of an earlier day; with null for those in use. Throws `RequestRejected` if too many requests of this
   * reader wait, `StoreUnavailable` if too many of all do or the day is still being made, and what the work throws.
   */
  async run<Result>(
    reader: string,
    past: PastDay | null,
    work: (pastFile: string | null) => Promise<Result>,
  ): Promise<Result> {
    try {
      return await this.queue.run(reader, () => (past === null ? work(null) : this.pastReadModels.useFile(past, work)));
    } catch (error) {
      throw refuseWhenFull(error, 'statistics');
    }
  }
}
