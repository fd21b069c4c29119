import { createHmac, createSecretKey } from 'node:crypto';
import { computeFingerprint, matchesFingerprint } from '#execution/command-fingerprint';

describe('The fingerprint of a command', () => {
  const key = createSecretKey(Buffer.alloc(32, 7));
  const put = computeFingerprint(key, { command: 'PutIn', data: { coins: 3 } });

  it('is the same for the same name and data, and another for others', () => {
    expect(computeFingerprint(key, { command: 'PutIn', data: { coins: 3 } })).toBe(put);
    expect(computeFingerprint(key, { command: 'PutIn', data: { coins: 4 } })).not.toBe(put);
    expect(computeFingerprint(key, { command: 'Take', data: { coins: 3 } })).not.toBe(put);
  });

  it('matches an event that was recorded with 22 characters, or with all 43 by an earlier version', () => {
    const recordedEarlier = createHmac('sha256', Buffer.alloc(32, 7))
      .update('["PutIn",{"coins":3}]')
      .digest('base64url');
    expect([put.length, recordedEarlier.length]).toEqual([22, 43]);
    expect(matchesFingerprint(put, put)).toBe(true);
    expect(matchesFingerprint(recordedEarlier, put)).toBe(true);
  });

  it('matches no other text, not even an empty or shorter one', () => {
    for (const other of ['', put.slice(0, 21), `${put.slice(0, 21)}!`])
      expect(matchesFingerprint(other, put)).toBe(false);
  });
});
