import { Command } from 'commander';
import { dayGiven } from '#cli/arguments';
import { Complaint } from '#cli/complaint';
import { openEvents } from '#cli/events-file';
import { ALL_STREAMS } from '#domain/all-streams';
import { historyOf } from '#event-sourcing/history';
import { londonDay } from '#event-sourcing/time';

interface Options {
  readonly asOf?: string;
  readonly events?: string;
  readonly json?: boolean;
}

/** Folds one stream event by event and shows it; personal text stays sealed. */
export const replayCommand = new Command('replay')
  .description('Show the history of one record, event by event, and the state it leads to.')
  .argument('<category>', `kind of record: ${ALL_STREAMS.map(({ category }) => category).join(', ')}`)
  .argument('<id>', 'its id')
  .option('--as-of <day>', 'only what was recorded up to the end of this day (YYYY-MM-DD)')
  .option('--events <file>', 'an events file; the one of this installation without it')
  .option('--json', 'print each event with the state after it as a line of JSON')
  .action(async (category: string, id: string, { asOf, events, json }: Options) => {
    const decider = ALL_STREAMS.find((known) => known.category === category);
    if (decider === undefined) throw new Complaint(`There is no kind of record called ${category}.`);
    if (asOf !== undefined) dayGiven('--as-of', asOf);
    const store = openEvents(events);
    let last: unknown;
    try {
      for await (const { event, state } of historyOf(store, decider, id)) {
        if (asOf !== undefined && londonDay(event.metadata.recordedAt) > asOf) break;
        last = state;
        const { recordedAt, occurredOn, actor } = event.metadata;
        if (json === true) console.log(JSON.stringify({ event, state }));
        else console.log(`${event.revision}  ${recordedAt}  ${occurredOn ?? '          '}  ${event.type}  by ${actor}`);
      }
    } finally {
      await store.close();
    }
    if (last === undefined)
      throw new Complaint(`There is no ${category} with the id ${id}${asOf === undefined ? '' : ` by ${asOf}`}.`);
    if (json !== true) console.log(JSON.stringify(last, null, 2));
  });
