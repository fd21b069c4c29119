import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { ReadReq } from '@eventstore/db-client/generated/streams_pb.js';
import type { LoggedEvent } from '#test/support/eventstoredb-fake/logged-event';
import type { NodeLog } from '#test/support/eventstoredb-fake/node-log';

/** An event, or where a node goes on because it found none so far. */
export type StreamItem = LoggedEvent | { readonly firstPosition: number };

const { ReadDirection } = streams.ReadReq.Options;

/** A node searches a stream in pages of this number of revisions. */
const PAGE = 32;
const END = -1n;

const readRevision = (options: ReadReq.Options): number | 'start' | 'end' => {
  const request = options.getStream();
  if (request?.hasEnd() === true) return 'end';
  if (request?.hasRevision() !== true) return 'start';
  const revision = BigInt.asIntN(64, BigInt(request.getRevision()));
  return revision === END ? 'end' : Number(revision);
};

const readForwards = (log: NodeLog, name: string, from: number, max: number): StreamItem[] => {
  const stored = log.stream(name);
  const begin = log.truncationPoint(name);
  const items: StreamItem[] = [];
  let at = from;
  if (at + Math.min(PAGE, max) <= begin) {
    items.push({ firstPosition: begin });
    at = begin;
  }
  const events = stored.slice(Math.max(at, begin)).slice(0, max);
  if (events.length === 0 && at !== stored.length) items.push({ firstPosition: stored.length });
  return [...items, ...events];
};

/** The requested events of a stream, without those that its metadata hides. Null for a request that a node cannot serve. */
export const selectFromStream = (log: NodeLog, name: string, options: ReadReq.Options): StreamItem[] | null => {
  const from = readRevision(options);
  const max = options.hasCount() ? Number(options.getCount()) : Number.POSITIVE_INFINITY;
  if (max === 0) return null;
  if (options.getReadDirection() !== ReadDirection.BACKWARDS)
    return from === 'end' ? null : readForwards(log, name, from === 'start' ? 0 : from, max);
  const end = from === 'start' ? 1 : from === 'end' ? undefined : from + 1;
  return log.stream(name).slice(log.firstVisible(name), end).reverse().slice(0, max);
};
