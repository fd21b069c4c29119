import { randomUUID } from 'node:crypto';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { ServerWritableStream } from '@grpc/grpc-js';
import type { ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import {
  caughtUp,
  checkpoint,
  confirmation,
  eventMessage,
  streamName,
  streamNotFound,
} from '#test/support/wire-double/messages';
import type { Manner, Misbehaviour } from '#test/support/wire-double/misbehaviour';
import type { Kept, NodeLog } from '#test/support/wire-double/node-log';

type Call = ServerWritableStream<ReadReq, ReadResp>;
type Filter = (event: Kept) => boolean;

const { ReadDirection } = streams.ReadReq.Options;

const backwards = (options: ReadReq.Options): boolean => options.getReadDirection() === ReadDirection.BACKWARDS;

/** Events searched between two checkpoints where the client names no window. */
const WINDOW = 32;

/** Waits for a slow client, as a real node does. */
const send = async (call: Call, message: ReadResp): Promise<void> => {
  if (call.write(message) || call.cancelled) return;
  await new Promise<void>((resolve) => {
    const go = () => {
      call.off('drain', go);
      call.off('cancelled', go);
      resolve();
    };
    call.on('drain', go);
    call.on('cancelled', go);
  });
};

const sendEvent = (call: Call, log: NodeLog, event: Kept): Promise<void> => {
  log.delivered += 1;
  return send(call, eventMessage(event));
};

const sendAll = async (call: Call, log: NodeLog, events: Iterable<Kept>): Promise<void> => {
  for (const event of events) {
    if (call.cancelled) return;
    await sendEvent(call, log, event);
  }
  call.end();
};

const limited = (events: readonly Kept[], options: ReadReq.Options): readonly Kept[] =>
  events.slice(0, options.hasCount() ? Number(options.getCount()) : undefined);

const readStream = async (call: Call, log: NodeLog, options: ReadReq.Options): Promise<void> => {
  const wanted = options.getStream();
  const name = streamName(wanted?.getStreamIdentifier());
  const there = log.stream(name);
  if (there.length === 0) {
    await send(call, streamNotFound(name));
    call.end();
    return;
  }
  const from = wanted?.hasRevision() ? Number(wanted.getRevision()) : null;
  const events = backwards(options)
    ? there.slice(0, from === null ? undefined : from + 1).reverse()
    : there.slice(wanted?.hasEnd() ? there.length : (from ?? 0));
  await sendAll(call, log, limited(events, options));
};

const filterOf = (options: ReadReq.Options): Filter => {
  const filter = options.getFilter();
  const expression = filter?.getStreamIdentifier() ?? filter?.getEventType();
  if (filter === undefined || expression === undefined) return () => true;
  const pattern = expression.getRegex() === '' ? null : new RegExp(expression.getRegex());
  const prefixes = expression.getPrefixList();
  const subject = (event: Kept) => (filter.hasStreamIdentifier() ? event.stream : event.type);
  return (event) => pattern?.test(subject(event)) ?? prefixes.some((prefix) => subject(event).startsWith(prefix));
};

/** Those that match, one after the other up to the limit: who asks for the last one of a long log does not have all of it looked through. */
function* matching(log: NodeLog, options: ReadReq.Options, first: number, step: 1 | -1): Generator<Kept> {
  const matches = filterOf(options);
  let left = options.hasCount() ? Number(options.getCount()) : Number.POSITIVE_INFINITY;
  for (let index = first, event = log.all[index]; event !== undefined && left > 0; event = log.all[(index += step)]) {
    if (!matches(event)) continue;
    yield event;
    left -= 1;
  }
}

/** A read begins with the event at the position itself, whichever way it goes. */
const readAll = async (call: Call, log: NodeLog, options: ReadReq.Options): Promise<void> => {
  const position = options.getAll()?.getPosition();
  const at = position ? log.indexOf(BigInt(position.getCommitPosition())) : null;
  const fromEnd = options.getAll()?.hasEnd() ?? false;
  const { length } = log.all;
  const events = backwards(options)
    ? matching(log, options, fromEnd || at === null ? length - 1 : Math.min(at, length - 1), -1)
    : matching(log, options, fromEnd ? length : (at ?? 0), 1);
  await sendAll(call, log, events);
};

const eventsBetweenCheckpoints = (options: ReadReq.Options): number => {
  const filter = options.getFilter();
  if (filter === undefined) return Number.POSITIVE_INFINITY;
  return (filter.hasMax() ? filter.getMax() : WINDOW) * Math.max(filter.getCheckpointintervalmultiplier(), 1);
};

/** A subscription begins after the position. */
const firstIndex = (log: NodeLog, options: ReadReq.Options): number => {
  const position = options.getAll()?.getPosition();
  if (position) return log.indexOf(BigInt(position.getCommitPosition()) + 1n);
  return options.getAll()?.hasEnd() ? log.all.length : 0;
};

const gone = (call: Call): Promise<void> =>
  new Promise((resolve) => {
    call.once('cancelled', resolve);
    call.once('finish', resolve);
  });

const grown = async (log: NodeLog, over: Promise<void>): Promise<void> => {
  let stop: () => void = () => undefined;
  const growth = new Promise<void>((resolve) => {
    stop = log.onGrowth(resolve);
  });
  await Promise.race([growth, over]).finally(stop);
};

const subscribe = async (call: Call, log: NodeLog, options: ReadReq.Options, manner: Manner): Promise<void> => {
  const [matches, every, over] = [filterOf(options), eventsBetweenCheckpoints(options), gone(call)];
  await send(call, confirmation(randomUUID()));
  if (manner.silent) return over;
  let told = !manner.saysCaughtUp;
  for (let next = Math.max(0, firstIndex(log, options) - manner.repeats); !call.cancelled && !call.writableEnded;) {
    const event = log.all[next];
    if (event === undefined) {
      if (!told) await send(call, caughtUp());
      told = true;
      if (log.all.length === next) await grown(log, over);
      continue;
    }
    next += 1;
    if (matches(event)) await sendEvent(call, log, event);
    if (next % every === 0) await send(call, checkpoint(event.position));
  }
};

/** The `Read` call, which carries reads of a stream and of `$all` and subscriptions to `$all`. */
export const readCall = (log: NodeLog, misbehaviour: Misbehaviour) => {
  const serve = (call: Call, options: ReadReq.Options): Promise<void> => {
    if (options.hasStream()) return readStream(call, log, options);
    if (!options.hasSubscription()) return readAll(call, log, options);
    return misbehaviour.duringSubscription(call, (manner) => subscribe(call, log, options, manner));
  };
  return (call: Call): void => {
    const options = call.request.getOptions();
    if (options === undefined) call.end();
    else serve(call, options).catch((error: unknown) => call.destroy(error as Error));
  };
};
