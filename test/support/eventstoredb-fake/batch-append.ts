import type { ServerDuplexStream } from '@grpc/grpc-js';
import type { BatchAppendReq, BatchAppendResp } from '@eventstore/db-client/generated/streams_pb.js';
import { applyAppend, isTooLongToReceive, sizeInBytes } from '#test/support/eventstoredb-fake/append';
import {
  conflictStatus,
  deletedStatus,
  deniedStatus,
  readBatchExpectation,
  batchFailure,
  batchSuccess,
  timedOutStatus,
  tooLargeStatus,
} from '#test/support/eventstoredb-fake/batch-messages';
import { readProposedEvent, streamName } from '#test/support/eventstoredb-fake/messages';
import type { ProposedEvent } from '#test/support/eventstoredb-fake/logged-event';
import { messageTooLong } from '#test/support/eventstoredb-fake/refusals';
import { waitForEnd } from '#test/support/eventstoredb-fake/sending';
import type { NodeState } from '#test/support/eventstoredb-fake/node-state';

type Call = ServerDuplexStream<BatchAppendReq, BatchAppendResp>;

/** An append that arrives in parts with one correlation id. The options are in the first part. */
interface Batch {
  readonly options: BatchAppendReq.Options;
  readonly proposed: ProposedEvent[];
}

const isOverdue = (options: BatchAppendReq.Options): boolean => {
  const deadline = options.getDeadline();
  return deadline !== undefined && deadline.toDate().getTime() < Date.now();
};

const storeBatch = async (
  state: NodeState,
  request: BatchAppendReq,
  { options, proposed }: Batch,
): Promise<BatchAppendResp> => {
  const { log, faults, maxAppendBytes } = state;
  const failed = batchFailure.bind(null, request.getCorrelationId(), options);
  if (faults.writeRefusal !== null) return failed(deniedStatus());
  if (isOverdue(options)) return failed(timedOutStatus());
  if (sizeInBytes(proposed) > maxAppendBytes) return failed(tooLargeStatus(maxAppendBytes));
  const [expected, identifier] = [readBatchExpectation(options), options.getStreamIdentifier()];
  const result = log.append(streamName(identifier), proposed, expected, faults.forgetsIds);
  if (result === 'deleted') return failed(deletedStatus(identifier));
  if ('conflictAt' in result) return failed(conflictStatus(expected, result.conflictAt));
  if (!(await result.committed)) return failed(timedOutStatus());
  return batchSuccess(request.getCorrelationId(), options, result, !faults.withholdsPositions);
};

/** The batch up to this part. Null if its first part is missing. */
const collectBatch = (batches: Map<string, Batch>, request: BatchAppendReq): Batch | null => {
  const id = request.getCorrelationId()?.serializeBinary().join() ?? '';
  const options = request.getOptions();
  const batch = batches.get(id) ?? (options === undefined ? null : { options, proposed: [] });
  if (batch === null) return null;
  batch.proposed.push(...request.getProposedMessagesList().map(readProposedEvent));
  if (request.getIsFinal()) batches.delete(id);
  else batches.set(id, batch);
  return batch;
};

/** The `BatchAppend` call: many appends in one message stream, each with its own correlation id. An error of the call fails all of them. */
export const createBatchAppendCall = (state: NodeState) => (call: Call) => {
  const refused = state.authenticate(call.metadata);
  if (refused !== null) {
    call.emit('error', refused);
    return;
  }
  const batches = new Map<string, Batch>();
  const respond = {
    answer: (answer: BatchAppendResp): void => {
      if (!call.writableEnded && !call.cancelled) call.write(answer);
    },
    refuse: (refusal: object) => void call.emit('error', refusal),
  };
  call.on('data', (request: BatchAppendReq) => {
    const batch = collectBatch(batches, request);
    if (isTooLongToReceive(request.getProposedMessagesList().map(readProposedEvent))) respond.refuse(messageTooLong());
    if (batch === null || !request.getIsFinal()) return;
    const stream = streamName(batch.options.getStreamIdentifier());
    const refusal = state.authenticate(call.metadata, { right: '$w', stream });
    if (refusal === null) void applyAppend(state, () => storeBatch(state, request, batch), respond);
    else respond.refuse(refusal);
  });
  call.on('end', () => call.end());
  void state.faults.batchAppends.track(call, () => waitForEnd(call));
};
