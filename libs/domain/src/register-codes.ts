import { refuseUnless } from '#kernel/refused';

/** The code of a local authority in the register of schools. No record says which codes exist. */
const AREA_CODE = /^\d{3}$/;

export const isAreaCode = (code: string): boolean => AREA_CODE.test(code);

/** Refuses `not-an-area-code`. A code of which the register has no school yet is valid, because boards begin before registers are imported. */
export const refuseWrongAreaCodes = (codes: readonly string[]): void =>
  refuseUnless(
    codes.every(isAreaCode),
    'not-an-area-code',
    'Give the code of each local authority as in the register of schools: three digits, for example 879.',
  );

/** Phases of education in the register of schools. */
export const PHASES: readonly string[] = [
  'Nursery',
  'Primary',
  'Middle deemed primary',
  'Secondary',
  'Middle deemed secondary',
  '16 plus',
  'All-through',
  'Not applicable',
];
