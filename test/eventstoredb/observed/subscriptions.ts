import { ANY } from '@eventstore/db-client';
import type { Position } from '@eventstore/db-client';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { ReadReq } from '@eventstore/db-client/generated/streams_pb.js';
import { append, createEvents, readRevisions } from '#test/eventstoredb/observed/answers';
import type { Play } from '#test/eventstoredb/observed/play';
import { createReadOptions, toIdentifier } from '#test/eventstoredb/observed/raw';
import type { Stage } from '#test/eventstoredb/observed/stage';
import { prepareState } from '#test/eventstoredb/observed/states';
import { collapse, Watcher } from '#test/eventstoredb/observed/watcher';

const { Options } = streams.ReadReq;
const { Empty } = shared;

const write = async (stage: Stage, stream: string, count: number): Promise<Position> => {
  const { position } = await append(stage, 'plain', { stream, events: createEvents(count), expectedRevision: ANY });
  if (position === undefined) throw new Error('The server answered without a position.');
  return position;
};

const followStream = (stream: string, from: string): ReadReq.Options => {
  const options = new Options.StreamOptions().setStreamIdentifier(toIdentifier(stream));
  if (from === 'start') options.setStart(new Empty());
  else if (from === 'end') options.setEnd(new Empty());
  else options.setRevision(from);
  return createReadOptions().setStream(options).setNoFilter(new Empty());
};

interface Search {
  readonly prefix?: string;
  readonly regex?: string;
  readonly window?: number;
  readonly multiplier?: number;
}

const followAll = (from: 'end' | { readonly commit: bigint; readonly prepare: bigint }, search: Search | null) => {
  const all = new Options.AllOptions();
  if (from === 'end') all.setEnd(new Empty());
  else {
    const { commit, prepare } = from;
    all.setPosition(new Options.Position().setCommitPosition(`${commit}`).setPreparePosition(`${prepare}`));
  }
  const options = createReadOptions().setAll(all);
  if (search === null) return options.setNoFilter(new Empty());
  const expression = new Options.FilterOptions.Expression();
  if (search.regex === undefined) expression.setPrefixList([search.prefix ?? '']);
  else expression.setRegex(search.regex);
  const filter = new Options.FilterOptions().setStreamIdentifier(expression);
  filter.setMax(search.window ?? 32).setCheckpointintervalmultiplier(search.multiplier ?? 1);
  return options.setFilter(filter);
};

/** `stream of 3, from 1, then 2 live` */
const findStreamPlay = (name: string): Play | null => {
  const [, what = '', from, live = '0'] =
    /^stream,? (missing|of 3|soft-deleted), from (\S+?)(?:, then (\d) live)?$/.exec(name) ?? [];
  const prepare = prepareState({ missing: 'missing', 'of 3': 'n3', 'soft-deleted': 'softDeleted' }[what] ?? '');
  if (prepare === null || from === undefined) return null;
  return async (stage) => {
    const stream = `${stage.run}-s`;
    await prepare(stage, stream);
    const watcher = new Watcher(stage, followStream(stream, from));
    await watcher.waitFor(what === 'of 3' ? 'caughtUp' : 'confirmed');
    const before = watcher.events;
    if (live !== '0') await write(stage, stream, Number(live));
    await watcher.waitForEvents(before + Number(live));
    await watcher.waitFor('caughtUp');
    return watcher.close().join(' ');
  };
};

const removeWhileSubscribed =
  (call: 'deleteStream' | 'tombstoneStream'): Play =>
  async (stage) => {
    const stream = `${stage.run}-s`;
    await write(stage, stream, 2);
    const watcher = new Watcher(stage, followStream(stream, 'start'));
    await watcher.waitFor('caughtUp');
    await stage.client[call](stream);
    if (call === 'tombstoneStream') await watcher.waitFor('error');
    else await readRevisions(stage.client, stream);
    return watcher.close().join(' ');
  };

const STREAM_CASES: Readonly<Record<string, Play>> = {
  'stream tombstoned': async (stage) => {
    await stage.client.tombstoneStream(`${stage.run}-s`);
    const watcher = new Watcher(stage, followStream(`${stage.run}-s`, 'start'));
    await watcher.waitFor('error');
    return watcher.close().join(' ');
  },
  'stream truncated': async (stage) => {
    await prepareState('tb3')?.(stage, `${stage.run}-s`);
    const watcher = new Watcher(stage, followStream(`${stage.run}-s`, 'start'));
    await watcher.waitFor('caughtUp');
    return watcher.close().join(' ');
  },
  'stream that is tombstoned while subscribed': removeWhileSubscribed('tombstoneStream'),
  'stream that is soft-deleted while subscribed': removeWhileSubscribed('deleteStream'),
};

/** Subscribes to all events, then writes three. */
const followThree =
  (from: (last: Position) => Parameters<typeof followAll>[0], search: (run: string) => Search | null): Play =>
  async (stage) => {
    const last = await write(stage, `${stage.run}-a`, 3);
    const watcher = new Watcher(stage, followAll(from(last), search(stage.run)));
    await watcher.waitFor('caughtUp');
    await write(stage, `${stage.run}-a`, 3);
    await watcher.waitForEvents(3);
    return collapse(watcher.close());
  };

/** Subscribes from somewhere near an event behind which there are four. */
const followFromMiddle =
  (from: (middle: Position) => Position): Play =>
  async (stage) => {
    const middle = await write(stage, `${stage.run}-a`, 1);
    await write(stage, `${stage.run}-b`, 4);
    const watcher = new Watcher(stage, followAll(from(middle), { prefix: `${stage.run}-` }));
    await watcher.waitFor('caughtUp', 'error');
    return watcher.close().join(' ');
  };

const prefix = (run: string): Search => ({ prefix: run });
const FAR = 1_000_000_000n;
const beyond = ({ commit }: Position) => ({ commit: commit + FAR, prepare: commit + FAR });

const MANY = 20_000;
const LIVE = 10;

const followMany: Play = async (stage) => {
  const from = await write(stage, `${stage.run}-a`, 1);
  for (let left = MANY; left > 0; left -= MANY / 10) await write(stage, `${stage.run}-a`, MANY / 10);
  const watcher = new Watcher(stage, followAll(from, { prefix: stage.run }));
  await watcher.waitFor('caughtUp');
  await write(stage, `${stage.run}-a`, LIVE);
  await watcher.waitForEvents(MANY + LIVE);
  const tokens = watcher.close();
  const revisions = tokens.filter((token) => token.includes('@')).map((token) => Number(token.split('@')[1]));
  const counts: Record<string, number> = {};
  for (const token of tokens) {
    const kind = token.includes('@') ? '-' : token;
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  const before = tokens.slice(0, tokens.indexOf('caughtUp')).filter((token) => token.includes('@'));
  return {
    order: revisions.every((revision, index) => revision === index + 1),
    counts,
    beforeCaughtUp: before.length,
    caughtUp: counts.caughtUp,
  };
};

const ALL_CASES: Readonly<Record<string, Play>> = {
  '$all prefix from the end, 3 live': followThree(() => 'end', prefix),
  '$all regex from the end, 3 live': followThree(
    () => 'end',
    (run) => ({ regex: `^${run}` }),
  ),
  '$all unfiltered from the end, 3 live': followThree(
    () => 'end',
    () => null,
  ),
  '$all from the last event: nothing before, then 3': followThree((last) => last, prefix),
  '$all from far beyond the end, then 3 live': followThree(beyond, prefix),
  '$all unfiltered from far beyond the end, then 3 live': followThree(beyond, () => null),
  '$all from a position in the middle': followFromMiddle((middle) => middle),
  '$all from a position that is no event': followFromMiddle(({ commit }) => ({
    commit: commit + 1n,
    prepare: commit + 1n,
  })),
  '20000 own events behind, then 10 live: message kinds': followMany,
  '$all from (commit, 0)': followFromMiddle(({ commit }) => ({ commit, prepare: 0n })),
};

/** `$all prefix, window 5, multiplier 2: 100 of others behind, 40 of others live, 1 own` */
const findCheckpointPlay = (name: string): Play | null => {
  const [, window, whose] =
    /^\$all prefix, (default window|window \d+, multiplier \d): 100 (own|of others) behind, 40/.exec(name) ?? [];
  if (window === undefined) return null;
  const [size = 32, multiplier = 1] = (window.match(/\d+/g) ?? []).map(Number);
  return async (stage) => {
    const from = await write(stage, `${stage.run}-a`, 1);
    const written = whose === 'own' ? `${stage.run}-a` : `others-of-${stage.run}`;
    await write(stage, written, 100);
    const search = { prefix: `${stage.run}-`, window: size, multiplier };
    const watcher = new Watcher(stage, followAll(from, search));
    await watcher.waitFor('caughtUp');
    await write(stage, written, 40);
    if (whose !== 'own') await write(stage, `${stage.run}-a`, 1);
    await watcher.waitForEvents(whose === 'own' ? 140 : 1);
    await readRevisions(stage.client, `${stage.run}-a`);
    return collapse(watcher.close());
  };
};

export const findSubscriptionPlay = (name: string): Play | null =>
  STREAM_CASES[name] ?? ALL_CASES[name] ?? findStreamPlay(name) ?? findCheckpointPlay(name);
