import type { sendUnaryData, ServerReadableStream } from '@grpc/grpc-js';
import type { AppendReq, AppendResp } from '@eventstore/db-client/generated/streams_pb.js';
import { conflictAnswer, expectedOf, proposedOf, storedAnswer, streamName } from '#test/support/eventstoredb-fake/messages';
import type { Outcome, Proposed } from '#test/support/eventstoredb-fake/node-log';
import { appendTooLarge, streamDeleted } from '#test/support/eventstoredb-fake/refusals';
import type { Refusal } from '#test/support/eventstoredb-fake/refusals';
import type { Served } from '#test/support/eventstoredb-fake/node-state';

type Call = ServerReadableStream<AppendReq, AppendResp>;

/** What a node counts of an append: types at two bytes a letter. */
export const bytesOf = (proposed: readonly Proposed[]): number =>
  proposed.reduce((sum, { data, metadata, type }) => sum + data.length + metadata.length + type.length * 2, 0);

/** Brings an append to whatever end it is to have. */
export const settle = async <Answer>(
  { misbehaviour }: Served,
  store: () => Answer | Refusal,
  say: { readonly answer: (answer: Answer) => void; readonly refuse: (refusal: Refusal) => void },
): Promise<void> => {
  const fate = misbehaviour.takeNextAppend();
  if (fate === 'hang') return;
  const failed = typeof fate === 'object' ? fate : null;
  const answer = failed?.stored === false ? failed.refusal : store();
  if (fate === 'lose the answer') {
    misbehaviour.dropConnections();
    return;
  }
  await misbehaviour.lateness();
  if (failed !== null) say.refuse(failed.refusal);
  else if (isRefusal(answer)) say.refuse(answer);
  else say.answer(answer);
};

const isRefusal = (answer: unknown): answer is Refusal =>
  typeof answer === 'object' && answer !== null && 'details' in answer && 'code' in answer;

/** The plain `Append` call: the options first, then one message an event. Nothing is stored until the client has ended it. */
export const appendCall = (served: Served) => {
  const { log, misbehaviour, gate, maxAppendBytes } = served;

  const answerTo = (options: AppendReq.Options, proposed: readonly Proposed[]): AppendResp | Refusal => {
    if (bytesOf(proposed) > maxAppendBytes) return appendTooLarge(maxAppendBytes);
    const [expected, stream] = [expectedOf(options), streamName(options.getStreamIdentifier())];
    const outcome: Outcome = log.append(stream, proposed, expected, misbehaviour.idsForgotten);
    if (outcome === 'deleted') return streamDeleted(stream);
    if ('conflictAt' in outcome) return conflictAnswer(expected, outcome.conflictAt);
    return storedAnswer(outcome.last, !misbehaviour.positionsWithheld);
  };

  return (call: Call, callback: sendUnaryData<AppendResp>): void => {
    let options: AppendReq.Options | undefined;
    const proposed: Proposed[] = [];
    call.on('data', (request: AppendReq) => {
      options ??= request.getOptions();
      const message = request.getProposedMessage();
      if (message !== undefined) proposed.push(proposedOf(message));
    });
    const ended = (): void => {
      if (call.cancelled || options === undefined) return;
      const [asked, refused] = [options, gate(call.metadata)];
      const say = { answer: (answer: AppendResp) => callback(null, answer), refuse: (no: Refusal) => callback(no) };
      if (refused !== null) say.refuse(refused);
      else void settle(served, () => answerTo(asked, proposed), say);
    };
    // A connection that breaks in the middle of an append also ends what is read of it, a moment before the call says that it was cancelled.
    call.on('end', () => setImmediate(ended));
  };
};
