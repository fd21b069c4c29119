import type { Writable } from 'node:stream';
import type { ServerWritableStream } from '@grpc/grpc-js';
import type { ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import { eventMessage } from '#test/support/eventstoredb-fake/messages';
import type { Kept, NodeLog } from '#test/support/eventstoredb-fake/node-log';

export type ReadCall = ServerWritableStream<ReadReq, ReadResp>;

/** Nothing more can be sent. */
export const isOver = (call: ReadCall): boolean => call.cancelled || call.writableEnded || call.destroyed;

/** Resolves when the call is over, however it ends. */
export const gone = (call: Writable): Promise<void> =>
  new Promise((resolve) => {
    for (const event of ['cancelled', 'finish', 'close']) call.once(event, () => resolve());
  });

/** Waits for a slow client, as a real node does. */
export const send = async (call: ReadCall, message: ReadResp): Promise<void> => {
  if (isOver(call) || call.write(message)) return;
  await new Promise<void>((resolve) => {
    const events = ['drain', 'cancelled', 'close', 'finish'];
    const go = () => {
      for (const event of events) call.off(event, go);
      resolve();
    };
    for (const event of events) call.on(event, go);
  });
};

export const sendEvent = (call: ReadCall, log: NodeLog, event: Kept): Promise<void> => {
  log.delivered += 1;
  return send(call, eventMessage(event));
};
