import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import { filterOf } from '#test/support/eventstoredb-fake/filters';
import { lastOfStream, streamName, streamNotFound } from '#test/support/eventstoredb-fake/messages';
import type { ReadsUpTo } from '#test/support/eventstoredb-fake/fault-injection';
import type { Kept, NodeLog } from '#test/support/eventstoredb-fake/node-log';
import { streamDeleted } from '#test/support/eventstoredb-fake/refusals';
import { gone, isOver, send, sendEvent, type ReadCall } from '#test/support/eventstoredb-fake/sending';
import type { Served } from '#test/support/eventstoredb-fake/node-state';
import { subscribe } from '#test/support/eventstoredb-fake/subscription';

const { ReadDirection } = streams.ReadReq.Options;

const backwards = (options: ReadReq.Options): boolean => options.getReadDirection() === ReadDirection.BACKWARDS;

const most = (options: ReadReq.Options): number =>
  options.hasCount() ? Number(options.getCount()) : Number.POSITIVE_INFINITY;

/** Those of a stream that are asked for and still shown. */
const ofStream = (log: NodeLog, name: string, options: ReadReq.Options): readonly Kept[] => {
  const [there, wanted, first] = [log.stream(name), options.getStream(), log.firstVisible(name)];
  const from = wanted?.hasRevision() ? Number(wanted.getRevision()) : null;
  const end = wanted?.hasEnd() ?? false;
  const events = backwards(options)
    ? there.slice(first, wanted?.hasStart() ? 1 : from === null ? undefined : from + 1).reverse()
    : there.slice(end ? there.length : Math.max(first, from ?? 0));
  return events.slice(0, most(options));
};

/** Those that match, one after the other up to the limit: who asks for the last one of a long log does not have all of it looked through. */
async function* matching(
  { log, misbehaviour }: Served,
  options: ReadReq.Options,
  first: number,
  step: 1 | -1,
): AsyncGenerator<Kept> {
  const matches = filterOf(options);
  let left = most(options);
  for (let index = first, event = log.all[index]; event !== undefined && left > 0; event = log.all[(index += step)]) {
    if (options.hasFilter()) await misbehaviour.searched(index);
    if (!matches(event)) continue;
    yield event;
    left -= 1;
  }
}

/** A read begins with the event at the position itself, whichever way it goes. */
const ofAll = (served: Served, options: ReadReq.Options): AsyncIterable<Kept> => {
  const { log } = served;
  const position = options.getAll()?.getPosition();
  const at = position ? log.indexOf(BigInt(position.getCommitPosition())) : null;
  const fromEnd = options.getAll()?.hasEnd() ?? false;
  const { length } = log.all;
  return backwards(options)
    ? matching(served, options, fromEnd || at === null ? length - 1 : Math.min(at, length - 1), -1)
    : matching(served, options, fromEnd ? length : (at ?? 0), 1);
};

const sendAll = async (
  call: ReadCall,
  log: NodeLog,
  events: AsyncIterable<Kept> | Iterable<Kept>,
  upTo: ReadsUpTo,
  atEnd: ReadResp | null = null,
): Promise<void> => {
  let left = upTo.events;
  for await (const event of events) {
    if (isOver(call) || left <= 0) break;
    await sendEvent(call, log, event);
    left -= 1;
  }
  if (left <= 0 && !upTo.ends && !isOver(call)) return gone(call);
  if (left > 0 && atEnd !== null) await send(call, atEnd);
  call.end();
};

const read = async (call: ReadCall, served: Served, options: ReadReq.Options): Promise<void> => {
  const { log, misbehaviour } = served;
  const upTo = misbehaviour.takeNextRead();
  if (upTo.events === 0 && !upTo.ends) return gone(call);
  await misbehaviour.lateness();
  const name = options.hasStream() ? streamName(options.getStream()?.getStreamIdentifier()) : null;
  if (name === null) return sendAll(call, log, ofAll(served, options), upTo);
  if (upTo.events === 0) {
    call.end();
  } else if (log.isTombstoned(name)) {
    call.emit('error', streamDeleted(name));
  } else if (log.stream(name).length === 0 || log.isDeleted(name)) {
    await send(call, streamNotFound(name));
    call.end();
  } else {
    const saysLast = misbehaviour.saysLast && (options.getControlOption()?.getCompatibility() ?? 0) > 0;
    const last = saysLast ? lastOfStream(log.stream(name).length - 1) : null;
    await sendAll(call, log, ofStream(log, name, options), upTo, last);
  }
};

/** The `Read` call, which carries reads of a stream and of `$all` and subscriptions to either. */
export const readCall = (served: Served) => (call: ReadCall) => {
  const [options, refused] = [call.request.getOptions(), served.gate(call.metadata)];
  if (refused !== null) {
    call.emit('error', refused);
  } else if (options === undefined) {
    call.end();
  } else {
    const { reads, subscriptions } = served.misbehaviour;
    const serving = options.hasSubscription()
      ? subscriptions.during(call, () => subscribe(call, served, options))
      : reads.during(call, () => read(call, served, options));
    serving.catch((error: unknown) => call.destroy(error as Error));
  }
};
