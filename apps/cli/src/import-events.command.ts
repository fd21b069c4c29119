import { Command } from 'commander';
import { openTransferEndpoint } from '#cli/transfer-endpoint';
import { withInterruptibleProgress, type ProgressListener } from '#cli/progress';
import { JSON_OPTION_HELP, printResult } from '#cli/print-result';
import { parseFile } from '#cli/arguments';
import { importKeysFile } from '#cli/import-keys-file';
import { ExportFile } from '#transfer/export-file';
import { findResumePoint, importEvents } from '#transfer/import-events';
import { KeysFile, type CountedKeys } from '#transfer/keys-file';

interface Options {
  readonly from: string;
  readonly keys?: string;
  readonly data?: string;
  readonly json?: boolean;
}

interface ImportResult {
  readonly events: number;
  /** Number of events that this run appended. The others were already there. */
  readonly added: number;
  readonly personalEvents: number;
  readonly digest: string;
  readonly keys: CountedKeys | null;
}

/** Imports the keys first, so that no event is stored before the key that it needs. */
const importFiles = async (
  file: ExportFile,
  keysFile: KeysFile | null,
  { data }: Options,
  onProgress: ProgressListener,
): Promise<ImportResult> => {
  const target = await openTransferEndpoint(data, 'target');
  try {
    const start = await findResumePoint(file, target.events, onProgress);
    if (file.first !== null) await target.bindKeys(file.first);
    const keys = keysFile === null ? null : await importKeysFile(target, keysFile, onProgress);
    await target.prepare();
    const added = await importEvents(file, target.events, start, onProgress);
    return { ...file.trailer, added, personalEvents: file.personalEvents, keys };
  } finally {
    await target.close();
  }
};

const importAll = async (options: Options, onProgress: ProgressListener): Promise<ImportResult> => {
  const file = await ExportFile.open(parseFile(options.from), onProgress);
  try {
    const keys = options.keys === undefined ? null : await KeysFile.open(parseFile(options.keys));
    try {
      keys?.assertBelongsTo(file.first, options.from);
      return await importFiles(file, keys, options, onProgress);
    } finally {
      await keys?.close();
    }
  } finally {
    await file.close();
  }
};

/** Imports exported events into an empty store, or resumes an interrupted import. */
export const importEventsCommand = new Command('import-events')
  .description(
    'Import exported events in order into an empty store, and verify their hash chain before and after. An interrupted import resumes.',
  )
  .requiredOption('--from <file>', 'file from export-events')
  .option('--keys <file>', 'second file from export-events, with the keys of personal text')
  .option(
    '--data <folder>',
    'data folder, which no service may have open (default: the servers or the data folder of this installation)',
  )
  .option('--json', JSON_OPTION_HELP)
  .action(async (options: Options) => {
    const interrupted =
      'The import was interrupted. Run the same command again to resume it. Start no service there before it is finished.';
    const result = await withInterruptibleProgress((onProgress) => importAll(options, onProgress), interrupted);
    const { events, added, digest, keys, personalEvents } = result;
    printResult(options.json, { from: options.from, ...result }, [
      `Imported ${events} events (${added} of them new). The hash chain is intact. Digest: ${digest}.`,
      ...(keys === null ? [] : [`Imported ${keys.keys} keys and the ids of ${keys.erased} erased keys.`]),
    ]);
    if (keys === null && personalEvents > 0)
      console.error(
        `No keys were imported. Names, addresses and confidential texts in ${personalEvents} events cannot be read, and repeats of old commands are not recognised. Run the same command with --keys FILE to import the keys. Without them a service does not start there before missing-keys --accept.`,
      );
  });
