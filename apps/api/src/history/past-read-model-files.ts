import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { BackgroundJobs } from '#api/operations/background-jobs';
import { FairQueue } from '#api/operations/fair-queue';
import { refuseWhenFull } from '#api/operations/queue-refusal';
import type { PastFile } from '#hosting/past-read-models-at';
import type { IsoDay } from '#kernel/time';
import { PastDayNotReady, PastReadModels, type PastDay } from '#processing/past-read-models';
import type { ReadModels } from '#processing/read-models';
import { openSqliteReadModelsReadOnly } from '#sqlite/sqlite-read-models';

/** Days whose files are kept. A later day continues from the file of an earlier one. */
const MAX_DAYS = 4;

/** How long a request waits for a day that is being made. The work goes on, and a later request finds it done. */
const MAX_WAIT_MS = 20_000;

const LIMITS = { maxRunning: 1, maxWaitingPerCaller: 4, maxWaiting: 20 };

interface OpenDay extends PastFile {
  readonly day: IsoDay;
  readonly readModels: ReadModels;
  /** Queries and copies that use the file at the moment. */
  users: number;
}

/**
 * Keeps the read models of the earlier days that were asked for last, each in a SQLite file of its own. They hold personal text only as tokens, as all read
 * models do, and are deleted when the service stops.
 */
@Injectable()
export class PastReadModelFiles extends PastReadModels implements OnApplicationShutdown {
  /** The day that was asked for last comes last. */
  private readonly days = new Map<IsoDay, Promise<OpenDay>>();
  private readonly open = new Map<IsoDay, OpenDay>();
  private readonly queue = new FairQueue(LIMITS);
  private folder: string | null = null;
  private files = 0;

  constructor(private readonly jobs: BackgroundJobs) {
    super();
  }

  async read<Result>(past: PastDay, query: (readModels: ReadModels) => Promise<Result>): Promise<Result> {
    const found = await orRetryLater(this.find(past), past.day);
    return use(found, () => query(found.readModels));
  }

  async useFile<Result>(past: PastDay, work: (file: string) => Promise<Result>): Promise<Result> {
    const found = await orRetryLater(this.find(past), past.day);
    return use(found, () => work(found.file));
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.allSettled(this.days.values());
    await Promise.all([...this.open.values()].map(({ readModels }) => readModels.close()));
    if (this.folder !== null) rmSync(this.folder, { recursive: true, force: true });
  }

  private find({ day, personId }: PastDay): Promise<OpenDay> {
    const found = this.days.get(day) ?? this.create(day, personId);
    this.days.delete(day);
    this.days.set(day, found);
    return found;
  }

  private create(day: IsoDay, personId: string): Promise<OpenDay> {
    const creation = this.queue
      .run(personId, () => this.build(day))
      .catch((error: unknown) => {
        this.days.delete(day);
        throw refuseWhenFull(error, 'earlier days');
      });
    // Whoever asked may have stopped waiting.
    creation.catch(() => undefined);
    return creation;
  }

  private async build(day: IsoDay): Promise<OpenDay> {
    const base = this.findBase(day);
    const file = this.nextFile(day);
    const create = (): Promise<PastFile> => this.jobs.createPastReadModels({ day, file, from: toPastFile(base) });
    const made = await (base === undefined ? create() : use(base, create));
    const opened = { ...made, day, readModels: openSqliteReadModelsReadOnly(file), users: 0 };
    this.open.set(day, opened);
    await this.evict();
    return opened;
  }

  /** The latest of the earlier days that are open. */
  private findBase(day: IsoDay): OpenDay | undefined {
    const earlier = [...this.open.values()].filter((each) => each.day < day);
    return earlier.toSorted((one, other) => (one.day < other.day ? 1 : -1))[0];
  }

  private nextFile(day: IsoDay): string {
    this.folder ??= mkdtempSync(join(tmpdir(), 'past-read-models-'));
    this.files += 1;
    return join(this.folder, `${day}-${this.files}.db`);
  }

  /** Deletes the files of the days that nobody has asked for since, unless they are in use. */
  private async evict(): Promise<void> {
    for (const day of [...this.days.keys()]) {
      const opened = this.open.get(day);
      if (this.open.size <= MAX_DAYS) return;
      if (opened === undefined || opened.users > 0) continue;
      this.days.delete(day);
      this.open.delete(day);
      await opened.readModels.close();
      for (const suffix of ['', '-wal', '-shm']) rmSync(`${opened.file}${suffix}`, { force: true });
    }
  }
}

const toPastFile = (base: OpenDay | undefined): PastFile | null =>
  base === undefined ? null : { file: base.file, position: base.position };

const use = async <Result>(opened: OpenDay, work: () => Promise<Result>): Promise<Result> => {
  opened.users += 1;
  try {
    return await work();
  } finally {
    opened.users -= 1;
  }
};

const orRetryLater = async (found: Promise<OpenDay>, day: IsoDay): Promise<OpenDay> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new PastDayNotReady(day)), MAX_WAIT_MS);
  });
  return Promise.race([found, late]).finally(() => clearTimeout(timer));
};
