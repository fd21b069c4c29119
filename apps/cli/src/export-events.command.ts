import { resolve } from 'node:path';
import { Command } from 'commander';
import { openTransferEndpoint, type TransferEndpoint } from '#cli/transfer-endpoint';
import { readProgramVersion } from '#platform/program-version';
import { withInterruptibleProgress, type ProgressListener } from '#cli/progress';
import { JSON_OPTION_HELP, printResult } from '#cli/print-result';
import { exportEvents, type ExportSummary } from '#transfer/export-events';
import { exportKeys, assertFree } from '#transfer/export-keys';
import type { CountedKeys } from '#transfer/keys-file';

interface Options {
  readonly to: string;
  readonly keys?: string;
  readonly data?: string;
  readonly continue: boolean;
  readonly json?: boolean;
}

interface ExportResult {
  readonly events: ExportSummary;
  readonly keys: CountedKeys | null;
}

const exportEndpointKeys = async (
  source: TransferEndpoint,
  to: string,
  first: string | null,
  replace: boolean,
): Promise<CountedKeys> => {
  const keys = await source.openKeys();
  try {
    const fingerprintKey = await keys.loadFingerprintKey();
    return await exportKeys({ keys: keys.subjectKeys, to, first, replace, fingerprintKey });
  } finally {
    await keys.close();
  }
};

/** Exports the events first. A key is stored before the first event that needs it, so keys that are exported later are complete. */
const exportAll = async (options: Options, onProgress: ProgressListener): Promise<ExportResult> => {
  const { to, continue: resume } = options;
  const keysTo = options.keys === undefined ? null : resolve(options.keys);
  if (keysTo !== null) assertFree(keysTo, resume);
  const source = await openTransferEndpoint(options.data, 'source');
  try {
    const request = { from: source.events, to: resolve(to), resume, madeBy: readProgramVersion() };
    const events = await exportEvents({ ...request, onProgress });
    return { events, keys: keysTo === null ? null : await exportEndpointKeys(source, keysTo, events.first, resume) };
  } finally {
    await source.close();
  }
};

/** Exports all events, and with `--keys` all keys, of a data folder or of servers to files that `import-events` can read. */
export const exportEventsCommand = new Command('export-events')
  .description(
    'Export all events in order to a file that import-events can read, and verify their hash chain. The service may run at the same time.',
  )
  .requiredOption('--to <file>', 'target file; an interrupted export resumes')
  .option('--keys <file>', 'second file for the keys, without which personal text cannot be read')
  .option('--data <folder>', 'data folder (default: the servers or the data folder of this installation)')
  .option('--continue', 'add new events and keys to existing files', false)
  .option('--json', JSON_OPTION_HELP)
  .action(async (options: Options) => {
    const interrupted = 'The export was interrupted. Run the same command again to resume it.';
    const { events, keys } = await withInterruptibleProgress(
      (onProgress) => exportAll(options, onProgress),
      interrupted,
    );
    printResult(options.json, { to: options.to, ...events, keys }, [
      `Exported ${events.events} events to ${options.to} (${events.added} of them new). The hash chain is intact. Digest: ${events.digest}.`,
      ...(keys === null
        ? []
        : [`Exported ${keys.keys} keys and the ids of ${keys.erased} erased keys to ${options.keys ?? ''}.`]),
    ]);
    if (keys === null && events.personalEvents > 0)
      console.error(
        `The keys were not exported. Without them, names, addresses and confidential texts in ${events.personalEvents} events cannot be read. Export again with --continue and --keys FILE.`,
      );
    else if (keys !== null)
      console.error('Protect the keys like the data itself, and destroy the file after the import.');
  });
