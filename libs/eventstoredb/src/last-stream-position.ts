import type { Transform, TransformCallback } from 'node:stream';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import type { OpensStreams, Reads } from '#eventstoredb/filtered-reads';

/** From this level of the protocol on a server says at the end of a read which event of the stream is the last. */
const SAYS_LAST = 1;

/** Has servers say where a stream ends, which the client does not ask for. */
export const withStreamEnds = (open: OpensStreams): OpensStreams => {
  const asking = (client: Reads): Reads => ({
    read: (request: ReadReq, ...rest) => {
      const control = new streams.ReadReq.Options.ControlOption();
      control.setCompatibility(SAYS_LAST);
      request.getOptions()?.setControlOption(control);
      return client.read(request, ...rest);
    },
  });
  return (service, purpose, creator, cache) =>
    purpose === 'readStream'
      ? open(service, purpose, (client) => creator(asking(client)), cache)
      : open(service, purpose, creator, cache);
};

/** How a server says that it has sent all: the stream ends here, or there is no such stream, which those say too that never say where one ends. */
export type Said = 'end' | 'missing';

/**
 * Calls `heard` when the server says that it has sent all that there is of the stream. A node that shuts down may end a read in good order before that,
 * and the client passes on the one like the other.
 */
export const hearEnd = <Reading extends object>(reading: Reading, heard: (said: Said) => void): Reading => {
  const inside = reading as unknown as Transform;
  const transform = inside._transform.bind(inside);
  const hearing = (message: ReadResp, encoding: BufferEncoding, next: TransformCallback): void => {
    if (message.hasLastStreamPosition()) heard('end');
    if (message.hasStreamNotFound()) heard('missing');
    transform(message, encoding, next);
  };
  return Object.assign(reading, { _transform: hearing });
};
