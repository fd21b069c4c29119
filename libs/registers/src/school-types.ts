/** Who answers for a school, as far as its type says it. */
export type Governance = 'maintained' | 'academy' | 'independent' | 'other';

/** Whether a maintained school has a foundation behind it that must be consulted: its governing body's character. */
export type Foundation = 'voluntary-aided' | 'voluntary-controlled' | 'foundation';

/** What a type code of the register means for this system. */
export interface SchoolType {
  readonly governance: Governance;
  readonly foundation: Foundation | null;
}

const of = (governance: Governance, foundation: Foundation | null = null): SchoolType => ({ governance, foundation });

const ACADEMY_CODES = [28, 33, 34, 35, 36, 38, 39, 40, 41, 42, 43, 44, 45, 46, 57];

/**
 * The codes of `TypeOfEstablishment (code)` in Get Information about Schools (GIAS, Department for Education).
 * Maintained: 1 community, 2 voluntary aided, 3 voluntary controlled, 5 foundation, 7 community special,
 * 12 foundation special, 14 pupil referral unit, 15 nursery. Academies and free schools: 28, 33 to 36, 38 to 46, 57.
 * 10 and 11 are independent. 8 (non-maintained special) and 49 (online provider) are none of the three.
 */
const SCHOOL_TYPES: ReadonlyMap<number, SchoolType> = new Map([
  [1, of('maintained')],
  [2, of('maintained', 'voluntary-aided')],
  [3, of('maintained', 'voluntary-controlled')],
  [5, of('maintained', 'foundation')],
  [7, of('maintained')],
  [8, of('other')],
  [10, of('independent')],
  [11, of('independent')],
  [12, of('maintained', 'foundation')],
  [14, of('maintained')],
  [15, of('maintained')],
  [49, of('other')],
  ...ACADEMY_CODES.map((code): [number, SchoolType] => [code, of('academy')]),
]);

/** What the type code means («01» and «1» alike); null for a code that is not in the table, and for none. */
export function schoolTypeOf(typeCode: string | null): SchoolType | null {
  if (typeCode === null || !/^\d+$/.test(typeCode)) return null;
  return SCHOOL_TYPES.get(Number(typeCode)) ?? null;
}
