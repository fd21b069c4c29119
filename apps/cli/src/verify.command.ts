import { Command } from 'commander';
import { openEvents } from '#cli/events-file';
import { directlyFollows } from '#event-sourcing/sqlite/event-rows';
import { verified, type Irregularity } from '#event-sourcing/verification';

/** For people: which event, where it stands, and what is wrong. */
export const irregularitySentence = ({ stream, revision, position, event, fault }: Irregularity): string =>
  `${event === null ? 'Event' : event.type} ${revision} of ${stream} (position ${Number(position)}${event === null ? '' : `, id ${event.id}`}): ${fault}.`;

/** Checks every seal of the log; exit code 1 when something is not as it was recorded. */
export const verifyCommand = new Command('verify')
  .description('Check the seals of all events and name each that was changed, removed or moved.')
  .option('--events <file>', 'an events file; the one of this installation without it')
  .option('--json', 'print the result as JSON')
  .action(async (options: { readonly events?: string; readonly json?: boolean }) => {
    const store = openEvents(options.events);
    const found = await verified(store, { follows: directlyFollows }).finally(() => store.close());
    if (options.json === true) console.log(JSON.stringify(found));
    else {
      for (const irregularity of found.irregularities) console.log(irregularitySentence(irregularity));
      const result =
        found.irregularities.length === 0 ? 'every seal is whole' : `${found.irregularities.length} irregularities`;
      console.log(`${found.events} events in ${found.streams} streams: ${result}.`);
    }
    if (found.irregularities.length > 0) process.exitCode = 1;
  });
