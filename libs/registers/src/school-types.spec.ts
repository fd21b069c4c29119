import { findSchoolType } from '#registers/school-types';

describe('The type of a school', () => {
  it.each([1, 2, 3, 5, 7, 12, 14, 15])('says that %i is maintained by the local authority', (code) => {
    expect(findSchoolType(String(code))?.governance).toBe('maintained');
  });

  it.each([28, 33, 34, 35, 36, 38, 39, 40, 41, 42, 43, 44, 45, 46, 57])(
    'says that %i is an academy or free school',
    (code) => {
      expect(findSchoolType(String(code))?.governance).toBe('academy');
    },
  );

  it('distinguishes independent schools from other types', () => {
    expect(['10', '11', '8', '49'].map((code) => findSchoolType(code)?.governance)).toEqual([
      'independent',
      'independent',
      'other',
      'other',
    ]);
  });

  it('names the foundation of a maintained school', () => {
    expect(['2', '3', '5', '12', '1', '34'].map((code) => findSchoolType(code)?.foundation)).toEqual([
      'voluntary-aided',
      'voluntary-controlled',
      'foundation',
      'foundation',
      null,
      null,
    ]);
  });

  it('is unknown for a code that is not in the table, for none, and for text', () => {
    expect([null, '', '37', '99', 'academy'].map(findSchoolType)).toEqual([null, null, null, null, null]);
    expect(findSchoolType('02')).toEqual(findSchoolType('2'));
  });
});
