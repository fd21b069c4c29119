import type { Recommendation } from '#domain/contract-monitoring.events';
import type { IsoDay } from '#kernel/time';

/** What the monitoring group recommended to the board at a meeting, other than to continue, until the board has seen it. */
export type OpenRecommendation = {
  readonly meetingId: string;
  readonly since: IsoDay;
  readonly recommendation: Recommendation;
};
