import { Command } from 'commander';
import { movingPlace, type MovingPlace } from '#cli/transfer-endpoint';
import { withProgressUntilStopped, type At } from '#cli/progress';
import { AS_JSON, printed } from '#cli/print-result';
import { fileGiven } from '#cli/arguments';
import { ExportFile } from '#transfer/export-file';
import { beginningIn, importEvents } from '#transfer/import-events';
import { KeysFile, type CountedKeys } from '#transfer/keys-file';

interface Options {
  readonly from: string;
  readonly keys?: string;
  readonly data?: string;
  readonly json?: boolean;
}

interface Entered {
  readonly events: number;
  /** How many of them this run appended; the others were there. */
  readonly added: number;
  readonly personalEvents: number;
  readonly digest: string;
  readonly keys: CountedKeys | null;
}

/** What does not fit is refused before anything is kept. */
const keysEntered = async (place: MovingPlace, file: KeysFile, at: At): Promise<CountedKeys> => {
  const into = await place.openKeys();
  try {
    await file.refuseUnlessFits(into.subjectKeys);
    const { fingerprintKey } = file.heading;
    if (fingerprintKey !== null) await into.keepFingerprintKey(fingerprintKey);
    return await file.putInto(into.subjectKeys, at);
  } finally {
    await into.close();
  }
};

/** The keys first: no event is stored before the key that it needs. */
const placed = async (file: ExportFile, keysFile: KeysFile | null, { data }: Options, at: At): Promise<Entered> => {
  const place = await movingPlace(data, 'enter');
  try {
    const start = await beginningIn(file, place.events, at);
    if (file.first !== null) await place.bind(file.first);
    const keys = keysFile === null ? null : await keysEntered(place, keysFile, at);
    await place.furnish();
    const added = await importEvents(file, place.events, start, at);
    return { ...file.ending, added, personalEvents: file.personalEvents, keys };
  } finally {
    await place.close();
  }
};

const entered = async (options: Options, at: At): Promise<Entered> => {
  const file = await ExportFile.open(fileGiven(options.from), at);
  try {
    const keys = options.keys === undefined ? null : await KeysFile.open(fileGiven(options.keys));
    try {
      keys?.refuseUnlessOf(file.first, options.from);
      return await placed(file, keys, options, at);
    } finally {
      await keys?.close();
    }
  } finally {
    await file.close();
  }
};

/** Puts what `export-events` wrote into an empty store, or goes on with one that holds the beginning of it. */
export const importEventsCommand = new Command('import-events')
  .description(
    'Put exported events into an empty store, in their order and with their seals checked before and after; one that was broken off goes on.',
  )
  .requiredOption('--from <file>', 'what export-events wrote')
  .option('--keys <file>', 'its second file, with the keys of personal text')
  .option(
    '--data <folder>',
    'the data folder, which no service holds; the servers or the folder of this installation without it',
  )
  .option('--json', AS_JSON)
  .action(async (options: Options) => {
    const broken =
      'It was broken off; the same command goes on from here, and until it is done no service may start there.';
    const found = await withProgressUntilStopped((at) => entered(options, at), broken);
    const { events, added, digest, keys, personalEvents } = found;
    printed(options.json, { from: options.from, ...found }, [
      `${events} events are in their place (${added} of them new), every seal is whole; digest ${digest}.`,
      ...(keys === null ? [] : [`${keys.keys} keys and ${keys.erased} names of erased ones are kept.`]),
    ]);
    if (keys === null && personalEvents > 0)
      console.error(
        `No keys came along: names, addresses and confidential texts in ${personalEvents} of the events cannot be read, and repeats of old commands are not recognised, until the same command was given with --keys FILE.`,
      );
  });
