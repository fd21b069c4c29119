import type { ReadReq } from '@eventstore/db-client/generated/streams_pb.js';
import type { Kept } from '#test/support/eventstoredb-fake/node-log';

export type Filter = (event: Kept) => boolean;

/** Events searched between two checkpoints where the client names no window. */
const WINDOW = 32;

/** By names of streams or types of events: an expression, or prefixes of which one is enough. */
export const filterOf = (options: ReadReq.Options): Filter => {
  const filter = options.getFilter();
  const expression = filter?.getStreamIdentifier() ?? filter?.getEventType();
  if (filter === undefined || expression === undefined) return () => true;
  const pattern = expression.getRegex() === '' ? null : new RegExp(expression.getRegex());
  const prefixes = expression.getPrefixList();
  const subject = (event: Kept) => (filter.hasStreamIdentifier() ? event.stream : event.type);
  return (event) => pattern?.test(subject(event)) ?? prefixes.some((prefix) => subject(event).startsWith(prefix));
};

/** How many events are searched from one checkpoint to the next; none are sent without a filter. */
export const eventsBetweenCheckpoints = (options: ReadReq.Options): number => {
  const filter = options.getFilter();
  if (filter === undefined) return Number.POSITIVE_INFINITY;
  return (filter.hasMax() ? filter.getMax() : WINDOW) * Math.max(filter.getCheckpointintervalmultiplier(), 1);
};
