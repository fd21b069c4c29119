import type { IsoDay } from '#kernel/time';

/** The days on which the next review and the next report of a contract are due; null before the start. */
type DueDays = { readonly nextReviewOn: IsoDay | null; readonly nextReportOn: IsoDay | null };

/** The due days after the start of a contract was corrected. A day that did not change is null in the event. */
export const correctDueDays = (row: DueDays, corrected: DueDays): DueDays => ({
  nextReviewOn: corrected.nextReviewOn ?? row.nextReviewOn,
  nextReportOn: corrected.nextReportOn ?? row.nextReportOn,
});
