import type { Metadata, sendUnaryData, ServerReadableStream } from '@grpc/grpc-js';
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
  handlerFailure,
  messageTooLong,
  streamDeletedRefusal,
} from '#test/support/eventstoredb-fake/refusals';
import { checkAppendOptions, checkProposedMessage } from '#test/support/eventstoredb-fake/request-checks';
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

/** The messages of one plain append. */
class ReceivedAppend {
  options: AppendReq.Options | undefined;
  readonly proposed: ProposedEvent[] = [];
  /** True after a message that a node does not accept. */
  refused = false;

  /** Returns why the message is not accepted. Null if it is, or if an earlier one was not. */
  add(request: AppendReq): GrpcRefusal | null {
    if (this.refused) return null;
    const refused = this.check(request);
    this.refused = refused !== null;
    return refused;
  }

  private check(request: AppendReq): GrpcRefusal | null {
    const message = request.getProposedMessage();
    if (message === undefined) {
      const options = request.getOptions();
      if (options === undefined || this.options !== undefined) return handlerFailure();
      this.options = options;
      return checkAppendOptions(options);
    }
    if (this.options === undefined) return handlerFailure();
    const event = readProposedEvent(message);
    this.proposed.push(event);
    return isTooLongToReceive([event]) ? messageTooLong() : checkProposedMessage(message);
  }
}

/** The plain `Append` call: the options first, then one message for each event. The events are stored when the client ends the call. */
export const createAppendCall = (state: NodeState) => {
  const { log, faults, authenticate, maxAppendBytes } = state;

  const refuseAppend = (metadata: Metadata, options: AppendReq.Options): GrpcRefusal | null =>
    authenticate(metadata, { right: '$w', stream: streamName(options.getStreamIdentifier()) }) ?? faults.writeRefusal;

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
    return appendSuccess(result, !faults.withholdsPositions);
  };

  return (call: Call, callback: sendUnaryData<AppendResp>): void => {
    const received = new ReceivedAppend();
    const respond = {
      answer: (answer: AppendResp) => callback(null, answer),
      refuse: (refusal: GrpcRefusal) => callback(refusal),
    };
    call.on('data', (request: AppendReq) => {
      const refused = received.add(request);
      if (refused !== null) respond.refuse(refused);
    });
    const onEnd = (): void => {
      if (call.cancelled || received.refused) return;
      const { options, proposed } = received;
      const refused = options === undefined ? handlerFailure() : refuseAppend(call.metadata, options);
      if (options === undefined || refused !== null) respond.refuse(refused ?? handlerFailure());
      else void applyAppend(state, () => storeEvents(options, proposed), respond);
    };
    // If the connection breaks, the request stream ends just before the call is marked as cancelled.
    call.on('end', () => setImmediate(onEnd));
  };
};
