import { Command } from 'commander';
import { openEvents } from '#cli/events-file';
import { EXIT } from '#cli/exit-codes';
import { withProgressUntilStopped } from '#cli/progress';
import { AS_JSON, printed } from '#cli/print-result';
import { directlyFollows, rowAt } from '#sqlite/event-rows';
import { verified, type Irregularity, type Verification } from '#execution/verification';

const irregularitySentence = ({ stream, revision, position, event, fault }: Irregularity): string =>
  `${event === null ? 'Event' : event.type} ${revision} of ${stream} (position ${Number(position)}${event === null ? '' : `, id ${event.id}`}): ${fault}.`;

/** Checks the seals of an events file; of this installation's without a name. */
export const verifiedFile = async (
  file: string | undefined,
  at: (part: string, passed: number, total: number) => void = () => undefined,
): Promise<Verification> => {
  const store = openEvents(file);
  try {
    const total = rowAt(await store.head());
    const found = await verified(store, {
      follows: directlyFollows,
      onProgress: (passed) => at('seals', passed, total),
    });
    at('seals', found.events, found.events);
    return found;
  } finally {
    await store.close();
  }
};

/** What was found, in sentences. */
export const findings = ({ events, streams, irregularities }: Verification): string[] => {
  const result = irregularities.length === 0 ? 'every seal is whole' : `irregularities: ${irregularities.length}`;
  return [...irregularities.map(irregularitySentence), `${events} events in ${streams} streams: ${result}.`];
};

/** Checks every seal of the log; exit code 1 when something is not as it was recorded. */
export const verifyCommand = new Command('verify')
  .description('Check the seals of all events and name each that was changed, removed or moved.')
  .option('--events <file>', 'an events file; the one of this installation without it')
  .option('--json', AS_JSON)
  .action(async ({ events, json }: { readonly events?: string; readonly json?: boolean }) => {
    const found = await withProgressUntilStopped((at) => verifiedFile(events, at));
    printed(json, found, findings(found));
    if (found.irregularities.length > 0) process.exitCode = EXIT.amiss;
  });
