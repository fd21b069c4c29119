import { erasure, refuseTextOfPerson, requireEncryptedText } from '#domain/erasure';
import { refusal } from '#domain/testing/in-memory-streams';
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

describe('A text that is to be erased', () => {
  const named = { category: 'contract', recordId: 'c', event: 4, field: 'purpose' };

  it('must be encrypted text of the event that is named', () => {
    const text = personalToken('The head is ill');
    expect(requireEncryptedText(text, named)).toBe(text);
    for (const found of [undefined, null, 12, 'in clear text'])
      expect(refusal(() => requireEncryptedText(found, named))).toBe('no-such-text');
  });

  it('must not have the key of a person, who is erased as a whole', () => {
    expect(refusal(() => refuseTextOfPerson('contract-c', named))).toBe('text-of-a-person');
    expect(refusal(() => refuseTextOfPerson('item-17', named))).toBe('nobody refused');
  });
});
