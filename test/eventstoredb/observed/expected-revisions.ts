import type { ExpectedRevision } from '@eventstore/db-client';
import { createEvents, attempt, readRevisions, tryAppend, type Answer } from '#test/eventstoredb/observed/answers';
import { readExpectation } from '#test/eventstoredb/observed/expectations';
import type { Play } from '#test/eventstoredb/observed/play';
import type { AppendCall, Stage } from '#test/eventstoredb/observed/stage';
import { prepareState } from '#test/eventstoredb/observed/states';

const SKIPPED = { skipped: true };

/** A call that expects a revision of a stream, and what is recorded of its answer. */
type ExpectingCall = (
  stage: Stage,
  call: string,
  stream: string,
  expectedRevision: NonNullable<ReturnType<typeof readExpectation>>,
) => Promise<Readonly<Record<string, Answer>>>;

/** `pattern`: matches the call, what it expects, and the state of the stream. */
const findPlay =
  (pattern: RegExp, makeCall: ExpectingCall) =>
  (name: string): Play | null => {
    const [, call, expectation, state] = pattern.exec(name) ?? [];
    const prepare = prepareState(state ?? '');
    if (prepare === null || call === undefined || expectation === undefined) return null;
    return async (stage) => {
      const stream = `${stage.run}-s`;
      const expectedRevision = readExpectation(expectation, await prepare(stage, stream));
      if (expectedRevision === null) return SKIPPED;
      const answer = await makeCall(stage, call, stream, expectedRevision);
      return { ...answer, then: await readRevisions(stage.client, stream) };
    };
  };

/** `plain append expecting last to softDeleted` */
export const findExpectedRevisionPlay = findPlay(
  /^(plain|batch) append expecting (\S+) to (\S+)$/,
  async (stage, call, stream, expectedRevision) => ({
    append: await tryAppend(stage, call as AppendCall, { stream, events: createEvents(2), expectedRevision }),
  }),
);

/** `tombstoneStream expecting any of n3` */
export const findRemovalPlay = findPlay(
  /^(deleteStream|tombstoneStream) expecting (\S+) of (\S+)$/,
  async (stage, call, stream, expectedRevision) => ({
    r: await attempt(async () => {
      // The type of the client leaves out one revision that its calls take.
      const options = { expectedRevision: expectedRevision as ExpectedRevision };
      const { position } = await stage.client[call as 'deleteStream'](stream, options);
      return { ok: true, pos: position === undefined ? 'none' : 'some' };
    }),
  }),
);
