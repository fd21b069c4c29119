import type { Condition } from '#domain/meeting.events';
import { WITHHELD, type Withheld } from '#records/visibility';

/** The conditions with these texts in the place of those that were minuted wrongly. */
export const correctConditions = (
  conditions: Condition[] | Withheld,
  corrected: Pick<Condition, 'conditionId' | 'text'>[] | Withheld,
): Condition[] | Withheld => {
  if (conditions === WITHHELD || corrected === WITHHELD) return WITHHELD;
  const texts = new Map(corrected.map(({ conditionId, text }) => [conditionId, text]));
  return conditions.map((condition) => ({ ...condition, text: texts.get(condition.conditionId) ?? condition.text }));
};
