import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { ReadReq } from '@eventstore/db-client/generated/streams_pb.js';
import type { Play } from '#test/eventstoredb/observed/play';
import { createReadOptions, readRaw, toIdentifier } from '#test/eventstoredb/observed/raw';
import type { Stage } from '#test/eventstoredb/observed/stage';
import { prepareState } from '#test/eventstoredb/observed/states';

const { Options } = streams.ReadReq;
const { Empty } = shared;

const STARTS = [
  ...['start', 'end', '0', '1', '2', '4', '5', '7', '100'],
  ...['9223372036854775806', '9223372036854775807', '18446744073709551615'],
];
const COUNTS = ['1000', '1', '2'];
const SHORT_RUN = 4;

/** `e0 e1 e2`, or `e35…e39(5)` for more than a few. */
const shortenRuns = (found: readonly string[]): string => {
  const events = found.filter((text) => /^e\d/.test(text));
  if (events.length <= SHORT_RUN) return found.join(' ');
  const short = `${events[0] ?? ''}…${events.at(-1) ?? ''}(${events.length})`;
  const first = found.indexOf(events[0] ?? '');
  return [...found.slice(0, first), short, ...found.slice(first + events.length)].join(' ');
};

const createOptions = (stream: string, direction: string, start: string, count: string): ReadReq.Options => {
  const from = new Options.StreamOptions().setStreamIdentifier(toIdentifier(stream));
  if (start === 'start') from.setStart(new Empty());
  else if (start === 'end') from.setEnd(new Empty());
  else from.setRevision(start);
  return createReadOptions()
    .setStream(from)
    .setCount(count)
    .setNoFilter(new Empty())
    .setReadDirection(direction === 'back' ? Options.ReadDirection.BACKWARDS : Options.ReadDirection.FORWARDS);
};

const setCompatibility = (options: ReadReq.Options, compatibility: number): ReadReq.Options =>
  options.setControlOption(new Options.ControlOption().setCompatibility(compatibility));

/** All reads of a stream, grouped by what they return. */
const readInAllWays = async (
  stage: Stage,
  stream: string,
  compatibility: number,
): Promise<Record<string, string[]>> => {
  const found: Record<string, string[]> = {};
  for (const direction of ['forw', 'back'])
    for (const start of STARTS)
      for (const count of COUNTS) {
        const options = setCompatibility(createOptions(stream, direction, start, count), compatibility);
        (found[shortenRuns(await readRaw(stage, options))] ??= []).push(`${direction} from ${start} max ${count}`);
      }
  return found;
};

/** `reads of recreated, compatibility 1` */
export const findStreamReadPlay = (name: string): Play | null => {
  const [, state = '', compatibility] = /^reads of (\S+), compatibility (\d)$/.exec(name) ?? [];
  const prepare = prepareState(state);
  if (prepare === null) return null;
  return async (stage) => {
    const stream = `${stage.run}-s`;
    await prepare(stage, stream);
    return readInAllWays(stage, stream, Number(compatibility));
  };
};
