import { randomUUID } from 'node:crypto';
import { jsonEvent, NO_STREAM } from '@eventstore/db-client';
import type { AppendExpectedRevision, EventData } from '@eventstore/db-client';
import {
  append,
  attempt,
  createEvent,
  createEvents,
  describeAppend,
  readEvents,
  readRevisions,
  tryAppend,
  type Answer,
} from '#test/eventstoredb/observed/answers';
import { readExpectation } from '#test/eventstoredb/observed/expectations';
import type { Play } from '#test/eventstoredb/observed/play';
import type { AppendCall, Stage } from '#test/eventstoredb/observed/stage';

/** What a case appends: the names of events, after something was done to the stream. */
interface Repetition {
  readonly names: readonly string[];
  readonly stream: 's' | 'other';
  readonly before: 'nothing' | 'delete' | 'recreate' | 'tombstone' | 'truncate' | 'append twins';
}

const FIRST_BATCH = ['a0', 'a1', 'a2'];
const SECOND_BATCH = ['a3', 'a4'];
const RECREATED_BATCH = ['b0', 'b1'];

const listNames = (what: string): readonly string[] => {
  if (what.startsWith('empty append')) return [];
  if (what.startsWith('all five')) return [...FIRST_BATCH, ...SECOND_BATCH];
  if (what.startsWith('first batch of the recreated')) return RECREATED_BATCH;
  if (/second batch/.test(what)) return SECOND_BATCH;
  if (/first batch|same ids/.test(what)) return FIRST_BATCH;
  const listed = (/(?:^|\s)([ax]\d*(?:,[ax]\d*)*)(?:\s|$)/.exec(what.replace('a0..a2', 'a0,a1,a2')) ?? [])[1];
  return listed?.split(',') ?? [];
};

const readRepetition = (what: string): Repetition => {
  const before = /after soft delete/.test(what)
    ? 'delete'
    : /recreat/.test(what)
      ? 'recreate'
      : /after tombstone/.test(what)
        ? 'tombstone'
        : /truncated/.test(what)
          ? 'truncate'
          : /again|after twins/.test(what)
            ? 'append twins'
            : 'nothing';
  return { names: listNames(what), stream: /another stream|missing stream/.test(what) ? 'other' : 's', before };
};

/** The events of a case, by name. The same name is the same event. */
const createCast = () => {
  const cast = new Map<string, EventData>();
  return (name: string): EventData => {
    const event = cast.get(name) ?? createEvent();
    cast.set(name, event);
    return event;
  };
};

const prepare = async (
  stage: Stage,
  before: Repetition['before'],
  send: (names: readonly string[], expected: AppendExpectedRevision) => Promise<unknown>,
): Promise<void> => {
  const { client } = stage;
  const stream = `${stage.run}-s`;
  await send(FIRST_BATCH, NO_STREAM);
  await send(SECOND_BATCH, 2n);
  if (before === 'append twins') await send(['x', 'x'], 4n);
  if (before === 'delete' || before === 'recreate') await client.deleteStream(stream);
  if (before === 'recreate') await send(RECREATED_BATCH, 4n);
  if (before === 'tombstone') await client.tombstoneStream(stream);
  if (before === 'truncate') await client.setStreamMetadata(stream, { maxCount: 1 });
};

/** Whether the answered position is that of the event at the answered revision. */
const comparePosition = async (stage: Stage, stream: string, revision: number, position: bigint): Promise<string> => {
  try {
    const found = (await readEvents(stage.client, stream)).find((event) => Number(event.revision) === revision);
    if (found !== undefined) return String(found.position?.commit === position);
  } catch {
    // The stream was deleted.
  }
  return 'unreadable';
};

const playRepetition =
  (call: AppendCall, { names, stream: suffix, before }: Repetition, expectation: string): Play =>
  async (stage) => {
    const event = createCast();
    const send = (list: readonly string[], expectedRevision: AppendExpectedRevision) =>
      append(stage, call, { stream: `${stage.run}-s`, events: list.map(event), expectedRevision });
    await prepare(stage, before, send);
    const stream = `${stage.run}-${suffix}`;
    const expectedRevision = readExpectation(expectation, 4) ?? NO_STREAM;
    const answer = await attempt(async () => {
      const result = await append(stage, call, { stream, events: names.map(event), expectedRevision });
      const described = describeAppend(result);
      if (result.position === undefined) return described;
      return { ...described, posIs: await comparePosition(stage, stream, described.rev, result.position.commit) };
    });
    return { append: answer, then: await readRevisions(stage.client, `${stage.run}-s`) };
  };

const playSameIdsWithOtherData =
  (call: AppendCall): Play =>
  async (stage) => {
    const stream = `${stage.run}-s`;
    const id = randomUUID();
    const send = (n: number): Promise<Answer> =>
      tryAppend(stage, call, {
        stream,
        events: [jsonEvent({ id, type: 't', data: { n } })],
        expectedRevision: NO_STREAM,
      });
    await send(1);
    const answer = await send(2);
    const stored = await readEvents(stage.client, stream);
    return { r: answer, data: stored.map(({ data }) => (data as { n: number }).n) };
  };

const playUpperCaseId =
  (call: AppendCall): Play =>
  async (stage) => {
    const stream = `${stage.run}-s`;
    const id = randomUUID().replace(/^./, 'a');
    const send = (written: string): Promise<Answer> =>
      tryAppend(stage, call, { stream, events: [createEvent(written)], expectedRevision: NO_STREAM });
    const [a, r] = [await send(id.toUpperCase()), await send(id)];
    const [stored] = await readEvents(stage.client, stream);
    return { a, r, readBack: stored?.id === id ? 'lower' : 'upper' };
  };

/** `batch: superset a0..a2,x expecting any` */
export const findIdempotencyPlay = (name: string): Play | null => {
  const [, call, rest = ''] = /^(plain|batch): (.+)$/.exec(name) ?? [];
  if (call === undefined) return null;
  if (rest === 'same ids, other data') return playSameIdsWithOtherData(call as AppendCall);
  if (rest.startsWith('upper-case id')) return playUpperCaseId(call as AppendCall);
  const [, expectation = 'no_stream'] = /expecting (\S+)/.exec(rest) ?? [];
  return playRepetition(call as AppendCall, readRepetition(rest.replace(/,? expecting \S+/, '')), expectation);
};

const AB = ['a', 'b'];

/** `plain: a,b and a,c expecting any (8 rounds, two clients)` */
export const findConcurrencyPlay = (name: string): Play | null => {
  const [, call, what = '', expectation = 'any', clients] =
    /^(plain|batch): (.+) expecting (\S+) \(8 rounds, (one client|two clients)\)$/.exec(name) ?? [];
  if (call === undefined) return null;
  const appends: Readonly<Record<string, readonly (readonly string[])[]>> = {
    'same two events twice': [AB, AB],
    'same three times': [AB, AB, AB],
    'other events': [AB, ['c', 'd']],
    'a,b and a,c': [AB, ['a', 'c']],
    'a,b and a': [AB, ['a']],
  };
  const sent = appends[what];
  if (sent === undefined) return null;
  const playRound = async (stage: Stage, round: number): Promise<Answer> => {
    const stream = `${stage.run}-c${round}`;
    const event = createCast();
    if (expectation === '0')
      await append(stage, call as AppendCall, { stream, events: createEvents(1), expectedRevision: NO_STREAM });
    const expectedRevision = readExpectation(expectation, 0) ?? NO_STREAM;
    const answers = await Promise.all(
      sent.map((names, index) =>
        tryAppend(stage, call as AppendCall, {
          stream,
          events: names.map(event),
          expectedRevision,
          client: clients === 'two clients' && index > 0 ? stage.other : stage.client,
        }),
      ),
    );
    const { revs } = (await readRevisions(stage.client, stream)) as { revs: string };
    const texts = answers.map((answer) => JSON.stringify(answer)).toSorted((one, other) => (one < other ? -1 : 1));
    return { answers: texts.map((text) => JSON.parse(text) as Answer), revs };
  };
  return (stage) => Promise.all(Array.from({ length: 8 }, (_, round) => playRound(stage, round)));
};
