import type { Aim } from '#domain/contract.events';
import type { Judgement, Rating } from '#domain/vocabulary';
import type { IsoDay } from '#kernel/time';

/** An agreed aim with its latest measurement, rating and judgement. */
export type RegisteredAim = Aim & {
  readonly latest: { readonly value: number; readonly measuredOn: IsoDay } | null;
  /** The provider's last rating. */
  readonly rating: Rating | null;
  readonly judgement: Judgement | null;
};

/** Changes one of the aims. */
export const withAim = (
  aims: readonly RegisteredAim[],
  aimId: string,
  change: Partial<RegisteredAim>,
): RegisteredAim[] => aims.map((aim) => (aim.aimId === aimId ? { ...aim, ...change } : aim));

/** The later of the known measurement and a new one. */
export const latestMeasurement = (
  aim: RegisteredAim,
  { value, measuredOn }: { value: number; measuredOn: IsoDay },
): RegisteredAim['latest'] =>
  aim.latest !== null && aim.latest.measuredOn > measuredOn ? aim.latest : { value, measuredOn };
