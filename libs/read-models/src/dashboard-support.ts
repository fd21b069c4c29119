import { stageOn } from '#domain/contract-stage';
import type { IsoDay } from '#kernel/time';
import type { RowOf } from '#processing/view';
import type { dashboardContracts } from '#read-models/dashboard-contracts';

/** Whether a school has support of the board, had it before, or neither. `withheld`: the reader may not know. */
export type SupportState = 'now' | 'before' | 'none' | 'withheld';

export type SupportedContract = RowOf<typeof dashboardContracts.columns>;

/** The support of a school on a day, and who is accountable for it. */
export interface SupportOfSchool {
  readonly support: SupportState;
  /** The running contracts, or else those of the past. */
  readonly contractIds: readonly string[];
  /** Who is accountable for progress on the day: the leads of the running contracts, and their providers other than the lead leader. */
  readonly leaderIds: readonly string[];
  readonly providerIds: readonly string[];
}

/** What the contracts of a school say of a day. */
export const describeSupport = (contracts: readonly SupportedContract[], day: IsoDay): SupportOfSchool => {
  const running = contracts.filter((each) => stageOn(each, day) === 'running');
  const past = contracts.filter((each) => ['ended', 'closed'].includes(stageOn(each, day)));
  const shown = running.length > 0 ? running : past;
  return {
    support: running.length > 0 ? 'now' : past.length > 0 ? 'before' : 'none',
    contractIds: shown.map(({ contractId }) => contractId),
    leaderIds: [...new Set(running.map(({ leaderId }) => leaderId))],
    providerIds: [...new Set(running.flatMap(({ providerId }) => providerId ?? []))],
  };
};

/** For a reader who may not know it. */
export const NO_SUPPORT_SHOWN = { support: 'withheld', contractIds: [], leaderIds: [], providerIds: [] } as const;
