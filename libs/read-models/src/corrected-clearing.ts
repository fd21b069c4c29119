import type { OversightEvents } from '#domain/oversight.events';
import type { ClearedFlag } from '#domain/school-flags';

/** The cleared flags after one of them was corrected. One without a last day should not have been cleared; one that is not in the list becomes cleared again. */
export const correctClearing = (
  cleared: readonly ClearedFlag[],
  { rule, clearedOn, until }: OversightEvents['ClearedFlagCorrected'],
): ClearedFlag[] => {
  const index = cleared.findIndex(
    (each) => each.rule === rule && each.clearedOn === clearedOn && each.until === until.old,
  );
  const others = cleared.filter((_, place) => place !== index);
  return until.new === null ? others : [...others, { rule, clearedOn, until: until.new }];
};
