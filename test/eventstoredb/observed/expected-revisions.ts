import type { ExpectedRevision } from '@eventstore/db-client';
import { createEvents, attempt, readRevisions, tryAppend } from '#test/eventstoredb/observed/answers';
import { readExpectation } from '#test/eventstoredb/observed/expectations';
import type { Play } from '#test/eventstoredb/observed/play';
import type { AppendCall } from '#test/eventstoredb/observed/stage';
import { prepareState } from '#test/eventstoredb/observed/states';

const SKIPPED = { skipped: true };

/** `plain append expecting last to softDeleted` */
export const findExpectedRevisionPlay = (name: string): Play | null => {
  const [, call, expectation, state] = /^(plain|batch) append expecting (\S+) to (\S+)$/.exec(name) ?? [];
  const prepare = prepareState(state ?? '');
  if (prepare === null || expectation === undefined) return null;
  return async (stage) => {
    const stream = `${stage.run}-s`;
    const expectedRevision = readExpectation(expectation, await prepare(stage, stream));
    if (expectedRevision === null) return SKIPPED;
    const answer = await tryAppend(stage, call as AppendCall, { stream, events: createEvents(2), expectedRevision });
    return { append: answer, then: await readRevisions(stage.client, stream) };
  };
};

/** `tombstoneStream expecting any of n3` */
export const findRemovalPlay = (name: string): Play | null => {
  const [, call, expectation, state] = /^(deleteStream|tombstoneStream) expecting (\S+) of (\S+)$/.exec(name) ?? [];
  const prepare = prepareState(state ?? '');
  if (prepare === null || expectation === undefined) return null;
  return async (stage) => {
    const stream = `${stage.run}-s`;
    const expectedRevision = readExpectation(expectation, await prepare(stage, stream));
    if (expectedRevision === null) return SKIPPED;
    const answer = await attempt(async () => {
      // The type of the client leaves out one revision that its calls take.
      const options = { expectedRevision: expectedRevision as ExpectedRevision };
      const { position } = await stage.client[call as 'deleteStream'](stream, options);
      return { ok: true, pos: position === undefined ? 'none' : 'some' };
    });
    return { r: answer, then: await readRevisions(stage.client, stream) };
  };
};
