import type { SentNotice } from '#domain/escalation-measures.types';
import { findPowersUntil } from '#domain/escalation-notice-rules';
import type { NoticeDays, NoticeLaw } from '#domain/escalation-notices.events';
import type { Escalation } from '#domain/escalation.types';
import { chooseLater } from '#domain/shared-rules';
import { refuseUnless } from '#kernel/refused';
import { addDays, type IsoDay } from '#kernel/time';

/** How the periods of a notice run: from a first day, and with a least last day for a text that those addressed did not have before. */
interface Periods {
  readonly sentOn: IsoDay;
  /** The first day of the periods. */
  readonly from: IsoDay;
  /** More time than the rules give; null for the time that they give. */
  readonly complyBy: IsoDay | null;
}

/** The days of a notice. Refuses `too-little-time-to-comply`. */
export const findDays = (law: NoticeLaw, { sentOn, from, complyBy }: Periods): NoticeDays => {
  const least = addDays(from, law.complianceDays);
  const last = complyBy ?? least;
  refuseUnless(
    least <= last,
    'too-little-time-to-comply',
    `The rules give until ${least} to comply, counted from ${from}. Give that day or a later one.`,
  );
  return {
    sentOn,
    complyBy: last,
    representBy: addDays(from, law.representationDays),
    powersUntil: findPowersUntil(law, last),
  };
};

/**
 * The days of a notice after a correction. Those addressed get the whole time again, from today, for another text and after a correction that would give them
 * less time than they had.
 */
export const correctDays = (
  law: NoticeLaw,
  sent: SentNotice,
  {
    sentOn,
    complyBy,
    hasNewText,
    today,
  }: Omit<Periods, 'from'> & { readonly hasNewText: boolean; readonly today: IsoDay },
): NoticeDays => {
  const givesLess = sentOn < sent.sentOn || (complyBy !== null && complyBy < sent.complyBy);
  const from = hasNewText || givesLess ? today : sentOn;
  // Time that was given beyond the rules stays.
  const usual = sentOn === sent.sentOn ? sent.complyBy : addDays(sentOn, law.complianceDays);
  const wasMore = addDays(sent.sentOn, sent.complianceDays) < sent.complyBy ? sent.complyBy : usual;
  const least = addDays(from, law.complianceDays);
  const days = findDays(law, { sentOn, from, complyBy: complyBy ?? chooseLater(least, chooseLater(usual, wasMore)) });
  return sentOn === sent.sentOn ? { ...days, representBy: chooseLater(days.representBy, sent.representBy) } : days;
};

/** Refuses `correction-breaks-later-entry` if a representation or a power would no longer fit the days of the notice. */
export const refuseUnfitDays = (
  state: Escalation,
  number: number,
  { sentOn, complyBy, powersUntil }: NoticeDays,
): void => {
  const hasEarlierReply = state.representations.some(
    ({ notice, receivedOn }) => notice === number && receivedOn < sentOn,
  );
  const hasUnfitPower = state.powers.some(
    ({ notice, from }) => notice === number && (from <= complyBy || (powersUntil !== null && powersUntil < from)),
  );
  refuseUnless(
    !hasEarlierReply && !hasUnfitPower,
    'correction-breaks-later-entry',
    'A representation or a power that is recorded does not fit this day of the notice. Correct that first, or give another day.',
  );
};
