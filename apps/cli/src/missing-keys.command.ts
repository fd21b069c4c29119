import { Command } from 'commander';
import { parseFile } from '#cli/arguments';
import { CliError, UsageError } from '#cli/cli-error';
import { EXIT_CODE } from '#cli/exit-codes';
import { importKeysFile } from '#cli/import-keys-file';
import { JSON_OPTION_HELP, printResult } from '#cli/print-result';
import { withProgress, type ProgressListener } from '#cli/progress';
import { openTransferEndpoint, type TransferEndpoint } from '#cli/transfer-endpoint';
import type { EventStore } from '#execution/event-store';
import type { SubjectKeys } from '#execution/subject-keys';
import { acceptMissingKeys, checkKeys, findMissingKeys, type MissingKey } from '#hosting/missing-keys';
import { readFirstEvent } from '#processing/log-identity';
import { KeysFile, type CountedKeys } from '#transfer/keys-file';

interface Options {
  readonly from?: string;
  readonly accept: boolean;
  readonly data?: string;
  readonly json?: boolean;
}

interface Result {
  readonly missing: readonly MissingKey[];
  /** What the file has; null without a file. */
  readonly imported: CountedKeys | null;
}

type Search = (events: EventStore, keys: SubjectKeys) => Promise<readonly MissingKey[]>;

const withKeys = async (endpoint: TransferEndpoint, search: Search): Promise<readonly MissingKey[]> => {
  const keys = await endpoint.openKeys();
  return search(endpoint.events.store, keys.subjectKeys).finally(() => keys.close());
};

const withSource = async <Found>(
  data: string | undefined,
  work: (source: TransferEndpoint) => Promise<Found>,
): Promise<Found> => {
  const source = await openTransferEndpoint(data, 'source');
  return work(source).finally(() => source.close());
};

/** Opens the log only if it has events, because a target would be created. `first`: the id of its first event. */
const withTarget = async <Found>(
  data: string | undefined,
  work: (target: TransferEndpoint, first: string) => Promise<Found>,
): Promise<Found> => {
  const first = await withSource(data, ({ events }) => readFirstEvent(events.store));
  if (first === null)
    throw new CliError(
      'The log has no events, so no key can be missing. Check that the settings name the right installation.',
    );
  const target = await openTransferEndpoint(data, 'target');
  return work(target, first.id).finally(() => target.close());
};

const takeBack = async (name: string, data: string | undefined, onProgress: ProgressListener): Promise<Result> => {
  const file = await KeysFile.open(parseFile(name));
  try {
    return await withTarget(data, async (target, first) => {
      file.assertBelongsTo(first, 'the log');
      await target.bindKeys(first);
      const imported = await importKeysFile(target, file, onProgress);
      return { imported, missing: await withKeys(target, checkKeys) };
    });
  } finally {
    await file.close();
  }
};

const accept = (data: string | undefined): Promise<Result> =>
  withTarget(data, async (target, first) => {
    await target.bindKeys(first);
    return { imported: null, missing: await withKeys(target, acceptMissingKeys) };
  });

const list = (data: string | undefined): Promise<Result> =>
  withSource(data, async (source) => ({
    imported: null,
    missing: await withKeys(source, async (events, keys) => (await findMissingKeys(events, keys)).missing),
  }));

const describeKey = ({ keyName, stream, revision }: MissingKey): string =>
  keyName === stream ? keyName : `${keyName}, of a text in event ${revision} of ${stream}`;

const describeCount = (count: number, accepted: boolean): string => {
  if (count === 0) return 'No key is missing.';
  const keys = count === 1 ? '1 key is' : `${count} keys are`;
  return accepted
    ? `${keys} recorded as lost. Their texts read as missing until you erase them, or import the keys with --from.`
    : `${keys} missing. Restore the keys of the same backup as the log, import them with --from, or record with --accept that they are lost.`;
};

/** Lists the keys that are missing although nobody erased them, takes them back from an export, or records that they are lost. */
export const missingKeysCommand = new Command('missing-keys')
  .description(
    'List the keys of personal texts that are missing although nobody erased them. Import them from an export of keys, or record that they are lost.',
  )
  .option('--from <file>', 'keys file from export-events, to import missing keys from')
  .option('--accept', 'record that the missing keys are permanently lost, so that the service starts', false)
  .option(
    '--data <folder>',
    'data folder, which no service may have open for --from and --accept (default: the servers or the data folder of this installation)',
  )
  .option('--json', JSON_OPTION_HELP)
  .action(async ({ from, accept: isAccepted, data, json }: Options) => {
    if (from !== undefined && isAccepted)
      throw new UsageError(
        'Use --from and --accept one after the other: first import keys with --from, then accept only what is still missing.',
      );
    const { missing, imported } = await withProgress((onProgress) => {
      if (from !== undefined) return takeBack(from, data, onProgress);
      return isAccepted ? accept(data) : list(data);
    });
    printResult(json, { missing, imported, accepted: isAccepted }, [
      ...(imported === null ? [] : [`Read ${imported.keys} keys and the ids of ${imported.erased} erased keys.`]),
      ...missing.map(describeKey),
      describeCount(missing.length, isAccepted),
    ]);
    if (missing.length > 0 && !isAccepted) process.exitCode = EXIT_CODE.problem;
  });
