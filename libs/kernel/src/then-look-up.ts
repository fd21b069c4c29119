import { type StreamLookup, FollowUp } from '#kernel/decider';

/** Instead of a picked fact: performs further lookups and combines their results, which keep the order of the lookups. */
export const thenLookUp = <Result, Fact>(
  lookups: readonly StreamLookup<Result>[],
  combine: (results: readonly Result[]) => Fact,
): FollowUp<Fact> => new FollowUp(lookups, combine);
