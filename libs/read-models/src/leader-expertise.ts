import type { Expertise } from '#domain/leader-expertise.events';
import type { IsoDay } from '#kernel/time';

/** What a leader is good at, and when it counts. */
export type ListedExpertise = Expertise & { readonly to: IsoDay | null };

/** The row after a change to one entry of expertise. */
export const changeExpertise = (
  { expertise }: { readonly expertise: readonly ListedExpertise[] },
  expertiseId: string,
  changes: Partial<ListedExpertise>,
): { expertise: ListedExpertise[] } => ({
  expertise: expertise.map((each) => (each.expertiseId === expertiseId ? { ...each, ...changes } : each)),
});
