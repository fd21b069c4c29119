import fc from 'fast-check';
import { formatInstant } from '#sqlite/instant-format';

describe('formatInstant', () => {
  it('writes every time as Date does, also when the day changes between two times', () => {
    fc.assert(
      fc.property(fc.array(fc.date({ noInvalidDate: true }), { minLength: 1 }), (dates) => {
        expect(dates.map((date) => formatInstant(date.getTime()))).toEqual(dates.map((date) => date.toISOString()));
      }),
    );
  });

  it('throws a RangeError for a number that is not a time', () => {
    expect(() => formatInstant(Number.NaN)).toThrow(RangeError);
  });
});
