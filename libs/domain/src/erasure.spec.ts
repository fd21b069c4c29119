import { erasure } from '#domain/erasure';
import { given, personalToken } from '#kernel/testing/decider-spec';

const erased = { kind: 'person' as const, personId: 'robin' };
const recorded = { type: 'ErasureRecorded' as const, data: { erased, reason: personalToken('Asked to be forgotten') } };

describe('An erasure', () => {
  it('is recorded with what was erased, why, by whom and when', () => {
    given(erasure).when('RecordErasure', recorded.data).then(recorded);
    expect(given(erasure, recorded).state()).toEqual({
      ...recorded.data,
      erasedBy: 'clerk-1',
      erasedAt: '2012-01-10T12:00:00.000Z',
    });
  });

  it('of a text has no id of the event if it was recorded before receipts had one', () => {
    const text = { kind: 'text', category: 'contract', recordId: 'c', revision: 4, field: 'purpose' };
    const [upcast] = erasure.upcasts?.ErasureRecorded ?? [];
    expect([text, erased].map((each) => upcast?.({ erased: each, reason: 'r' }))).toEqual([
      { erased: { ...text, eventId: null }, reason: 'r' },
      { erased, reason: 'r' },
    ]);
  });

  it('is recorded once, so that the first receipt stands', () => {
    given(erasure, recorded)
      .when('RecordErasure', { erased, reason: personalToken('Again') })
      .thenNothing();
  });
});
