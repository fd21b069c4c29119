import { createReadStream } from 'node:fs';
import { writeToFile } from '#files/write-to-file';
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

/** In characters. Writing every line on its own would take longer than reading it. */
const BLOCK_LENGTH = 65_536;

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

/** Reads the whole file before anything is recorded from it. */
const readRegister = async ({
  register,
  file,
  rowsFile,
  captions,
}: ReadRegisterRequest): Promise<ReadRegisterResult> => {
  let headers: HeaderDifferences = { unknown: [], missing: [], repeated: [] };
  let count = 0;
  const rows = READERS[register](createReadStream(file), {
    captions,
    onHeader: (found) => (headers = found),
  });
  try {
    await writeToFile(
      rowsFile,
      formatLines(rows, () => (count += 1)),
    );
    return { headers, rows: count };
  } catch (error) {
    if (error instanceof UnreadableFile) return { unreadable: error.message };
    throw error;
  }
};

/** The task of the thread that reads register files. */
export const registerTasks = { readRegister };

export type RegisterTasks = typeof registerTasks;
