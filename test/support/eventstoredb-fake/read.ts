import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import { readFilter } from '#test/support/eventstoredb-fake/filters';
import {
  firstStreamPosition,
  lastStreamPosition,
  streamName,
  streamNotFound,
} from '#test/support/eventstoredb-fake/messages';
import type { ReadLimit } from '#test/support/eventstoredb-fake/scripted-responses';
import type { LoggedEvent } from '#test/support/eventstoredb-fake/logged-event';
import type { NodeLog } from '#test/support/eventstoredb-fake/node-log';
import { handlerFailure, streamDeletedRefusal, unexpectedReadResult } from '#test/support/eventstoredb-fake/refusals';
import { waitForEnd, hasEnded, send, sendEvent, type ReadCall } from '#test/support/eventstoredb-fake/sending';
import type { NodeState } from '#test/support/eventstoredb-fake/node-state';
import { selectFromStream, type StreamItem } from '#test/support/eventstoredb-fake/stream-read';
import { subscribe } from '#test/support/eventstoredb-fake/subscription';

const { ReadDirection } = streams.ReadReq.Options;

const isBackwards = (options: ReadReq.Options): boolean => options.getReadDirection() === ReadDirection.BACKWARDS;

const maxEvents = (options: ReadReq.Options): number =>
  options.hasCount() ? Number(options.getCount()) : Number.POSITIVE_INFINITY;

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
  items: AsyncIterable<LoggedEvent> | Iterable<StreamItem>,
  limit: ReadLimit,
  atEnd: ReadResp | null = null,
): Promise<void> => {
  let left = limit.events;
  for await (const item of items) {
    if (hasEnded(call) || left <= 0) break;
    if ('firstPosition' in item) {
      if (atEnd !== null) await send(call, firstStreamPosition(item.firstPosition));
      continue;
    }
    await sendEvent(call, log, item);
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
  if (limit.events === 0) return void call.end();
  const items = selectFromStream(log, name, options);
  if (log.isTombstoned(name)) {
    call.emit('error', streamDeletedRefusal(name));
  } else if (items === null) {
    call.emit('error', unexpectedReadResult());
  } else if (log.stream(name).length === 0 || log.isDeleted(name)) {
    await send(call, streamNotFound(name));
    call.end();
  } else {
    const sendsLast = faults.sendsLastPosition && (options.getControlOption()?.getCompatibility() ?? 0) > 0;
    const last = sendsLast ? lastStreamPosition(log.stream(name).length - 1) : null;
    await sendAll(call, log, items, limit, last);
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
