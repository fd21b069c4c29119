import { Command } from 'commander';
import { parseDay, parseNumber } from '#cli/arguments';
import { CliError, UsageError } from '#cli/cli-error';
import { openEvents } from '#cli/installation-events';
import { withProgress, type ProgressListener } from '#cli/progress';
import { JSON_OPTION_HELP, printResult } from '#cli/print-result';
import type { RecordedEvent } from '#kernel/event';
import type { EventStore } from '#execution/event-store';
import { OPERATOR } from '#records/readers';
import { RECORD_KINDS } from '#records/record-kinds';
import { startRecord, type RecordReading } from '#records/record-steps';

interface Options {
  readonly asOf?: string;
  readonly revision?: string;
  readonly events?: string;
  readonly json?: boolean;
}

interface Step {
  readonly event: RecordedEvent;
  /** The record after the event, as the API returns it to who may read all of it. */
  readonly state: unknown;
}

const CATEGORIES = RECORD_KINDS.map(({ decider }) => decider.category).join(', ');

const countEvents = async (store: EventStore, stream: string): Promise<number> => {
  for await (const last of store.readStream(stream, { direction: 'backwards', limit: 1 })) return last.revision + 1;
  return 0;
};

/** Reads the history up to the end of a day and up to a revision. */
const readSteps = async (
  category: string,
  id: string,
  { asOf, revision, events }: Options,
  onProgress: ProgressListener,
): Promise<Step[]> => {
  const kind = RECORD_KINDS.find(({ decider }) => decider.category === category);
  if (kind === undefined)
    throw new UsageError(`There is no kind of record called ${category}. Use one of ${CATEGORIES}.`);
  const reading: RecordReading = {
    reader: OPERATOR,
    asOf: asOf === undefined ? null : parseDay('--as-of', asOf),
    revision: revision === undefined ? null : parseNumber('--revision', revision),
  };
  const { store } = await openEvents(events);
  const steps: Step[] = [];
  try {
    const stream = `${category}-${id}`;
    const length = await countEvents(store, stream);
    const addEvent = startRecord(kind, id, reading);
    for await (const event of store.readStream(stream)) {
      const step = addEvent(event);
      if (step === null) break;
      onProgress('events', event.revision + 1, length);
      steps.push({ event, state: step.after });
    }
  } finally {
    await store.close();
  }
  return steps;
};

const toFields = (state: unknown): Readonly<Record<string, unknown>> => (state ?? {}) as Record<string, unknown>;

/** Describes the fields of the state that the event changed. */
const describeChanges = (before: unknown, after: unknown): string[] =>
  Object.entries(toFields(after))
    .map(([name, value]) => [name, JSON.stringify(value), JSON.stringify(toFields(before)[name])] as const)
    .filter(([, value, was]) => value !== was)
    .map(([name, value]) => `      ${name}: ${value}`);

const describeStep = ({ event, state }: Step, before: unknown): string[] => {
  const { recordedAt, occurredOn, actor } = event.metadata;
  const line = `${event.revision}  ${recordedAt}  ${occurredOn ?? '          '}  ${event.type}  by ${actor}`;
  return [line, ...describeChanges(before, state)];
};

/** Shows the history and state of one record. Personal text stays encrypted. */
export const replayCommand = new Command('replay')
  .description('Show the history of one record: each event, what it changed, and the final state.')
  .argument('<record>', `id of a contract; or the kind of record, followed by its id: ${CATEGORIES}`)
  .argument('[id]', 'id of the record, if the first argument is its kind')
  .option('--as-of <day>', 'only events recorded up to the end of this day (YYYY-MM-DD)')
  .option('--revision <number>', 'only events up to this revision; the first event has revision 0')
  .option('--events <file>', 'events file (default: the servers or the data folder of this installation)')
  .option('--json', JSON_OPTION_HELP)
  .action(async (record: string, idArgument: string | undefined, options: Options) => {
    const [category, id] = idArgument === undefined ? ['contract', record] : [record, idArgument];
    const steps = await withProgress((onProgress) => readSteps(category, id, options, onProgress));
    const last = steps.at(-1);
    if (last === undefined) {
      const until = options.asOf === undefined ? '' : ` by ${options.asOf}`;
      throw new CliError(`There is no ${category} with the id ${id}${until}. Check the id.`);
    }
    const { state } = last;
    const lines = steps.flatMap((step, index) => describeStep(step, steps[index - 1]?.state));
    printResult(options.json, { category, id, version: steps.length, state, events: steps }, [
      ...lines,
      JSON.stringify(state, null, 2),
    ]);
  });
