/** Whose law governs a school, according to its type. */
export type Governance = 'maintained' | 'academy' | 'independent' | 'other';

/** The kind of foundation of a maintained school, which must be consulted. */
export type Foundation = 'voluntary-aided' | 'voluntary-controlled' | 'foundation';

/** The meaning of a type code of the register. */
export interface SchoolType {
  readonly governance: Governance;
  readonly foundation: Foundation | null;
}

const schoolType = (governance: Governance, foundation: Foundation | null = null): SchoolType => ({
  governance,
  foundation,
});

const ACADEMY_CODES = [28, 33, 34, 35, 36, 38, 39, 40, 41, 42, 43, 44, 45, 46, 57];

/**
 * The codes of `TypeOfEstablishment (code)` in Get Information about Schools (GIAS, Department for Education).
 * Maintained: 1 community, 2 voluntary aided, 3 voluntary controlled, 5 foundation, 7 community special,
 * 12 foundation special, 14 pupil referral unit, 15 nursery. Academies and free schools: 28, 33 to 36, 38 to 46, 57.
 * 10 and 11 are independent. 8 (non-maintained special) and 49 (online provider) are none of the three.
 */
const SCHOOL_TYPES: ReadonlyMap<number, SchoolType> = new Map([
  [1, schoolType('maintained')],
  [2, schoolType('maintained', 'voluntary-aided')],
  [3, schoolType('maintained', 'voluntary-controlled')],
  [5, schoolType('maintained', 'foundation')],
  [7, schoolType('maintained')],
  [8, schoolType('other')],
  [10, schoolType('independent')],
  [11, schoolType('independent')],
  [12, schoolType('maintained', 'foundation')],
  [14, schoolType('maintained')],
  [15, schoolType('maintained')],
  [49, schoolType('other')],
  ...ACADEMY_CODES.map((code): [number, SchoolType] => [code, schoolType('academy')]),
]);

/** Finds the meaning of a type code, with or without leading zeros; null for an unknown code or none. */
export function findSchoolType(typeCode: string | null): SchoolType | null {
  if (typeCode === null || !/^\d+$/.test(typeCode)) return null;
  return SCHOOL_TYPES.get(Number(typeCode)) ?? null;
}
