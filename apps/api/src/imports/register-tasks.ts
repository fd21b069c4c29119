import { closeSync, createReadStream, openSync, writeFileSync } from 'node:fs';
import type { TaskReporter } from '#processing/worker-thread-runner';
import { readAlliances } from '#registers/alliance-entries';
import { readEstablishments } from '#registers/establishments';
import { readGroups } from '#registers/groups';
import { readIndicators } from '#registers/indicators';
import { readInspections } from '#registers/inspections';
import { readLeaders } from '#registers/leader-entries';
import { readLinks } from '#registers/links';
import type { HeaderDifferences } from '#registers/table';
import { UnreadableFile } from '#registers/unreadable-file';

const READERS = {
  establishments: readEstablishments,
  inspections: readInspections,
  links: readLinks,
  groups: readGroups,
  indicators: readIndicators,
  alliances: readAlliances,
  leaders: readLeaders,
};

export type Register = keyof typeof READERS;

export interface ReadRegisterRequest {
  readonly register: Register;
  /** The uploaded file. */
  readonly file: string;
  /** The file to write: one row in each line, as JSON. */
  readonly rowsFile: string;
  /** Captions of this register that come before the known ones. */
  readonly captions: Readonly<Record<string, string>>;
}

/** `unreadable`: why the file cannot be imported. */
export type ReadRegisterResult =
  | { readonly headers: HeaderDifferences; readonly rows: number }
  | { readonly unreadable: string };

/** In characters. Writing every line on its own would take longer than reading it, and V8 keeps a long text among the old objects. */
const BLOCK_LENGTH = 16_384;

async function* formatLines(rows: AsyncIterable<object>, count: () => void): AsyncGenerator<string> {
  let block = '';
  for await (const row of rows) {
    count();
    block += `${JSON.stringify(row)}\n`;
    if (block.length < BLOCK_LENGTH) continue;
    yield block;
    block = '';
  }
  yield block;
}

/** Writes whole lines at a time to a file that only this user may read, and reports how many bytes can be read. Waiting for each write would take longer than the write. */
const writeBlocks = async (path: string, blocks: AsyncIterable<string>, reporter: TaskReporter): Promise<void> => {
  const file = openSync(path, 'w', 0o600);
  try {
    let passed = 0;
    for await (const block of blocks) {
      const bytes = Buffer.from(block);
      writeFileSync(file, bytes);
      passed += bytes.length;
      reporter.progress({ passed, total: 0, secondsLeft: null });
    }
  } finally {
    closeSync(file);
  }
};

/** Reads the whole file. Its rows can be read while it is, but nothing may be recorded from them before its end. */
const readRegister = async (
  { register, file, rowsFile, captions }: ReadRegisterRequest,
  reporter: TaskReporter,
): Promise<ReadRegisterResult> => {
  let headers: HeaderDifferences = { unknown: [], missing: [], repeated: [] };
  let count = 0;
  const rows = READERS[register](createReadStream(file), {
    captions,
    onHeader: (found) => (headers = found),
  });
  try {
    const blocks = formatLines(rows, () => (count += 1));
    await writeBlocks(rowsFile, blocks, reporter);
    return { headers, rows: count };
  } catch (error) {
    if (error instanceof UnreadableFile) return { unreadable: error.message };
    throw error;
  }
};

/** The task of the thread that reads register files. */
export const registerTasks = { readRegister };

export type RegisterTasks = typeof registerTasks;
