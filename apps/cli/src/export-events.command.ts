import { resolve } from 'node:path';
import { Command } from 'commander';
import { movingPlace, type MovingPlace } from '#cli/transfer-endpoint';
import { programVersion } from '#platform/program-version';
import { withProgressUntilStopped, type At } from '#cli/progress';
import { AS_JSON, printed } from '#cli/print-result';
import { exportEvents, type Exported } from '#transfer/export-events';
import { exportKeys, refuseUnlessFree } from '#transfer/export-keys';
import type { CountedKeys } from '#transfer/keys-file';

interface Options {
  readonly to: string;
  readonly keys?: string;
  readonly data?: string;
  readonly continue: boolean;
  readonly json?: boolean;
}

interface Left {
  readonly events: Exported;
  readonly keys: CountedKeys | null;
}

const keysLeft = async (
  place: MovingPlace,
  to: string,
  first: string | null,
  replace: boolean,
): Promise<CountedKeys> => {
  const from = await place.openKeys();
  try {
    const fingerprintKey = await from.fingerprintKey();
    return await exportKeys({ keys: from.subjectKeys, to, first, replace, fingerprintKey });
  } finally {
    await from.close();
  }
};

/** The events first: a key is kept before the first event that needs it, so that keys exported later lack none. */
const left = async (options: Options, at: At): Promise<Left> => {
  const { to, continue: goOn } = options;
  const keysTo = options.keys === undefined ? null : resolve(options.keys);
  if (keysTo !== null) refuseUnlessFree(keysTo, goOn);
  const place = await movingPlace(options.data, 'leave');
  try {
    const asked = { from: place.events, to: resolve(to), goOn, madeBy: programVersion() };
    const events = await exportEvents({ ...asked, onProgress: at });
    return { events, keys: keysTo === null ? null : await keysLeft(place, keysTo, events.first, goOn) };
  } finally {
    await place.close();
  }
};

/** Writes all events, and with `--keys` all keys, of a data folder or of servers into files that `import-events` puts into another store. */
export const exportEventsCommand = new Command('export-events')
  .description(
    'Write all events, in their order and with their seals checked, into a file that import-events puts into another store; also while the service runs.',
  )
  .requiredOption('--to <file>', 'the file that is to be; an export that was broken off goes on')
  .option('--keys <file>', 'a second file for the keys of personal text, without which nobody can read that')
  .option('--data <folder>', 'the data folder; the servers or the folder of this installation without it')
  .option('--continue', 'bring files that are there up to date', false)
  .option('--json', AS_JSON)
  .action(async (options: Options) => {
    const broken = 'It was broken off; the same command goes on from here.';
    const { events, keys } = await withProgressUntilStopped((at) => left(options, at), broken);
    printed(options.json, { to: options.to, ...events, keys }, [
      `${events.events} events lie in ${options.to} (${events.added} of them new), every seal is whole; digest ${events.digest}.`,
      ...(keys === null
        ? []
        : [`${keys.keys} keys and ${keys.erased} names of erased ones lie in ${options.keys ?? ''}.`]),
    ]);
    if (keys === null && events.personalEvents > 0)
      console.error(
        `The keys stayed behind: names, addresses and confidential texts in ${events.personalEvents} of the events cannot be read without them; export again with --continue and --keys FILE.`,
      );
    else if (keys !== null)
      console.error('Keep the keys as closed as the data, and destroy their file once they are imported.');
  });
