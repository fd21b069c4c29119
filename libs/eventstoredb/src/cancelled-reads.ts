import type { ClientReadableStream } from '@grpc/grpc-js';
import type { OpensStreams } from '#eventstoredb/filtered-reads';

/**
 * Lets go of what is left of a read or subscription that was cancelled. The client keeps each until it has ended, and one that the server had sent whole, but of which
 * something was not taken, never would: it would be kept, with what is in it, for as long as the client.
 */
export const lettingGo =
  (open: OpensStreams): OpensStreams =>
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
