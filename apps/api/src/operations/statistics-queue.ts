import { Injectable } from '@nestjs/common';
import { RequestRejected } from '#api/http/request-rejected';
import { FairQueue, QueueFull } from '#api/operations/fair-queue';
import { StoreUnavailable } from '#execution/event-store';

/** Two, so that what one reader may see is found out while the query thread counts for another. */
const LIMITS = { maxRunning: 2, maxWaitingPerCaller: 9, maxWaiting: 50 };

const RETRY_AFTER_SECONDS = 2;

const toRefusal = (error: unknown): unknown => {
  if (!(error instanceof QueueFull)) return error;
  if (!error.byCaller) return new StoreUnavailable('Too many statistics are waiting.', { cause: error });
  const message = 'You have asked for too many statistics at once. Wait for their answers before you ask for more.';
  return new RequestRejected('too-many-requests', message, { 'Retry-After': String(RETRY_AFTER_SECONDS) });
};

/** Calculates statistics for readers in turn, so that nobody who asks often delays others. */
@Injectable()
export class StatisticsQueue {
  private readonly queue = new FairQueue(LIMITS);

  /** Throws `RequestRejected` if too many requests of this reader wait, `StoreUnavailable` if too many of all do, and what the work throws. */
  async run<Result>(reader: string, work: () => Promise<Result>): Promise<Result> {
    try {
      return await this.queue.run(reader, work);
    } catch (error) {
      throw toRefusal(error);
    }
  }
}
