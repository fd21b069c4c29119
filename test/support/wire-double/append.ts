import type { sendUnaryData, ServerReadableStream } from '@grpc/grpc-js';
import type { AppendReq, AppendResp } from '@eventstore/db-client/generated/streams_pb.js';
import { conflictAnswer, expectedOf, proposedOf, storedAnswer, streamName } from '#test/support/wire-double/messages';
import type { Misbehaviour } from '#test/support/wire-double/misbehaviour';
import type { NodeLog, Proposed } from '#test/support/wire-double/node-log';

/** The plain `Append` call: the options first, then one message an event. Nothing is stored until the client has ended it. */
export const appendCall = (log: NodeLog, misbehaviour: Misbehaviour) => {
  const answerTo = (options: AppendReq.Options, proposed: readonly Proposed[]): AppendResp => {
    const expected = expectedOf(options);
    const outcome = log.append(
      streamName(options.getStreamIdentifier()),
      proposed,
      expected,
      misbehaviour.idsForgotten,
    );
    if ('conflictAt' in outcome) return conflictAnswer(expected, outcome.conflictAt);
    return storedAnswer(outcome.last, !misbehaviour.positionsWithheld);
  };

  return (call: ServerReadableStream<AppendReq, AppendResp>, callback: sendUnaryData<AppendResp>): void => {
    let options: AppendReq.Options | undefined;
    const proposed: Proposed[] = [];
    call.on('data', (request: AppendReq) => {
      options ??= request.getOptions();
      const message = request.getProposedMessage();
      if (message !== undefined) proposed.push(proposedOf(message));
    });
    const ended = (): void => {
      if (call.cancelled || options === undefined) return;
      const next = misbehaviour.takeNextAppend();
      if (next === 'hang') return;
      const answer = answerTo(options, proposed);
      if (next === 'lose the answer') misbehaviour.dropConnections();
      else callback(null, answer);
    };
    // A connection that breaks in the middle of an append also ends what is read of it, a moment before the call says that it was cancelled.
    call.on('end', () => setImmediate(ended));
  };
};
