import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { DeleteReq, DeleteResp, TombstoneReq, TombstoneResp } from '@eventstore/db-client/generated/streams_pb.js';
import type { handleUnaryCall } from '@grpc/grpc-js';
import { readExpectedRevision, setLogPosition, streamName } from '#test/support/eventstoredb-fake/messages';
import type { AcceptedAppend, AppendResult, ExpectedRevision } from '#test/support/eventstoredb-fake/logged-event';
import { streamDeletedRefusal, wrongExpectedVersion } from '#test/support/eventstoredb-fake/refusals';
import type { NodeState } from '#test/support/eventstoredb-fake/node-state';

interface Request {
  getOptions(): DeleteReq.Options | TombstoneReq.Options | undefined;
}

const createRemovalCall =
  <Req extends Request, Resp>(
    { faults, authenticate }: NodeState,
    remove: (stream: string, expected: ExpectedRevision) => AppendResult,
    answer: (accepted: AcceptedAppend) => Resp,
  ): handleUnaryCall<Req, Resp> =>
  (call, callback) => {
    const options = call.request.getOptions();
    const stream = streamName(options?.getStreamIdentifier());
    const refused = authenticate(call.metadata, { right: '$d', stream }) ?? faults.writeRefusal;
    const expected = options === undefined ? 'any' : readExpectedRevision(options);
    const result = refused ?? remove(stream, expected);
    void faults.waitForResponse().then(() => {
      if (result === 'deleted') callback(streamDeletedRefusal(stream));
      else if ('details' in result) callback(result);
      else if ('conflictAt' in result) callback(wrongExpectedVersion(stream, expected, result.conflictAt));
      else callback(null, answer(result));
    });
  };

/** The calls `Delete`, after which the stream can be used again, and `Tombstone`, which deletes it permanently. */
export const createRemovalCalls = (state: NodeState) => {
  const { log } = state;
  const toDeleteResponse = ({ position }: AcceptedAppend): DeleteResp =>
    new streams.DeleteResp().setPosition(setLogPosition(new streams.DeleteResp.Position(), position));
  const toTombstoneResponse = ({ position }: AcceptedAppend): TombstoneResp =>
    new streams.TombstoneResp().setPosition(setLogPosition(new streams.TombstoneResp.Position(), position));
  return {
    delete: createRemovalCall<DeleteReq, DeleteResp>(
      state,
      (stream, expected) => log.delete(stream, expected),
      toDeleteResponse,
    ),
    tombstone: createRemovalCall<TombstoneReq, TombstoneResp>(
      state,
      (...values) => log.tombstone(...values),
      toTombstoneResponse,
    ),
  };
};
