import { covers, type Code, type Period } from '#domain/vocabulary';
import { refuseUnless } from '#kernel/refused';
import { addDays, type IsoDay } from '#kernel/time';

/** One version of an entry that a board revises by its code. A version that ended before it began is in force on no day. */
interface DatedVersion extends Period {
  readonly code: Code;
}

/** The version of each entry that is in force on the day, in the order in which the entries were first agreed. */
export const listVersionsOn = <Entry extends DatedVersion>(entries: readonly Entry[], day: IsoDay): Entry[] =>
  [...new Set(entries.map(({ code }) => code))].flatMap(
    (code) => entries.findLast((entry) => entry.code === code && covers(entry, day)) ?? [],
  );

/** The version of the entry that was agreed last; undefined without one. */
export const findLatestVersion = <Entry extends DatedVersion>(
  entries: readonly Entry[],
  code: Code,
): Entry | undefined => entries.findLast((entry) => entry.code === code);

/** With this change to the version that was agreed last, such as its last day. */
export const endLatestVersion = <Entry extends DatedVersion>(
  entries: readonly Entry[],
  code: Code,
  change: Partial<Entry>,
): Entry[] => {
  const at = entries.findLastIndex((entry) => entry.code === code);
  return entries.map((entry, place) => (place === at ? { ...entry, ...change } : entry));
};

/** Ends the earlier versions of the entry before a new one begins. An end that was recorded for an earlier day stays. */
export const replaceVersion = <Entry extends DatedVersion>(
  entries: readonly Entry[],
  { code, from }: { readonly code: Code; readonly from: IsoDay },
): Entry[] => {
  const last = addDays(from, -1);
  return entries.map((entry) =>
    entry.code === code && (entry.to === null || last < entry.to) ? { ...entry, to: last } : entry,
  );
};

/** Without the version that was agreed last, which has not begun. The version before it, which it replaced, goes on. */
export const takeBackVersion = <Entry extends DatedVersion>(entries: readonly Entry[], code: Code): Entry[] => {
  const latest = findLatestVersion(entries, code);
  const others = entries.filter((entry) => entry !== latest);
  const last = latest && addDays(latest.from, -1);
  const before = others.findLastIndex((entry) => entry.code === code && entry.to === last);
  return others.map((entry, place) => (place === before ? { ...entry, to: null } : entry));
};

/** Refuses `in-the-past` for a day before today, on which contracts may rest already. */
export const refusePastDay = (day: IsoDay, today: IsoDay): void =>
  refuseUnless(
    day >= today,
    'in-the-past',
    `${day} has passed, and contracts may rest on what was in force then. Give today or a later day.`,
  );
