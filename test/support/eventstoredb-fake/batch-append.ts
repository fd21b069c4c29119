import type { ServerDuplexStream } from '@grpc/grpc-js';
import type { BatchAppendReq, BatchAppendResp } from '@eventstore/db-client/generated/streams_pb.js';
import { bytesOf, settle } from '#test/support/eventstoredb-fake/append';
import {
  conflictStatus,
  deletedStatus,
  expectedOfBatch,
  failedAnswer,
  storedBatchAnswer,
  timedOutStatus,
  tooLargeStatus,
} from '#test/support/eventstoredb-fake/batch-messages';
import { proposedOf, streamName } from '#test/support/eventstoredb-fake/messages';
import type { Proposed } from '#test/support/eventstoredb-fake/node-log';
import { gone } from '#test/support/eventstoredb-fake/sending';
import type { Served } from '#test/support/eventstoredb-fake/node-state';

type Call = ServerDuplexStream<BatchAppendReq, BatchAppendResp>;

/** An append that comes in pieces under one correlation id, the options with the first. */
interface Batch {
  readonly options: BatchAppendReq.Options;
  readonly proposed: Proposed[];
}

const overdue = (options: BatchAppendReq.Options): boolean => {
  const deadline = options.getDeadline();
  return deadline !== undefined && deadline.toDate().getTime() < Date.now();
};

const answerTo = (served: Served, request: BatchAppendReq, { options, proposed }: Batch): BatchAppendResp => {
  const { log, misbehaviour, maxAppendBytes } = served;
  const failed = failedAnswer.bind(null, request.getCorrelationId(), options);
  if (overdue(options)) return failed(timedOutStatus());
  if (bytesOf(proposed) > maxAppendBytes) return failed(tooLargeStatus(maxAppendBytes));
  const [expected, identifier] = [expectedOfBatch(options), options.getStreamIdentifier()];
  const outcome = log.append(streamName(identifier), proposed, expected, misbehaviour.idsForgotten);
  if (outcome === 'deleted') return failed(deletedStatus(identifier));
  if ('conflictAt' in outcome) return failed(conflictStatus(expected, outcome.conflictAt));
  return storedBatchAnswer(request.getCorrelationId(), options, outcome.last, !misbehaviour.positionsWithheld);
};

/** Whatever has been said of a batch up to and with this piece; null when its beginning is not known. */
const gathered = (batches: Map<string, Batch>, request: BatchAppendReq): Batch | null => {
  const id = request.getCorrelationId()?.serializeBinary().join() ?? '';
  const options = request.getOptions();
  const batch = batches.get(id) ?? (options === undefined ? null : { options, proposed: [] });
  if (batch === null) return null;
  batch.proposed.push(...request.getProposedMessagesList().map(proposedOf));
  if (request.getIsFinal()) batches.delete(id);
  else batches.set(id, batch);
  return batch;
};

/** The `BatchAppend` call: many appends on one stream of messages, each answered under its own correlation id. What fails as a whole fails all of them. */
export const batchAppendCall = (served: Served) => (call: Call) => {
  const refused = served.gate(call.metadata);
  if (refused !== null) {
    call.emit('error', refused);
    return;
  }
  const batches = new Map<string, Batch>();
  const say = {
    answer: (answer: BatchAppendResp): void => {
      if (!call.writableEnded && !call.cancelled) call.write(answer);
    },
    refuse: (refusal: object) => void call.emit('error', refusal),
  };
  call.on('data', (request: BatchAppendReq) => {
    const batch = gathered(batches, request);
    if (batch === null || !request.getIsFinal()) return;
    const no = served.gate(call.metadata);
    if (no === null) void settle(served, () => answerTo(served, request, batch), say);
    else say.refuse(no);
  });
  call.on('end', () => call.end());
  void served.misbehaviour.batchAppends.during(call, () => gone(call));
};
