import { schoolTypeOf } from '#registers/school-types';

describe('the type of a school', () => {
  it.each([1, 2, 3, 5, 7, 12, 14, 15])('%i is maintained by the local authority', (code) => {
    expect(schoolTypeOf(String(code))?.governance).toBe('maintained');
  });

  it.each([28, 33, 34, 35, 36, 38, 39, 40, 41, 42, 43, 44, 45, 46, 57])('%i is an academy or free school', (code) => {
    expect(schoolTypeOf(String(code))?.governance).toBe('academy');
  });

  it('tells independent schools from those that are none of the three', () => {
    expect(['10', '11', '8', '49'].map((code) => schoolTypeOf(code)?.governance)).toEqual([
      'independent',
      'independent',
      'other',
      'other',
    ]);
  });

  it('names the foundation that stands behind a maintained school', () => {
    expect(['2', '3', '5', '12', '1', '34'].map((code) => schoolTypeOf(code)?.foundation)).toEqual([
      'voluntary-aided',
      'voluntary-controlled',
      'foundation',
      'foundation',
      null,
      null,
    ]);
  });

  it('is unknown for a code that is not in the table, for none, and for what is no code', () => {
    expect([null, '', '37', '99', 'academy'].map(schoolTypeOf)).toEqual([null, null, null, null, null]);
    expect(schoolTypeOf('02')).toEqual(schoolTypeOf('2'));
  });
});
