import { randomUUID } from 'node:crypto';
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
import type { Misbehaviour } from '#test/support/wire-double/misbehaviour';
import type { Kept, NodeLog } from '#test/support/wire-double/node-log';

type Call = ServerWritableStream<ReadReq, ReadResp>;
type Filter = (event: Kept) => boolean;

const backwards = (options: ReadReq.Options): boolean => Number(options.getReadDirection()) === 1;

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

const sendAll = async (call: Call, events: readonly Kept[]): Promise<void> => {
  for (const event of events) {
    if (call.cancelled) return;
    await send(call, eventMessage(event));
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
  await sendAll(call, limited(events, options));
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

/** A read begins with the event at the position itself, whichever way it goes. */
const readAll = async (call: Call, log: NodeLog, options: ReadReq.Options): Promise<void> => {
  const position = options.getAll()?.getPosition();
  const at = position ? log.indexOf(BigInt(position.getCommitPosition())) : null;
  const events = backwards(options)
    ? log.all.slice(0, options.getAll()?.hasEnd() || at === null ? undefined : at + 1).reverse()
    : log.all.slice(options.getAll()?.hasEnd() ? log.all.length : (at ?? 0));
  await sendAll(call, limited(events.filter(filterOf(options)), options));
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

const subscribe = async (call: Call, log: NodeLog, options: ReadReq.Options): Promise<void> => {
  const [matches, filter] = [filterOf(options), options.getFilter()];
  const every =
    Math.max(filter?.hasMax() ? filter.getMax() : WINDOW, 1) *
    Math.max(filter?.getCheckpointintervalmultiplier() ?? 1, 1);
  const over = gone(call);
  let [told, leftOut] = [false, 0];
  await send(call, confirmation(randomUUID()));
  for (let next = firstIndex(log, options); !call.cancelled && !call.writableEnded;) {
    const event = log.all[next];
    if (event === undefined) {
      if (!told) await send(call, caughtUp());
      told = true;
      if (log.all.length === next) await grown(log, over);
      continue;
    }
    next += 1;
    leftOut = matches(event) ? 0 : leftOut + 1;
    if (leftOut === 0) await send(call, eventMessage(event));
    else if (filter && leftOut % every === 0) await send(call, checkpoint(event.position));
  }
};

/** The `Read` call, which carries reads of a stream and of `$all` and subscriptions to `$all`. */
export const readCall = (log: NodeLog, misbehaviour: Misbehaviour) => {
  return (call: Call): void => {
    const options = call.request.getOptions();
    if (options === undefined) return void call.end();
    const serving = options.hasStream()
      ? readStream(call, log, options)
      : options.hasSubscription()
        ? misbehaviour.duringSubscription(call, subscribe(call, log, options))
        : readAll(call, log, options);
    serving.catch((error: unknown) => call.destroy(error as Error));
  };
};
