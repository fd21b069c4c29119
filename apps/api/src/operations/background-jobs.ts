import { Inject, Injectable, type OnApplicationShutdown, type OnModuleDestroy } from '@nestjs/common';
import { LOCATION } from '#api/hosting/tokens';
import { Job, type JobStatus } from '#api/operations/job';
import type { JobTasks, VerificationResult } from '#api/operations/job-tasks';
import { errorMessage } from '#execution/errors';
import { StoreUnavailable } from '#execution/event-store';
import type { InstallationLocation } from '#hosting/installation-location';
import type { PastFile, PastReadModelsRequest } from '#hosting/past-read-models-at';
import { UnknownStream } from '#kernel/refused';
import { Log } from '#platform/logging';
import { resolveThreadEntry } from '#processing/create-worker';
import type { ViewVersion } from '#processing/rebuild-driver';
import { WorkerThreadRunner, ThreadBusy, ThreadEnded, type TaskReporter } from '#processing/worker-thread-runner';
import { findView } from '#read-models/all-views';
import type { BoardCases, BoardOnDay, BoardStatistics, StatisticsQuery } from '#read-models/board-statistics';
import type { ColdSpot, ColdSpotsQuery } from '#read-models/statistics/cold-spots';
import type { Figure } from '#read-models/statistics/figure';
import type { ProviderPerformance, ProvidersQuery } from '#read-models/statistics/provider-performance';
import type { SchoolInNeed } from '#read-models/statistics/schools-in-need';
import type { YearQuery } from '#read-models/statistics/statistics';

const THREAD_ENTRY = resolveThreadEntry('job-thread', import.meta.url);

/** The last verification since the service started: null when none was requested; its result is null until it ends. */
export interface VerificationStatus {
  readonly job: JobStatus | null;
  readonly result: VerificationResult | null;
}

/** The query thread stays alive for this long without a query, because starting one takes longer than most queries. */
const IDLE_TIMEOUT_MS = 60_000;

/** Further queries are rejected as unavailable. */
const MAX_WAITING_QUERIES = 50;

const isCurrent = ({ view, version }: ViewVersion): boolean => findView(view)?.version === version;

const rebuildKey = (view: string): string => `rebuild ${view}`;

/** Rejects with `StoreUnavailable` when the thread crashes, is stopped or is too busy. */
const orUnavailable = <Found>(response: Promise<Found>): Promise<Found> =>
  response.catch((error: unknown) => {
    if (!(error instanceof ThreadEnded || error instanceof ThreadBusy)) throw error;
    throw new StoreUnavailable(`The query was not completed: ${error.message}`, { cause: error });
  });

/**
 * Runs rebuilds, verifications, statistics and read models of earlier days on worker threads, so that commands never wait for them. Rebuilds and verifications
 * run one at a time; statistics and earlier days each have a thread of their own. A crashed thread is reported: a view keeps its rows, and the service
 * continues.
 */
@Injectable()
export class BackgroundJobs implements OnModuleDestroy, OnApplicationShutdown {
  private readonly jobThread = new WorkerThreadRunner<JobTasks>(THREAD_ENTRY);
  private readonly queryThread = new WorkerThreadRunner<JobTasks>(THREAD_ENTRY, {
    idleTimeoutMs: IDLE_TIMEOUT_MS,
    maxWaiting: MAX_WAITING_QUERIES,
  });
  private readonly pastThread = new WorkerThreadRunner<JobTasks>(THREAD_ENTRY, { idleTimeoutMs: IDLE_TIMEOUT_MS });
  private readonly jobs = new Map<string, Job>();
  private last: Promise<void> = Promise.resolve();
  private verificationResult: VerificationResult | null = null;

  constructor(
    @Inject(LOCATION) private readonly location: InstallationLocation,
    private readonly log: Log,
  ) {}

  /** The jobs that were requested since the service started: the last of each. */
  status(): JobStatus[] {
    return [...this.jobs.values()].map((job) => job.status());
  }

  /** Requests a rebuild, or returns the one that is already open and was not stopped. Throws `UnknownStream` when there is no such view. */
  rebuild(name: string): JobStatus {
    if (findView(name) === undefined) throw new UnknownStream('view', name);
    const job = new Job('rebuild', name);
    return this.enqueue(rebuildKey(name), job, (reporter) =>
      this.jobThread.run('rebuild', { location: this.location, view: name }, reporter, job.signal),
    );
  }

  /**
   * Asks the rebuild of a view to stop after its current batch. The next request continues from there. Changes nothing if it has ended. Throws
   * `UnknownStream` when none was requested from this process.
   */
  stopRebuild(name: string): JobStatus {
    const job = this.jobs.get(rebuildKey(name));
    if (job === undefined) throw new UnknownStream('rebuild', name);
    if (job.isOpen) job.stop();
    return job.status();
  }

  /** Requests a verification of the hash chain of all streams, or returns the one that is already open. */
  verify(): JobStatus {
    if (this.jobs.get('verification')?.isOpen !== true) this.verificationResult = null;
    return this.enqueue('verification', new Job('verification', null), async (reporter) => {
      this.verificationResult = await this.jobThread.run('verification', { location: this.location }, reporter);
    });
  }

  verification(): VerificationStatus {
    return { job: this.jobs.get('verification')?.status() ?? null, result: this.verificationResult };
  }

  /** All contracts and requests of a board. Rejects with `StoreUnavailable`. */
  listBoardCases(query: BoardOnDay): Promise<BoardCases> {
    return orUnavailable(this.queryThread.run('boardCases', { location: this.location, query }));
  }

  /** `pastFile`: the read models of an earlier day; null for those in use. Rejects with `StoreUnavailable`. */
  calculateBoardStatistics(query: StatisticsQuery, pastFile: string | null): Promise<BoardStatistics> {
    return orUnavailable(this.queryThread.run('boardStatistics', { location: this.location, query, pastFile }));
  }

  /** Makes the read models of an earlier day. Rejects with `StoreUnavailable`. */
  createPastReadModels(request: Omit<PastReadModelsRequest, 'location'>): Promise<PastFile> {
    const warn = (sentence: string): void => this.log.warn(sentence);
    return orUnavailable(this.pastThread.run('pastReadModels', { location: this.location, ...request }, { warn }));
  }

  /** The figures of an academic year. `pastFile` as for the statistics of a board. Rejects with `StoreUnavailable`. */
  calculateYear(query: YearQuery, pastFile: string | null): Promise<Figure[]> {
    return orUnavailable(this.queryThread.run('yearFigures', { location: this.location, query, pastFile }));
  }

  /** Need and help in reach by district. `pastFile` as for the statistics of a board. Rejects with `StoreUnavailable`. */
  listColdSpots(query: ColdSpotsQuery, pastFile: string | null): Promise<ColdSpot[]> {
    return orUnavailable(this.queryThread.run('coldSpots', { location: this.location, query, pastFile }));
  }

  /** Schools in need with their supporters. `pastFile` as for the statistics of a board. Rejects with `StoreUnavailable`. */
  listSchoolsInNeed(query: ColdSpotsQuery, pastFile: string | null): Promise<SchoolInNeed[]> {
    return orUnavailable(this.queryThread.run('schoolsInNeed', { location: this.location, query, pastFile }));
  }

  /** Providers in a period. `pastFile` as for the statistics of a board. Rejects with `StoreUnavailable`. */
  listProviderPerformance(query: ProvidersQuery, pastFile: string | null): Promise<ProviderPerformance[]> {
    return orUnavailable(this.queryThread.run('providerPerformance', { location: this.location, query, pastFile }));
  }

  /** Resumes rebuilds that were interrupted, and discards those of other versions. With servers it only warns of them, because another process may resume them. */
  async resume(): Promise<void> {
    try {
      const { listIncompleteRebuilds, discardIncompleteRebuilds } = await import('#hosting/incomplete-rebuilds');
      const incomplete = await listIncompleteRebuilds(this.location);
      if (this.location.servers !== null) return incomplete.forEach((each) => this.warnOfInterrupted(each));
      await discardIncompleteRebuilds(this.location, (each) => !isCurrent(each));
      for (const { view } of incomplete.filter(isCurrent)) this.rebuild(view);
    } catch (error) {
      this.log.warn(`Cannot check for interrupted rebuilds: ${errorMessage(error)}`);
    }
  }

  /** Stops the jobs at once. Queries still run, because open requests may need statistics. */
  async onModuleDestroy(): Promise<void> {
    await this.jobThread.stop();
    await this.last;
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([this.queryThread.stop(), this.pastThread.stop()]);
  }

  private enqueue(key: string, job: Job, perform: (reporter: TaskReporter) => Promise<void>): JobStatus {
    const current = this.jobs.get(key);
    if (current?.isOpen === true && !current.signal.aborted) return current.status();
    this.jobs.set(key, job);
    const reporter: TaskReporter = {
      progress: job.reportProgress,
      warn: (sentence) => this.log.warn(sentence),
    };
    this.last = this.last.then(() => this.perform(job, () => perform(reporter)));
    return job.status();
  }

  private async perform(job: Job, perform: () => Promise<void>): Promise<void> {
    // It was stopped while it waited.
    if (!job.isOpen) return;
    job.begin();
    try {
      await perform();
      job.end('done');
      this.log.log(`${job.title} is complete.`);
    } catch (error) {
      if (job.signal.aborted) job.end('stopped');
      else job.fail(errorMessage(error));
      this.log.warn(`${job.title} ${job.signal.aborted ? 'was stopped' : 'failed'}: ${errorMessage(error)}`);
    }
  }

  private warnOfInterrupted({ view, version }: ViewVersion): void {
    this.log.warn(
      `The rebuild of the view ${view} (version ${version}) was interrupted. Request it again to resume it, or discard it with "rebuild --discard-incomplete".`,
    );
  }
}
