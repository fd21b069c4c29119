import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { createReadStream } from 'node:fs';
import { CAPTIONS } from '#api/imports/load-captions';
import type { Register, RegisterTasks } from '#api/imports/register-tasks';
import { StoreUnavailable } from '#execution/event-store';
import { resolveThreadEntry } from '#processing/create-worker';
import { ThreadBusy, ThreadEnded, WorkerThreadRunner } from '#processing/worker-thread-runner';
import type { AllianceEntriesRow } from '#registers/alliance-entries';
import type { EstablishmentRow } from '#registers/establishments';
import type { GroupsRow } from '#registers/groups';
import type { IndicatorsRow } from '#registers/indicators';
import type { InspectionRow } from '#registers/inspections';
import type { LeaderEntriesRow } from '#registers/leader-entries';
import type { LinksRow } from '#registers/links';
import { splitIntoBlocks } from '#registers/line-splitter';
import type { RegisterCaptions } from '#registers/register-captions';
import type { HeaderDifferences } from '#registers/table';
import { UnreadableFile } from '#registers/unreadable-file';

const THREAD_ENTRY = resolveThreadEntry('register-thread', import.meta.url);

/** Further files are rejected as unavailable. */
const MAX_WAITING_FILES = 4;

/** Its memory is needed for the rows, which are recorded once the file was read. A thread starts in less than a second. */
const IDLE_TIMEOUT_MS = 500;

/** The rows of each register. */
export interface RowsOf {
  readonly establishments: EstablishmentRow;
  readonly inspections: InspectionRow;
  readonly links: LinksRow;
  readonly groups: GroupsRow;
  readonly indicators: IndicatorsRow;
  readonly alliances: AllianceEntriesRow;
  readonly leaders: LeaderEntriesRow;
}

/** A register file that can be read to its end. */
export interface RegisterContent<Row> {
  readonly headers: HeaderDifferences;
  readonly count: number;
  /** The rows one by one, from the disk. */
  readonly rows: AsyncIterable<Row>;
}

async function* readRows<Row>(rowsFile: string): AsyncGenerator<Row> {
  for await (const lines of splitIntoBlocks(createReadStream(rowsFile)))
    for (const { text } of lines) yield JSON.parse(text) as Row;
}

/** Reads register files on a thread of its own, so that no file, however it is made, holds up the requests of others. */
@Injectable()
export class RegisterReader implements OnApplicationShutdown {
  private readonly thread = new WorkerThreadRunner<RegisterTasks>(THREAD_ENTRY, {
    idleTimeoutMs: IDLE_TIMEOUT_MS,
    maxWaiting: MAX_WAITING_FILES,
  });

  constructor(@Inject(CAPTIONS) private readonly captions: RegisterCaptions) {}

  /** Reads the whole file, and writes its rows to `<file>.rows`. Rejects with `UnreadableFile` and `StoreUnavailable`. */
  async read<Name extends Register>(register: Name, file: string): Promise<RegisterContent<RowsOf[Name]>> {
    const rowsFile = `${file}.rows`;
    const known: Readonly<Record<string, Readonly<Record<string, string>>>> = this.captions;
    const captions = known[register] ?? {};
    const result = await this.thread
      .run('readRegister', { register, file, rowsFile, captions })
      .catch((error: unknown) => {
        if (!(error instanceof ThreadEnded || error instanceof ThreadBusy)) throw error;
        throw new StoreUnavailable(`The file cannot be imported now: ${error.message}`, { cause: error });
      });
    if ('unreadable' in result) throw new UnreadableFile(result.unreadable);
    return { headers: result.headers, count: result.rows, rows: readRows(rowsFile) };
  }

  onApplicationShutdown(): Promise<void> {
    return this.thread.stop();
  }
}
