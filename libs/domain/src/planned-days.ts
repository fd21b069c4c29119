import type { IsoDay } from '#kernel/time';

/** The planned days without this one, of which a meeting is recorded now. */
export const closePlannedDay = (plannedOn: readonly IsoDay[], day: IsoDay | null): IsoDay[] =>
  plannedOn.filter((planned) => planned !== day);

/** The planned days with this one, which is open again. */
export const openPlannedDay = (plannedOn: readonly IsoDay[], day: IsoDay | null): IsoDay[] =>
  day === null ? [...plannedOn] : [...plannedOn, day].toSorted();
