import type { Writable } from 'node:stream';
import type { ServerWritableStream } from '@grpc/grpc-js';
import type { ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import { toEventMessage } from '#test/support/eventstoredb-fake/messages';
import type { LoggedEvent } from '#test/support/eventstoredb-fake/logged-event';
import type { NodeLog } from '#test/support/eventstoredb-fake/node-log';

export type ReadCall = ServerWritableStream<ReadReq, ReadResp>;

/** True if nothing more can be sent. */
export const hasEnded = (call: ReadCall): boolean => call.cancelled || call.writableEnded || call.destroyed;

/** Resolves when the call has ended in any way. */
export const waitForEnd = (call: Writable): Promise<void> =>
  new Promise((resolve) => {
    for (const event of ['cancelled', 'finish', 'close']) call.once(event, () => resolve());
  });

/** Sends a message. Waits for a slow client, as a real node does. */
export const send = async (call: ReadCall, message: ReadResp): Promise<void> => {
  if (hasEnded(call) || call.write(message)) return;
  await new Promise<void>((resolve) => {
    const events = ['drain', 'cancelled', 'close', 'finish'];
    const onReady = () => {
      for (const event of events) call.off(event, onReady);
      resolve();
    };
    for (const event of events) call.on(event, onReady);
  });
};

export const sendEvent = (call: ReadCall, log: NodeLog, event: LoggedEvent): Promise<void> => {
  log.deliveredCount += 1;
  return send(call, toEventMessage(event));
};
