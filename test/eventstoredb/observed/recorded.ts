import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { normalise, type Answer } from '#test/eventstoredb/observed/answers';
import { findCallPlay } from '#test/eventstoredb/observed/calls';
import { findContentPlay } from '#test/eventstoredb/observed/contents';
import { findExpectedRevisionPlay, findRemovalPlay } from '#test/eventstoredb/observed/expected-revisions';
import { findConcurrencyPlay, findIdempotencyPlay } from '#test/eventstoredb/observed/idempotency';
import { findNamePlay } from '#test/eventstoredb/observed/names';
import type { Play } from '#test/eventstoredb/observed/play';
import { findSizePlay } from '#test/eventstoredb/observed/sizes';
import { openStage, type Server } from '#test/eventstoredb/observed/stage';
import { findStreamReadPlay } from '#test/eventstoredb/observed/stream-reads';
import { findSubscriptionPlay } from '#test/eventstoredb/observed/subscriptions';

/** What a real server answered, by group and case. */
const FILE = new URL('../../data/eventstoredb/observed.json', import.meta.url);

const FINDERS: Readonly<Record<string, (name: string) => Play | null>> = {
  expected: findExpectedRevisionPlay,
  removals: findRemovalPlay,
  idem: findIdempotencyPlay,
  sizes: findSizePlay,
  names: findNamePlay,
  contents: findContentPlay,
  streamReads: findStreamReadPlay,
  concurrent: findConcurrencyPlay,
  calls: findCallPlay,
  subscriptions: findSubscriptionPlay,
};

export interface RecordedCase {
  readonly group: string;
  readonly name: string;
  readonly answer: Answer;
  /** Null if the case cannot be played again. */
  readonly play: Play | null;
}

/** `group: case` */
export const nameCase = ({ group, name }: Pick<RecordedCase, 'group' | 'name'>): string => `${group}: ${name}`;

export const readRecordedCases = (): readonly RecordedCase[] => {
  const groups = JSON.parse(readFileSync(FILE, 'utf8')) as Record<string, Record<string, Answer>>;
  return Object.entries(groups).flatMap(([group, cases]) =>
    Object.entries(cases).map(([name, answer]) => ({ group, name, answer, play: FINDERS[group]?.(name) ?? null })),
  );
};

/** What becomes of a case when it is played again. */
export interface PlayedCase extends RecordedCase {
  readonly played: Answer;
  readonly agrees: boolean;
}

const numberless = (answer: Answer): Answer =>
  JSON.parse(JSON.stringify(answer).replace(/<run>-c\d/g, '<run>-c')) as Answer;

/** Every round of a race must have ended in one of the recorded ways. */
const isAmong = (rounds: readonly Answer[], recorded: readonly Answer[]): boolean => {
  const known = recorded.map(numberless);
  return rounds.map(numberless).every((round) => known.some((one) => isDeepStrictEqual(one, round)));
};

const agree = ({ group, answer }: RecordedCase, played: Answer): boolean =>
  group === 'concurrent' ? isAmong(played as Answer[], answer as Answer[]) : isDeepStrictEqual(played, answer);

const playCase = async (server: Server, recorded: RecordedCase, play: Play): Promise<PlayedCase> => {
  const stage = openStage(server);
  const played = normalise(stage, await play(stage));
  return { ...recorded, played, agrees: agree(recorded, played) };
};

/** How many cases of a group are played at the same time. Events of others count in the search for checkpoints. */
const CONCURRENCY = 8;
const concurrencyOf = (group: string): number => (group === 'subscriptions' ? 1 : CONCURRENCY);

/** The groups of the recorded cases. */
export const RECORDED_GROUPS: readonly string[] = Object.keys(FINDERS);

/** Cases with tens of thousands of events, which take longer than all others together. */
const HEAVY = /\b[126]0000 /;

/** Plays the cases of one group on a server. Those that cannot be played are left out, without `heavy` also those that take long. */
export const playGroup = async (
  server: Server,
  group: string,
  { heavy }: { readonly heavy: boolean },
): Promise<readonly PlayedCase[]> => {
  const cases = readRecordedCases().filter((recorded) => recorded.group === group);
  const left = cases.filter(({ name }) => heavy || !HEAVY.test(name));
  const played: PlayedCase[] = [];
  const work = async (): Promise<void> => {
    for (let next = left.shift(); next !== undefined; next = left.shift())
      if (next.play !== null) played.push(await playCase(server, next, next.play));
  };
  await Promise.all(Array.from({ length: concurrencyOf(group) }, work));
  return played;
};
