import featureMessages from '@eventstore/db-client/generated/serverfeatures_pb.js';
import type { SupportedMethods } from '@eventstore/db-client/generated/serverfeatures_pb.js';
import type { Empty } from '@eventstore/db-client/generated/shared_pb.js';
import { status } from '@grpc/grpc-js';
import type { handleUnaryCall } from '@grpc/grpc-js';
import { refusal } from '#test/support/eventstoredb-fake/refusals';

const STREAMS = ['append', 'batchappend', 'read', 'delete', 'tombstone'];

/** The `GetSupportedMethods` call. It lists batch appends, so a client needs another reason not to use them. A node without a version lacks this call. */
export const createSupportedMethodsCall =
  (version: string | null): handleUnaryCall<Empty, SupportedMethods> =>
  (_, callback) => {
    if (version === null) {
      callback(refusal(status.UNIMPLEMENTED, 'Service is unimplemented.'));
      return;
    }
    const answer = new featureMessages.SupportedMethods();
    answer.setEventStoreServerVersion(version);
    for (const name of STREAMS) {
      const method = new featureMessages.SupportedMethod();
      method.setServiceName('event_store.client.streams.streams');
      method.setMethodName(name);
      answer.addMethods(method);
    }
    callback(null, answer);
  };
