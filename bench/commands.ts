import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { notebookId, notebooksOf, notebookStream, writeLog } from '#bench/seed-logs';
import {
  atLeast,
  Figures,
  IN_FLIGHT,
  inFlight,
  medians,
  rateOf,
  ROUNDS,
  type Figure,
  type Settings,
} from '#bench/harness';
import { aNote, notebook } from '#bench/workload';
import { anOccasion, openStreams, type OpenStreams } from '#bench/subject';
import { RawStore } from '#bench/baseline-sqlite';

/** Streams whose state is known before the clock starts. */
const KNOWN = 500;
const TIMES_IN_FLIGHT = 3;

/** Streams that no command was sent to before. */
class FreshStreams {
  private next = KNOWN;

  take(count: number): (index: number) => number {
    const first = this.next;
    this.next += count;
    return (index) => first + index;
  }
}

const known = (index: number): number => index % KNOWN;

const sender =
  ({ streams }: OpenStreams, streamAt: (index: number) => number) =>
  (index: number) =>
    streams.handle(notebook, 'TakeNote', notebookId(streamAt(index)), aNote(index), anOccasion());

const oneByOne = async (count: number, send: (index: number) => unknown): Promise<void> => {
  for (let index = 0; index < count; index += 1) await send(index);
};

const floors = (raw: RawStore, commands: number) => {
  const fresh = new FreshStreams();
  const many = commands * TIMES_IN_FLIGHT;
  return {
    R: () => {
      const at = fresh.take(commands);
      return rateOf(commands, () => {
        for (let index = 0; index < commands; index += 1) raw.command(notebookStream(at(index)), aNote(index));
      });
    },
    G: () => {
      const at = fresh.take(many);
      const send = (index: number) => raw.commandInGroup(notebookStream(at(index)), aNote(index));
      return rateOf(many, () => inFlight(IN_FLIGHT, many, send));
    },
  };
};

const ours = (open: OpenStreams, commands: number) => {
  const fresh = new FreshStreams();
  const many = commands * TIMES_IN_FLIGHT;
  return {
    known: () => rateOf(commands, () => oneByOne(commands, sender(open, known))),
    knownInFlight: () => rateOf(many, () => inFlight(IN_FLIGHT, many, sender(open, known))),
    first: () => rateOf(commands, () => oneByOne(commands, sender(open, fresh.take(commands)))),
    firstInFlight: () => rateOf(many, () => inFlight(IN_FLIGHT, many, sender(open, fresh.take(many)))),
  };
};

/** Commands in process: load, fold, decide, append one event, on disk before the answer. */
export const measureCommands = async ({ commands, folder }: Settings): Promise<Figure[]> => {
  const [rawFile, events] = [join(folder, 'raw.db'), 'ours.db'];
  const perRound = commands * (1 + TIMES_IN_FLIGHT);
  await writeLog(rawFile, notebooksOf(KNOWN + perRound * ROUNDS));
  copyFileSync(rawFile, join(folder, events));
  const raw = new RawStore(rawFile);
  const open = openStreams(folder, events);
  await inFlight(IN_FLIGHT, KNOWN, (index) => open.streams.stateOf(notebook, notebookId(index)));
  const rate = await medians({ ...floors(raw, commands), ...ours(open, commands) });
  raw.close();
  await open.close();
  return new Figures('Commands in process')
    .add('R: by hand, one commit a command', '/s', rate.R)
    .add('G: R with group commit, 32 in flight', '/s', rate.G)
    .judge('one after the other, state known', '/s', rate.known, rate.R, atLeast('R', 0.9, 1.3))
    .judge('one after the other, first of its stream', '/s', rate.first, rate.R, atLeast('R', 0.9))
    .judge('32 in flight, state known', '/s', rate.knownInFlight, rate.G, atLeast('G', 0.9, 1.6))
    .judge('32 in flight, first of its stream', '/s', rate.firstInFlight, rate.G, atLeast('G', 0.9)).all;
};
