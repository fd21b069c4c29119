import { join } from 'node:path';
import { writeBaselineLog } from '#bench/baseline-log';
import { toNotebookId, generateNotebooks, toNotebookStream, writeLog } from '#bench/seed-logs';
import {
  atLeast,
  Figures,
  CONCURRENCY,
  measureMedians,
  measureRate,
  ROUNDS,
  type Figure,
  type Settings,
} from '#bench/harness';
import { createNote, notebook } from '#bench/workload';
import { createContext, openExecutor, type OpenExecutor } from '#bench/subject';
import { commandRequest } from '#execution/command-executor';
import { BaselineStore } from '#bench/baseline-sqlite';
import { mapConcurrently } from '#execution/map-concurrently';

/** Number of streams that are loaded before the measurement. */
const KNOWN_STREAMS = 500;
/** Commands with concurrency, as a multiple of sequential commands. */
const CONCURRENT_FACTOR = 3;

/** Hands out streams that have not received a command yet. */
class FreshStreams {
  private next = KNOWN_STREAMS;

  take(count: number): (index: number) => number {
    const first = this.next;
    this.next += count;
    return (index) => first + index;
  }
}

const toKnownStream = (index: number): number => index % KNOWN_STREAMS;

const createSender =
  ({ executor }: OpenExecutor, streamAt: (index: number) => number) =>
  (index: number) =>
    executor.execute(
      commandRequest(notebook, 'TakeNote', toNotebookId(streamAt(index)), createNote(index), createContext()),
    );

const runSequentially = async (count: number, send: (index: number) => unknown): Promise<void> => {
  for (let index = 0; index < count; index += 1) await send(index);
};

const measureConcurrentRate = (count: number, work: (index: number) => Promise<unknown>): Promise<number> =>
  measureRate(count, () => mapConcurrently(CONCURRENCY, Array(count).keys(), work));

const measureBaselines = (baseline: BaselineStore, commands: number) => {
  const fresh = new FreshStreams();
  const many = commands * CONCURRENT_FACTOR;
  return {
    singleCommit: () => {
      const at = fresh.take(commands);
      return measureRate(commands, () => {
        for (let index = 0; index < commands; index += 1)
          baseline.runCommand(toNotebookStream(at(index)), createNote(index));
      });
    },
    groupCommit: () => {
      const at = fresh.take(many);
      const send = (index: number) => baseline.runCommandInGroup(toNotebookStream(at(index)), createNote(index));
      return measureConcurrentRate(many, send);
    },
  };
};

const measureSubject = (open: OpenExecutor, commands: number) => {
  const fresh = new FreshStreams();
  const many = commands * CONCURRENT_FACTOR;
  return {
    known: () => measureRate(commands, () => runSequentially(commands, createSender(open, toKnownStream))),
    knownConcurrent: () => measureConcurrentRate(many, createSender(open, toKnownStream)),
    first: () => measureRate(commands, () => runSequentially(commands, createSender(open, fresh.take(commands)))),
    firstConcurrent: () => measureConcurrentRate(many, createSender(open, fresh.take(many))),
  };
};

/** Measures commands in process: load, fold, decide, and append one event to disk before the response. */
export const measureCommands = async ({ commands, folder }: Settings): Promise<Figure[]> => {
  const baselineFile = join(folder, 'baseline.db');
  const events = 'subject.db';
  const perRound = commands * (1 + CONCURRENT_FACTOR);
  const streams = KNOWN_STREAMS + perRound * ROUNDS;
  writeBaselineLog(baselineFile, generateNotebooks(streams));
  await writeLog(join(folder, events), generateNotebooks(streams));
  const baseline = new BaselineStore(baselineFile);
  const open = openExecutor(folder, events);
  await measureConcurrentRate(KNOWN_STREAMS, (index) => open.streams.find(notebook, toNotebookId(index)));
  const rate = await measureMedians({ ...measureBaselines(baseline, commands), ...measureSubject(open, commands) });
  baseline.close();
  await open.close();
  return new Figures('Commands in process')
    .add('baseline, one commit per command', '/s', rate.singleCommit)
    .add('baseline, group commit, 32 concurrent', '/s', rate.groupCommit)
    .compare(
      'sequential, stream in cache',
      '/s',
      rate.known,
      rate.singleCommit,
      atLeast('one commit per command', 0.9, 1.3),
    )
    .compare(
      'sequential, stream not in cache',
      '/s',
      rate.first,
      rate.singleCommit,
      atLeast('one commit per command', 0.9),
    )
    .compare(
      '32 concurrent, stream in cache',
      '/s',
      rate.knownConcurrent,
      rate.groupCommit,
      atLeast('group commit', 0.9, 1.6),
    )
    .compare(
      '32 concurrent, stream not in cache',
      '/s',
      rate.firstConcurrent,
      rate.groupCommit,
      atLeast('group commit', 0.9),
    ).all;
};
