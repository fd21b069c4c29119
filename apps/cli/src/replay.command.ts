import { Command } from 'commander';
import { dayGiven, numberGiven } from '#cli/arguments';
import { Complaint, WrongUse } from '#cli/cli-error';
import { openEvents } from '#cli/events-file';
import { withProgress, type At } from '#cli/progress';
import { AS_JSON, printed } from '#cli/print-result';
import { ALL_STREAMS } from '#domain/all-streams';
import type { RecordedEvent } from '#kernel/event';
import type { EventStore } from '#execution/event-store';
import { historyOf } from '#execution/history';
import { londonDay } from '#kernel/time';

interface Options {
  readonly asOf?: string;
  readonly revision?: string;
  readonly events?: string;
  readonly json?: boolean;
}

interface Step {
  readonly event: RecordedEvent;
  readonly state: unknown;
}

const CATEGORIES = ALL_STREAMS.map(({ category }) => category).join(', ');

const lengthOf = async (store: EventStore, stream: string): Promise<number> => {
  for await (const last of store.readStream(stream, { direction: 'backwards', limit: 1 })) return last.revision + 1;
  return 0;
};

/** Up to the end of a day and up to a revision. */
const stepsOf = async (category: string, id: string, { asOf, revision, events }: Options, at: At): Promise<Step[]> => {
  const decider = ALL_STREAMS.find((known) => known.category === category);
  if (decider === undefined)
    throw new WrongUse(`There is no kind of record called ${category}; there are ${CATEGORIES}.`);
  const lastDay = asOf === undefined ? undefined : dayGiven('--as-of', asOf);
  const last = revision === undefined ? Infinity : numberGiven('--revision', revision);
  const store = openEvents(events);
  const steps: Step[] = [];
  try {
    const length = await lengthOf(store, `${category}-${id}`);
    for await (const step of historyOf(store, decider, id)) {
      const { metadata, revision: reached } = step.event;
      at('events', reached + 1, length);
      if (reached > last || (lastDay !== undefined && londonDay(metadata.recordedAt) > lastDay)) break;
      steps.push(step);
    }
  } finally {
    await store.close();
  }
  return steps;
};

const fieldsOf = (state: unknown): Readonly<Record<string, unknown>> => (state ?? {}) as Record<string, unknown>;

/** What of the state is not as it was before the event. */
const changes = (before: unknown, after: unknown): string[] =>
  Object.entries(fieldsOf(after))
    .map(([name, value]) => [name, JSON.stringify(value), JSON.stringify(fieldsOf(before)[name])] as const)
    .filter(([, value, was]) => value !== was)
    .map(([name, value]) => `      ${name}: ${value}`);

const told = ({ event, state }: Step, before: unknown): string[] => {
  const { recordedAt, occurredOn, actor } = event.metadata;
  const line = `${event.revision}  ${recordedAt}  ${occurredOn ?? '          '}  ${event.type}  by ${actor}`;
  return [line, ...changes(before, state)];
};

/** Folds one stream event by event and shows it; personal text stays sealed. */
export const replayCommand = new Command('replay')
  .description('Show the history of one record, event by event, what each changes, and the state it leads to.')
  .argument('<record>', `the id of a contract; or a kind of record before its id: ${CATEGORIES}`)
  .argument('[id]', 'the id of the record, when its kind is given')
  .option('--as-of <day>', 'only what was recorded up to the end of this day (YYYY-MM-DD)')
  .option('--revision <number>', 'only up to this event of the record; the first is 0')
  .option('--events <file>', 'an events file; the one of this installation without it')
  .option('--json', AS_JSON)
  .action(async (record: string, given: string | undefined, options: Options) => {
    const [category, id] = given === undefined ? ['contract', record] : [record, given];
    const steps = await withProgress((at) => stepsOf(category, id, options, at));
    const last = steps.at(-1);
    if (last === undefined) {
      const by = options.asOf === undefined ? '' : ` by ${options.asOf}`;
      throw new Complaint(`There is no ${category} with the id ${id}${by}.`);
    }
    const { state } = last;
    const lines = steps.flatMap((step, index) => told(step, steps[index - 1]?.state));
    printed(options.json, { category, id, version: steps.length, state, events: steps }, [
      ...lines,
      JSON.stringify(state, null, 2),
    ]);
  });
