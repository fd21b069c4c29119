import { createHmac, createSecretKey } from 'node:crypto';
import { computeFingerprint, matchesFingerprint, type FingerprintSource } from '#execution/command-fingerprint';

const key = createSecretKey(Buffer.alloc(32, 7));

const plain = (command: string, data: object): FingerprintSource => ({
  command,
  data,
  withoutText: null,
  textHash: '',
});

const withText = (note: string, textHash: string | null, coins = 3): FingerprintSource => ({
  command: 'Give',
  data: { coins, note },
  withoutText: { coins, note: '' },
  textHash,
});

describe('The fingerprint of a command', () => {
  const put = computeFingerprint(key, plain('PutIn', { coins: 3 }));

  it('is the same for the same name and data, and another for others', () => {
    expect(computeFingerprint(key, plain('PutIn', { coins: 3 }))).toBe(put);
    expect(computeFingerprint(key, plain('PutIn', { coins: 4 }))).not.toBe(put);
    expect(computeFingerprint(key, plain('Take', { coins: 3 }))).not.toBe(put);
  });

  it('is made of personal text only by way of the hash under the key of the text', () => {
    expect(computeFingerprint(key, withText('Åsa', 'h1'))).toBe(computeFingerprint(key, withText('Ben', 'h1')));
    expect(computeFingerprint(key, withText('Åsa', 'h1'))).not.toBe(computeFingerprint(key, withText('Åsa', 'h2')));
  });

  it('matches the same command, and after the erasure of a text whatever that text is', () => {
    const recorded = computeFingerprint(key, withText('Åsa', 'h1'));
    expect(matchesFingerprint(recorded, key, withText('Åsa', 'h1'))).toBe(true);
    expect(matchesFingerprint(recorded, key, withText('Ben', 'h2'))).toBe(false);
    expect(matchesFingerprint(recorded, key, withText('Ben', null))).toBe(true);
    expect(matchesFingerprint(recorded, key, withText('Åsa', null, 4))).toBe(false);
  });

  it('matches an event that an earlier version recorded, with 22 or 43 characters over all of the data', () => {
    const recordedEarlier = createHmac('sha256', Buffer.alloc(32, 7))
      .update('["Give",{"coins":3,"note":"Åsa"}]')
      .digest('base64url');
    expect([put.length, recordedEarlier.length]).toEqual([22, 43]);
    for (const recorded of [recordedEarlier, recordedEarlier.slice(0, 22)]) {
      expect(matchesFingerprint(recorded, key, withText('Åsa', 'h1'))).toBe(true);
      expect(matchesFingerprint(recorded, key, withText('Ben', 'h1'))).toBe(false);
    }
  });

  it('matches no other text, not even an empty or shorter one', () => {
    const source = plain('PutIn', { coins: 3 });
    expect(matchesFingerprint(put, key, source)).toBe(true);
    for (const other of ['', put.slice(0, 21), `${put.slice(0, 21)}!`])
      expect(matchesFingerprint(other, key, source)).toBe(false);
  });
});
