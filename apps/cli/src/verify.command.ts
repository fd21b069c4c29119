import { Command } from 'commander';
import { openEvents } from '#cli/installation-events';
import { EXIT_CODE } from '#cli/exit-codes';
import { withInterruptibleProgress } from '#cli/progress';
import { JSON_OPTION_HELP, printResult } from '#cli/print-result';
import type { Position } from '#kernel/event';
import { openTransferEndpoint, type TransferKeys } from '#cli/transfer-endpoint';
import { PersonalDataCipher } from '#execution/personal-data-cipher';
import type { FileStore } from '#files/file-store';
import { createFileStore } from '#hosting/file-stores';
import { describeFault } from '#hosting/recorded-files';
import { verifyFiles, type FileVerification } from '#hosting/verify-files';
import { loadConfiguration } from '#platform/configuration';
import { verifyLog, type Irregularity, type VerificationReport } from '#execution/verification';

/** Digits of one number in a position of a server. */
const POSITION_DIGITS = 20;

/** In a file the number of the row; on a server, as its own pages show it, the commit and the prepare position. */
const describePosition = (position: Position): string =>
  (position.length > POSITION_DIGITS
    ? [position.slice(0, POSITION_DIGITS), position.slice(POSITION_DIGITS)]
    : [position]
  )
    .map(BigInt)
    .join('/');

const describeIrregularity = ({ stream, revision, position, event, fault }: Irregularity): string =>
  `${event === null ? 'Event' : event.type} ${revision} of ${stream} (position ${describePosition(position)}${event === null ? '' : `, id ${event.id}`}): ${fault}.`;

const describeTruncation = (stream: string): string =>
  `The stream ${stream} was truncated or deleted on the server. Set its metadata back to {} before the server is scavenged.`;

/** Verifies the hash chain of an events file; by default of this installation, on its servers or in its data folder. */
export const verifyEvents = async (
  file: string | undefined,
  onProgress: (part: string, passed: number, total: number) => void = () => undefined,
): Promise<VerificationReport> => {
  const { store, total } = await openEvents(file);
  try {
    const found = await verifyLog(store, {
      onProgress: (passed) => onProgress('events', passed, Math.max(passed, total)),
    });
    onProgress('events', found.events, found.events);
    return found;
  } finally {
    await store.close();
  }
};

/**
 * Compares the files of papers with the log: those of this installation, which are decrypted too, or those in a folder, of which the checksums are compared.
 * Null for the events of a file alone.
 */
const verifyPapers = async (file: string | undefined, folder: string | undefined): Promise<FileVerification | null> => {
  const { files } = loadConfiguration();
  const store = createFileStore(folder === undefined ? files : { store: { kind: 'folder', folder } });
  return file === undefined ? verifyInstallation(store) : folder === undefined ? null : verifyChecksums(file, store);
};

const verifyChecksums = async (file: string, papers: FileStore): Promise<FileVerification> => {
  const { store } = await openEvents(file);
  return verifyFiles(store, papers, null).finally(() => store.close());
};

/** The keys are opened only if there are papers: an installation without texts has none. */
const verifyInstallation = async (papers: FileStore): Promise<FileVerification> => {
  const source = await openTransferEndpoint(undefined, 'source');
  const opened: TransferKeys[] = [];
  const openCipher = async (): Promise<PersonalDataCipher> => {
    const keys = opened[0] ?? (await source.openKeys());
    if (opened.length === 0) opened.push(keys);
    return new PersonalDataCipher(keys.subjectKeys);
  };
  try {
    return await verifyFiles(source.events.store, papers, openCipher);
  } finally {
    for (const keys of opened) await keys.close();
    await source.close();
  }
};

/** Describes the papers in sentences; none without papers. */
export const describeFiles = ({ files, erased, decrypted, faults }: FileVerification): string[] => {
  const state = faults.length > 0 ? `damaged: ${faults.length}` : 'all are as they were recorded';
  const read = decrypted ? '' : ' They were not decrypted, because no keys were named.';
  const gone = erased === 0 ? '' : ` Erased, so that nobody can read them: ${erased}.`;
  return [
    ...faults.map(describeFault),
    ...(files === 0 ? [] : [`${files} ${files === 1 ? 'file' : 'files'} of papers: ${state}.${read}${gone}`]),
    ...(faults.length === 0
      ? []
      : ['Put missing and changed files back from a backup, and missing keys with missing-keys.']),
  ];
};

/** Describes the result in sentences. */
export const describeFindings = ({ events, streams, irregularities, truncated }: VerificationReport): string[] => {
  const result = irregularities.length === 0 ? 'the hash chain is intact' : `irregularities: ${irregularities.length}`;
  return [
    ...irregularities.map(describeIrregularity),
    ...truncated.map(describeTruncation),
    `${events} events in ${streams} streams: ${result}.`,
  ];
};

interface Options {
  readonly events?: string;
  readonly files?: string;
  readonly json?: boolean;
}

/** Verifies the hash chain of all events and the files of papers. Exit code 1 if an event or a file was changed, or a stream truncated on the server. */
export const verifyCommand = new Command('verify')
  .description(
    'Verify the hash chain of all events and the files of papers, and list what was changed, removed or moved.',
  )
  .option('--events <file>', 'events file (default: the servers or the data folder of this installation)')
  .option('--files <folder>', 'folder with the files of papers (default: the store of this installation)')
  .option('--json', JSON_OPTION_HELP)
  .action(async ({ events, files, json }: Options) => {
    const found = await withInterruptibleProgress((onProgress) => verifyEvents(events, onProgress));
    const papers = await verifyPapers(events, files);
    const findings = [...describeFindings(found), ...(papers === null ? [] : describeFiles(papers))];
    printResult(json, { ...found, ...(papers && { papers }) }, findings);
    if (found.irregularities.length + found.truncated.length + (papers?.faults.length ?? 0) > 0)
      process.exitCode = EXIT_CODE.problem;
  });
