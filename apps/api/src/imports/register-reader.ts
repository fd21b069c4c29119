import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { CAPTIONS } from '#api/imports/load-captions';
import type { ReadRegisterRequest, Register, RegisterTasks } from '#api/imports/register-tasks';
import { StoreUnavailable } from '#execution/event-store';
import { GrowingFile } from '#files/growing-file';
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

/** A row is an object for a moment only, so that little memory is as fast as much. */
const MAX_YOUNG_MIB = 6;

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

/** What is known of a register file that could be read to its end. */
export interface RegisterSize {
  readonly headers: HeaderDifferences;
  readonly count: number;
}

/** A register file that is being read. */
export interface OpenRegister<Row> {
  /** Resolves once the whole file was read. Rejects with `UnreadableFile` and `StoreUnavailable`. */
  readonly whole: Promise<RegisterSize>;
  /** The rows one by one, as far as they have been read, and then each as soon as it has. Rejects if the file cannot be read to its end. */
  readonly readRows: () => AsyncGenerator<Row, void, undefined>;
}

async function* parseRows<Row>(file: GrowingFile): AsyncGenerator<Row, void, undefined> {
  for await (const lines of splitIntoBlocks(file.read())) for (const { text } of lines) yield JSON.parse(text) as Row;
}

/** Reads register files on a thread of its own, so that no file, however it is made, holds up the requests of others. */
@Injectable()
export class RegisterReader implements OnApplicationShutdown {
  private readonly thread = new WorkerThreadRunner<RegisterTasks>(THREAD_ENTRY, {
    idleTimeoutMs: IDLE_TIMEOUT_MS,
    maxWaiting: MAX_WAITING_FILES,
    maxYoungMiB: MAX_YOUNG_MIB,
  });

  constructor(@Inject(CAPTIONS) private readonly captions: RegisterCaptions) {}

  /** Begins to read the file, and writes its rows to `<file>.rows`. */
  open<Name extends Register>(register: Name, file: string): OpenRegister<RowsOf[Name]> {
    const rowsFile = `${file}.rows`;
    const rows = new GrowingFile(rowsFile);
    const whole = this.readWhole({ register, file, rowsFile, captions: this.findCaptions(register) }, rows);
    rows.endWith(whole);
    return { whole, readRows: () => parseRows(rows) };
  }

  private async readWhole(request: ReadRegisterRequest, rows: GrowingFile): Promise<RegisterSize> {
    const result = await this.thread
      .run('readRegister', request, { progress: ({ passed }) => rows.grow(passed) })
      .catch((error: unknown) => {
        if (!(error instanceof ThreadEnded || error instanceof ThreadBusy)) throw error;
        throw new StoreUnavailable(`The file cannot be imported now: ${error.message}`, { cause: error });
      });
    if ('unreadable' in result) throw new UnreadableFile(result.unreadable);
    return { headers: result.headers, count: result.rows };
  }

  private findCaptions(register: Register): Readonly<Record<string, string>> {
    const known: Readonly<Record<string, Readonly<Record<string, string>>>> = this.captions;
    return known[register] ?? {};
  }

  onApplicationShutdown(): Promise<void> {
    return this.thread.stop();
  }
}
