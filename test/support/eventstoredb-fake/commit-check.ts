import type { ExpectedRevision, LoggedEvent, ProposedEvent } from '#test/support/eventstoredb-fake/logged-event';

/** What a node knows about a stream when it checks an append. */
export interface CheckedStream {
  readonly name: string;
  /** The index of each event is its revision. */
  readonly events: readonly LoggedEvent[];
  readonly softDeleted: boolean;
  readonly hasMetadata: boolean;
  /** The first event of any stream with this id. Undefined if the node has none, or has forgotten it. */
  readonly findById: (id: string) => LoggedEvent | undefined;
}

export type CommitDecision = 'accept' | 'conflict' | 'deleted' | { readonly repeats: LoggedEvent };

/** Without a revision, the ids alone decide: the first one whether the append is a repeated one, the others whether it is the same. */
const checkIds = (
  { name, findById }: CheckedStream,
  proposed: readonly ProposedEvent[],
): 'accept' | 'conflict' | { readonly repeats: LoggedEvent } => {
  const known = proposed.map(({ id }) => findById(id)).map((event) => (event?.stream === name ? event : undefined));
  const last = known.at(-1);
  if (known[0] === undefined) return 'accept';
  return known.includes(undefined) || last === undefined ? 'conflict' : { repeats: last };
};

const isOneOf = ({ findById }: CheckedStream, stored: LoggedEvent | undefined, { id }: ProposedEvent): boolean =>
  stored?.id === id && findById(id) !== undefined;

/** With an earlier revision, the events that follow it must be the proposed ones. */
const checkFrom = (checked: CheckedStream, expected: number, proposed: readonly ProposedEvent[]): CommitDecision => {
  const { events } = checked;
  const differs = proposed.findIndex((event, step) => !isOneOf(checked, events[expected + 1 + step], event));
  const last = events[expected + proposed.length];
  if (differs === 0 && expected === -1 && checked.softDeleted) return 'accept';
  return differs < 0 && proposed.length > 0 && last !== undefined ? { repeats: last } : 'conflict';
};

/** Decides about an append as a node does, in the same order of checks. */
export const checkCommit = (
  checked: CheckedStream,
  expected: ExpectedRevision,
  proposed: readonly ProposedEvent[],
): CommitDecision => {
  const last = checked.events.length - 1;
  if (expected === 'stream-exists') {
    if (checked.softDeleted) return 'deleted';
    if (last < 0 && !checked.hasMetadata) return 'conflict';
  }
  if (expected === 'any' || expected === 'stream-exists') return checkIds(checked, proposed);
  const revision = expected === 'no-stream' ? -1 : expected;
  if (revision < last) return checkFrom(checked, revision, proposed);
  return revision > last ? 'conflict' : 'accept';
};

/** As `checkCommit`, for a soft delete: there must be something to delete. */
export const checkDelete: typeof checkCommit = (checked, expected, proposed) => {
  const decision = checkCommit(checked, expected, proposed);
  const isNothing = checked.events.length === 0 && !checked.hasMetadata;
  return decision === 'accept' && isNothing ? 'conflict' : decision;
};
