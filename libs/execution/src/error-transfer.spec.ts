import { packError, unpackError } from '#execution/error-transfer';
import { OutcomeUnknown, StoreUnavailable, VersionConflict } from '#execution/event-store';
import { Refused, UnknownStream } from '#kernel/refused';

const transfer = (error: unknown): Error => unpackError(structuredClone(packError(error)));

describe('An error that crosses threads', () => {
  it.each([
    new Refused('not-a-member', 'Only members can borrow books.'),
    new UnknownStream('loan', '7'),
    new StoreUnavailable('The disk is full.'),
    new OutcomeUnknown('Nobody answered.'),
    new VersionConflict('loan-7', 'none', 3),
    new TypeError('There is no entry for LendBook.'),
  ])('keeps its class, its fields and its stack: %s', (error) => {
    const copy = transfer(error);
    expect(copy).toBeInstanceOf(error.constructor);
    expect(Object.entries(copy)).toEqual(Object.entries(error));
    expect([copy.name, copy.message, copy.stack]).toEqual([error.name, error.message, error.stack]);
  });

  it('keeps the class of which it is a special case', () => {
    class DiskUnavailable extends StoreUnavailable {}
    expect(transfer(new DiskUnavailable('No disk.'))).toBeInstanceOf(StoreUnavailable);
  });

  it('keeps name and message if its class is not known, and the text if it is no error', () => {
    class Unexpected extends Error {
      override readonly name = 'Unexpected';
    }
    expect(transfer(new Unexpected('Not this.'))).toMatchObject({ name: 'Unexpected', message: 'Not this.' });
    expect(transfer('a text')).toMatchObject({ name: 'Error', message: 'a text' });
  });
});
