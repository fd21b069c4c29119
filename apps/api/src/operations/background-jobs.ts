import { readdirSync, rmSync } from 'node:fs';
import { Inject, Injectable, type OnApplicationShutdown, type OnModuleDestroy, Optional } from '@nestjs/common';
import { PLACE } from '#api/hosting/tokens';
import type { Place } from '#hosting/installation-location';
import { rebuildsLeftOn } from '#hosting/rebuild-on-servers';
import { rebuildFileOf, type HeavyTasks, type Verified } from '#api/operations/job-tasks';
import { WorkAtHand, type Work } from '#api/operations/job';
import { ALL_STREAMS } from '#domain/all-streams';
import { EventStore, StoreUnavailable } from '#execution/event-store';
import { textOf } from '#execution/errors';
import { Projector } from '#processing/projector';
import { ReadModels } from '#processing/read-models';
import { UnknownStream } from '#kernel/refused';
import { StreamKinds } from '#kernel/event-upcaster';
import { SideThread, ThreadBusy, ThreadEnded, type Told } from '#processing/worker-thread-runner';
import type { View } from '#processing/view';
import { takeOver } from '#processing/view-swap';
import type { ServerSettings } from '#platform/configuration';
import { Log } from '#platform/logging';
import { ALL_VIEWS } from '#read-models/all-views';
import type { BoardAsked, BoardStatistics, CountedCases, StatisticsAsked } from '#read-models/board-statistics';

const ENTRY = new URL(`./job-thread.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`, import.meta.url);

export interface VerificationStatus {
  readonly work: Work | null;
  readonly result: Verified | null;
}

/** A thread for questions waits this long for the next, in milliseconds: starting one takes longer than most answers. */
const IDLE = 60_000;

/** Whoever asks when so many wait already is told to come back. */
const MOST_QUESTIONS = 50;

const REBUILD_FILE = /^rebuild-(.+)\.db$/;

const available = <Found>(answer: Promise<Found>): Promise<Found> =>
  answer.catch((error: unknown) => {
    if (!(error instanceof ThreadEnded || error instanceof ThreadBusy)) throw error;
    throw new StoreUnavailable(`The figures were not finished: ${error.message}`, { cause: error });
  });

/**
 * Rebuilds, verifications and statistics, away from the commands: each is read on a thread of its own. Rebuilds and verifications wait for one
 * another, statistics wait for neither. A thread that crashes is reported; the view keeps its rows, and the service goes on.
 */
@Injectable()
export class HeavyWork implements OnModuleDestroy, OnApplicationShutdown {
  private readonly long = new SideThread<HeavyTasks>(ENTRY);
  private readonly short = new SideThread<HeavyTasks>(ENTRY, {
    idleMilliseconds: IDLE,
    mostWaiting: MOST_QUESTIONS,
  });
  private readonly kinds = new StreamKinds(ALL_STREAMS);
  private readonly stopping = new AbortController();
  private readonly works = new Map<string, WorkAtHand>();
  private last: Promise<void> = Promise.resolve();
  private found: Verified | null = null;

  constructor(
    @Inject(PLACE) private readonly place: Place,
    /** In this process only where there are no servers. */
    @Optional() @Inject(Projector) private readonly projector: Projector | null,
    private readonly readModels: ReadModels,
    private readonly store: EventStore,
    private readonly log: Log,
  ) {}

  /** What was asked for since the start of the service, the last of each. */
  status(): Work[] {
    return [...this.works.values()].map((work) => work.shown());
  }

  /** Has a view built anew; one that is asked for again meanwhile is the same work. Throws `UnknownStream`. */
  rebuild(name: string): Work {
    const view = ALL_VIEWS.find((each) => each.name === name);
    if (view === undefined) throw new UnknownStream('view', name);
    return this.takenOn(`rebuild ${name}`, new WorkAtHand('rebuild', name), (told) => this.rebuilt(view, told));
  }

  /** Has all seals checked. */
  verify(): Work {
    if (this.works.get('verification')?.open !== true) this.found = null;
    return this.takenOn('verification', new WorkAtHand('verification', null), async (told) => {
      this.found = await this.long.run('verification', { place: this.place }, told);
    });
  }

  /** The last verification (null when none was asked for) and what it found (null before its end). */
  verification(): VerificationStatus {
    return { work: this.works.get('verification')?.shown() ?? null, result: this.found };
  }

  /** All contracts and requests of a board. Throws `StoreUnavailable` when the thread crashes or is stopped. */
  casesOfBoard(asked: BoardAsked): Promise<CountedCases> {
    return available(this.short.run('casesOfBoard', { place: this.place, asked }));
  }

  /** Throws `StoreUnavailable` when the thread crashes or is stopped. */
  statisticsOfBoard(asked: StatisticsAsked): Promise<BoardStatistics> {
    return available(this.short.run('statisticsOfBoard', { place: this.place, asked }));
  }

  /** Goes on with rebuilds that were broken off when the service ended; on servers, where others might, it tells of them. */
  resume(): void {
    const { servers } = this.place;
    if (servers !== null) return void this.tellOfLeft(servers);
    for (const name of readdirSync(this.place.dataFolder).flatMap((file) => REBUILD_FILE.exec(file)?.[1] ?? [])) {
      if (ALL_VIEWS.some((view) => view.name === name)) this.rebuild(name);
      else this.forget(name);
    }
  }

  /** Before requests are drained, which may ask for statistics still. */
  async onModuleDestroy(): Promise<void> {
    this.stopping.abort(new ThreadEnded('The service is stopping.'));
    await this.long.stop();
    await this.last;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.short.stop();
  }

  private takenOn(key: string, fresh: WorkAtHand, perform: (told: Told) => Promise<void>): Work {
    const known = this.works.get(key);
    if (known?.open === true) return known.shown();
    this.works.set(key, fresh);
    const told = { progress: fresh.moved, notice: (sentence: string) => this.log.warn(sentence) };
    this.last = this.last.then(() => this.performed(fresh, () => perform(told)));
    return fresh.shown();
  }

  private async performed(work: WorkAtHand, perform: () => Promise<void>): Promise<void> {
    work.begin();
    try {
      await perform();
      work.end(null);
      this.log.log(`${work.title} has ended.`);
    } catch (error) {
      work.end(textOf(error));
      this.log.warn(`${work.title} was broken off: ${textOf(error)}`);
    }
  }

  private async rebuilt(view: View, told: Told): Promise<void> {
    const file = rebuildFileOf(this.place.dataFolder, view.name);
    const { projector, readModels, store, kinds } = this;
    const { servers } = this.place;
    if (servers !== null) return this.long.run('rebuildOnServers', { servers, view: view.name }, told);
    if (projector === null) throw new Error('Where there are no servers, a projector runs in this process.');
    try {
      await this.long.run('rebuild', { folder: this.place.dataFolder, view: view.name }, told);
      await takeOver(view, file, { projector, readModels, store, kinds, signal: this.stopping.signal });
      this.forget(view.name);
    } catch (error) {
      // What was folded so far is of use when the thread ended, and not when an event cannot be taken.
      if (!(error instanceof ThreadEnded)) this.forget(view.name);
      throw error;
    }
  }

  private async tellOfLeft(servers: ServerSettings): Promise<void> {
    try {
      for (const { view, version } of await rebuildsLeftOn(servers))
        this.log.warn(
          `A rebuild of the view ${view} (version ${version}) was broken off: asked for again it goes on; «rebuild --discard» drops it.`,
        );
    } catch (error) {
      this.log.warn(`Whether rebuilds were broken off cannot be told: ${textOf(error)}`);
    }
  }

  private forget(view: string): void {
    const file = rebuildFileOf(this.place.dataFolder, view);
    for (const suffix of ['', '-wal', '-shm']) rmSync(`${file}${suffix}`, { recursive: true, force: true });
  }
}
