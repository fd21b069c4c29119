import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { DeleteReq, DeleteResp, TombstoneReq, TombstoneResp } from '@eventstore/db-client/generated/streams_pb.js';
import type { handleUnaryCall } from '@grpc/grpc-js';
import { expectedOf, positioned, streamName } from '#test/support/eventstoredb-fake/messages';
import type { Expected, Kept, Outcome } from '#test/support/eventstoredb-fake/node-log';
import { streamDeleted, wrongExpectedVersion } from '#test/support/eventstoredb-fake/refusals';
import type { Served } from '#test/support/eventstoredb-fake/node-state';

interface Request {
  getOptions(): DeleteReq.Options | TombstoneReq.Options | undefined;
}

const removal =
  <Asked extends Request, Answer>(
    { misbehaviour, gate }: Served,
    remove: (stream: string, expected: Expected) => Outcome,
    answer: (last: Kept | null) => Answer,
  ): handleUnaryCall<Asked, Answer> =>
  (call, callback) => {
    const [refused, options] = [gate(call.metadata), call.request.getOptions()];
    const stream = streamName(options?.getStreamIdentifier());
    const expected = options === undefined ? 'any' : expectedOf(options);
    const outcome = refused ?? remove(stream, expected);
    void misbehaviour.lateness().then(() => {
      if (outcome === 'deleted') callback(streamDeleted(stream));
      else if ('details' in outcome) callback(outcome);
      else if ('conflictAt' in outcome) callback(wrongExpectedVersion(stream, expected, outcome.conflictAt));
      else callback(null, answer(outcome.last));
    });
  };

/** The calls `Delete`, after which a stream may be there again, and `Tombstone`, which ends it for ever. */
export const removalCalls = (served: Served) => {
  const { log } = served;
  const deleted = (last: Kept | null): DeleteResp =>
    new streams.DeleteResp().setPosition(positioned(new streams.DeleteResp.Position(), last));
  const tombstoned = (last: Kept | null): TombstoneResp =>
    new streams.TombstoneResp().setPosition(positioned(new streams.TombstoneResp.Position(), last));
  return {
    delete: removal<DeleteReq, DeleteResp>(served, (stream, expected) => log.delete(stream, expected), deleted),
    tombstone: removal<TombstoneReq, TombstoneResp>(served, (...what) => log.tombstone(...what), tombstoned),
  };
};
