import type { Role, Scope } from '#domain/vocabulary';
import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';

export type PersonEvents = {
  PersonRegistered: { name: Personal; email: Personal | null };
  /** What the person is, for what, from when; `to` null = until ended. */
  StandingGranted: { standingId: string; role: Role; scope: Scope; from: IsoDay; to: IsoDay | null };
  StandingEnded: { standingId: string; on: IsoDay; reason: Personal };
};
