import type { ClientReadableStream } from '@grpc/grpc-js';
import type { OpenStream } from '#eventstoredb/filtered-reads';

/**
 * Releases the rest of a cancelled read or subscription. The client keeps a stream until it ends. A stream that the server had sent completely but
 * that was not read to its end never ends: the client would keep it, with its content, as long as the client exists.
 */
export const releaseCancelledReads =
  (open: OpenStream): OpenStream =>
  (service, purpose, creator, cache) =>
    open(
      service,
      purpose,
      (client) => {
        const stream = creator(client) as ClientReadableStream<unknown>;
        const cancel = stream.cancel.bind(stream);
        const cancelAndDrain = (): void => {
          cancel();
          stream.resume();
        };
        return Object.assign(stream, { cancel: cancelAndDrain });
      },
      cache,
    );
