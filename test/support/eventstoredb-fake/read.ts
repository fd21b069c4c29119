import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import { readFilter } from '#test/support/eventstoredb-fake/filters';
import { lastStreamPosition, streamName, streamNotFound } from '#test/support/eventstoredb-fake/messages';
import type { ReadLimit } from '#test/support/eventstoredb-fake/scripted-responses';
import type { LoggedEvent } from '#test/support/eventstoredb-fake/logged-event';
import type { NodeLog } from '#test/support/eventstoredb-fake/node-log';
import { handlerFailure, streamDeletedRefusal } from '#test/support/eventstoredb-fake/refusals';
import { waitForEnd, hasEnded, send, sendEvent, type ReadCall } from '#test/support/eventstoredb-fake/sending';
import type { NodeState } from '#test/support/eventstoredb-fake/node-state';
import { subscribe } from '#test/support/eventstoredb-fake/subscription';

const { ReadDirection } = streams.ReadReq.Options;

const isBackwards = (options: ReadReq.Options): boolean => options.getReadDirection() === ReadDirection.BACKWARDS;

const maxEvents = (options: ReadReq.Options): number =>
  options.hasCount() ? Number(options.getCount()) : Number.POSITIVE_INFINITY;

/** The requested events of a stream, without those that its metadata hides. */
const selectFromStream = (log: NodeLog, name: string, options: ReadReq.Options): readonly LoggedEvent[] => {
  const stored = log.stream(name);
  const request = options.getStream();
  const first = log.firstVisible(name);
  const from = request?.hasRevision() ? Number(request.getRevision()) : null;
  const fromEnd = request?.hasEnd() ?? false;
  const events = isBackwards(options)
    ? stored.slice(first, request?.hasStart() ? 1 : from === null ? undefined : from + 1).reverse()
    : stored.slice(fromEnd ? stored.length : Math.max(first, from ?? 0));
  return events.slice(0, maxEvents(options));
};

/** Yields the matching events up to the limit, so that a read of the last event does not search the whole log. */
async function* filterEvents(
  { log, faults }: NodeState,
  options: ReadReq.Options,
  first: number,
  step: 1 | -1,
): AsyncGenerator<LoggedEvent> {
  const matches = readFilter(options);
  let left = maxEvents(options);
  for (let index = first, event = log.all[index]; event !== undefined && left > 0; event = log.all[(index += step)]) {
    if (options.hasFilter()) await faults.waitForSearch(index);
    if (log.isScavenged(event) || !matches(event)) continue;
    yield event;
    left -= 1;
  }
}

/** A read includes the event at its position, in both directions. Null if no event has ever begun at the position. */
const selectFromAll = (state: NodeState, options: ReadReq.Options): AsyncIterable<LoggedEvent> | null => {
  const { log } = state;
  const position = options.getAll()?.getPosition();
  const at = position ? log.findIndexAt(BigInt(position.getCommitPosition())) : null;
  if (position && at === null) return null;
  const fromEnd = options.getAll()?.hasEnd() ?? false;
  const { length } = log.all;
  return isBackwards(options)
    ? filterEvents(state, options, fromEnd || at === null ? length - 1 : Math.min(at, length - 1), -1)
    : filterEvents(state, options, fromEnd ? length : (at ?? 0), 1);
};

const sendAll = async (
  call: ReadCall,
  log: NodeLog,
  events: AsyncIterable<LoggedEvent> | Iterable<LoggedEvent>,
  limit: ReadLimit,
  atEnd: ReadResp | null = null,
): Promise<void> => {
  let left = limit.events;
  for await (const event of events) {
    if (hasEnded(call) || left <= 0) break;
    await sendEvent(call, log, event);
    left -= 1;
  }
  if (left <= 0 && !limit.ends && !hasEnded(call)) return waitForEnd(call);
  if (left > 0 && atEnd !== null) await send(call, atEnd);
  call.end();
};

const serveRead = async (call: ReadCall, state: NodeState, options: ReadReq.Options): Promise<void> => {
  const { log, faults } = state;
  const limit = faults.takeNextRead();
  if (limit.events === 0 && !limit.ends) return waitForEnd(call);
  await faults.waitForResponse();
  const name = options.hasStream() ? streamName(options.getStream()?.getStreamIdentifier()) : null;
  if (name === null) {
    const events = selectFromAll(state, options);
    if (events !== null) return sendAll(call, log, events, limit);
    call.emit('error', handlerFailure());
    return;
  }
  if (limit.events === 0) {
    call.end();
  } else if (log.isTombstoned(name)) {
    call.emit('error', streamDeletedRefusal(name));
  } else if (log.stream(name).length === 0 || log.isDeleted(name)) {
    await send(call, streamNotFound(name));
    call.end();
  } else {
    const sendsLast = faults.sendsLastPosition && (options.getControlOption()?.getCompatibility() ?? 0) > 0;
    const last = sendsLast ? lastStreamPosition(log.stream(name).length - 1) : null;
    await sendAll(call, log, selectFromStream(log, name, options), limit, last);
  }
};

/** The `Read` call: reads of a stream or of `$all`, and subscriptions to them. */
export const createReadCall = (state: NodeState) => (call: ReadCall) => {
  const options = call.request.getOptions();
  const stream = options?.hasStream() ? streamName(options.getStream()?.getStreamIdentifier()) : '$all';
  const refused = state.authenticate(call.metadata, { right: '$r', stream });
  if (refused !== null) {
    call.emit('error', refused);
  } else if (options === undefined) {
    call.end();
  } else {
    const { reads, subscriptions } = state.faults;
    const serving = options.hasSubscription()
      ? subscriptions.track(call, () => subscribe(call, state, options))
      : reads.track(call, () => serveRead(call, state, options));
    serving.catch((error: unknown) => call.destroy(error as Error));
  }
};
