import type { Recommendation } from '#domain/contract-monitoring.events';
import type { IsoDay } from '#kernel/time';

/** What the monitoring group recommended to the board at its last meeting, other than to continue. */
export type OpenRecommendation = {
  readonly meetingId: string;
  readonly since: IsoDay;
  readonly recommendation: Recommendation;
};
