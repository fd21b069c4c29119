import type { Caller } from '#scenarios/demo-installation';

/** A primary school on the dashboard of a board. */
export interface SeenSchool {
  readonly urn: string;
  readonly district: string;
  /** The last overall grade; null without one. */
  readonly grade: number | null;
  readonly flags: readonly string[];
}

/** The primary schools on the dashboard of the board, as this person reads it, ordered by URN. */
export const listPrimaries = async (caller: Caller, board: string): Promise<SeenSchool[]> => {
  const seen: SeenSchool[] = [];
  const page = { limit: 200, phase: 'Primary' } as const;
  for await (const { schools } of caller.pages('/v1/boards/{board}/dashboard', { board }, page))
    for (const { urn, districtCode, overallGrade: grade, flags } of schools)
      seen.push({ urn, district: districtCode ?? '', grade, flags: flags.map(({ rule }) => rule) });
  return seen.toSorted((one, other) => (one.urn < other.urn ? -1 : 1));
};
