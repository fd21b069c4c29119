import type { ReadReq } from '@eventstore/db-client/generated/streams_pb.js';
import type { LoggedEvent } from '#test/support/eventstoredb-fake/logged-event';

export type Filter = (event: LoggedEvent) => boolean;

/** Number of events between two checkpoints if the client sets no window. */
const DEFAULT_WINDOW = 32;

/** A filter by stream name or event type, with a regular expression or with prefixes. */
export const readFilter = (options: ReadReq.Options): Filter => {
  const filter = options.getFilter();
  const expression = filter?.getStreamIdentifier() ?? filter?.getEventType();
  if (filter === undefined || expression === undefined) return () => true;
  const pattern = expression.getRegex() === '' ? null : new RegExp(expression.getRegex());
  const prefixes = expression.getPrefixList();
  const subject = (event: LoggedEvent) => (filter.hasStreamIdentifier() ? event.stream : event.type);
  return (event) => pattern?.test(subject(event)) ?? prefixes.some((prefix) => subject(event).startsWith(prefix));
};

/** Number of events from one checkpoint to the next. Infinite without a filter, because then there are no checkpoints. */
export const eventsBetweenCheckpoints = (options: ReadReq.Options): number => {
  const filter = options.getFilter();
  if (filter === undefined) return Number.POSITIVE_INFINITY;
  return (filter.hasMax() ? filter.getMax() : DEFAULT_WINDOW) * Math.max(filter.getCheckpointintervalmultiplier(), 1);
};
