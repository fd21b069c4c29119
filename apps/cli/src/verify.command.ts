import { Command } from 'commander';
import { openEvents } from '#cli/installation-events';
import { EXIT_CODE } from '#cli/exit-codes';
import { withInterruptibleProgress } from '#cli/progress';
import { JSON_OPTION_HELP, printResult } from '#cli/print-result';
import type { Position } from '#kernel/event';
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

/** Describes the result in sentences. */
export const describeFindings = ({ events, streams, irregularities }: VerificationReport): string[] => {
  const result = irregularities.length === 0 ? 'the hash chain is intact' : `irregularities: ${irregularities.length}`;
  return [...irregularities.map(describeIrregularity), `${events} events in ${streams} streams: ${result}.`];
};

/** Verifies the hash chain of all events. Exit code 1 if an event was changed. */
export const verifyCommand = new Command('verify')
  .description('Verify the hash chain of all events and list each event that was changed, removed or moved.')
  .option('--events <file>', 'events file (default: the servers or the data folder of this installation)')
  .option('--json', JSON_OPTION_HELP)
  .action(async ({ events, json }: { readonly events?: string; readonly json?: boolean }) => {
    const found = await withInterruptibleProgress((onProgress) => verifyEvents(events, onProgress));
    printResult(json, found, describeFindings(found));
    if (found.irregularities.length > 0) process.exitCode = EXIT_CODE.problem;
  });
