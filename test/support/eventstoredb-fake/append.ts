import type { sendUnaryData, ServerReadableStream } from '@grpc/grpc-js';
import type { AppendReq, AppendResp } from '@eventstore/db-client/generated/streams_pb.js';
import {
  appendConflict,
  readExpectedRevision,
  readProposedEvent,
  appendSuccess,
  streamName,
} from '#test/support/eventstoredb-fake/messages';
import type { AppendResult, ProposedEvent } from '#test/support/eventstoredb-fake/logged-event';
import {
  appendTooLarge,
  commitTimeout,
  messageTooLong,
  streamDeletedRefusal,
} from '#test/support/eventstoredb-fake/refusals';
import type { GrpcRefusal } from '#test/support/eventstoredb-fake/refusals';
import type { NodeState } from '#test/support/eventstoredb-fake/node-state';

type Call = ServerReadableStream<AppendReq, AppendResp>;

/** The size of an append as a node counts it: only the data, neither metadata nor types. */
export const sizeInBytes = (proposed: readonly ProposedEvent[]): number =>
  proposed.reduce((sum, { data }) => sum + data.length, 0);

/** A node receives no message that is longer. */
const MAX_RECEIVED_BYTES = 16 * 1_048_576;

/** Whether a message with these events is too long to be received. */
export const isTooLongToReceive = (proposed: readonly ProposedEvent[]): boolean =>
  proposed.reduce((sum, { data, metadata }) => sum + data.length + metadata.length, 0) > MAX_RECEIVED_BYTES;

/** Stores an append and responds, or does what the next scripted response says. */
export const applyAppend = async <Answer>(
  { faults }: NodeState,
  store: () => Promise<Answer | GrpcRefusal>,
  respond: { readonly answer: (answer: Answer) => void; readonly refuse: (refusal: GrpcRefusal) => void },
): Promise<void> => {
  const scripted = faults.takeNextAppend();
  if (scripted === 'hang') return;
  const failed = typeof scripted === 'object' ? scripted : null;
  const stored = failed?.stored === false ? Promise.resolve(failed.refusal) : store();
  if (scripted === 'lose the response') {
    faults.dropConnections();
    return;
  }
  const answer = await stored;
  await faults.waitForResponse();
  if (failed !== null) respond.refuse(failed.refusal);
  else if (isRefusal(answer)) respond.refuse(answer);
  else respond.answer(answer);
};

const isRefusal = (answer: unknown): answer is GrpcRefusal =>
  typeof answer === 'object' && answer !== null && 'details' in answer && 'code' in answer;

/** The plain `Append` call: the options first, then one message for each event. The events are stored when the client ends the call. */
export const createAppendCall = (state: NodeState) => {
  const { log, faults, authenticate, maxAppendBytes } = state;

  const storeEvents = async (
    options: AppendReq.Options,
    proposed: readonly ProposedEvent[],
  ): Promise<AppendResp | GrpcRefusal> => {
    if (sizeInBytes(proposed) > maxAppendBytes) return appendTooLarge(maxAppendBytes);
    const [expected, stream] = [readExpectedRevision(options), streamName(options.getStreamIdentifier())];
    const result: AppendResult = log.append(stream, proposed, expected, faults.forgetsIds);
    if (result === 'deleted') return streamDeletedRefusal(stream);
    if ('conflictAt' in result) return appendConflict(expected, result.conflictAt);
    if (!(await result.committed)) return commitTimeout();
    return appendSuccess(result.last, !faults.withholdsPositions);
  };

  return (call: Call, callback: sendUnaryData<AppendResp>): void => {
    let options: AppendReq.Options | undefined;
    const proposed: ProposedEvent[] = [];
    let tooLong = false;
    call.on('data', (request: AppendReq) => {
      options ??= request.getOptions();
      const message = request.getProposedMessage();
      if (message === undefined) return;
      const event = readProposedEvent(message);
      proposed.push(event);
      if (tooLong || !isTooLongToReceive([event])) return;
      tooLong = true;
      callback(messageTooLong());
    });
    const onEnd = (): void => {
      if (call.cancelled || options === undefined || tooLong) return;
      const received = options;
      const stream = streamName(options.getStreamIdentifier());
      const refused = authenticate(call.metadata, { right: '$w', stream }) ?? faults.writeRefusal;
      const respond = {
        answer: (answer: AppendResp) => callback(null, answer),
        refuse: (refusal: GrpcRefusal) => callback(refusal),
      };
      if (refused !== null) respond.refuse(refused);
      else void applyAppend(state, () => storeEvents(received, proposed), respond);
    };
    // If the connection breaks, the request stream ends just before the call is marked as cancelled.
    call.on('end', () => setImmediate(onEnd));
  };
};
