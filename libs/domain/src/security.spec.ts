import { MAX_ENTRIES_PER_EVENT, security } from '#domain/security';
import type { SecurityEntry } from '#domain/security.events';
import { given } from '#kernel/testing/decider-spec';

const entry: SecurityEntry = {
  outcome: 'forbidden',
  personId: 'robin',
  roles: ['clerk'],
  network: '192.0.2.0/24',
  isNewNetwork: false,
  route: 'GET /v1/funds/:fund',
  target: 'fund/f',
  firstAt: '2011-09-01T09:00:00.000Z',
  lastAt: '2011-09-01T09:00:01.000Z',
  count: 2,
};
const recorded = { entries: [entry], dropped: 1 };

describe('The security log of a day', () => {
  it('is opened by its first entries, and grows by each further batch', () => {
    given(security)
      .when('RecordSecurityEntries', { day: '2011-09-01', ...recorded })
      .then(
        { type: 'SecurityLogOpened', data: { day: '2011-09-01' } },
        { type: 'SecurityEntriesRecorded', data: recorded },
      );
    given(security, { type: 'SecurityLogOpened', data: { day: '2011-09-01' } })
      .when('RecordSecurityEntries', { day: '2011-09-01', ...recorded })
      .then({ type: 'SecurityEntriesRecorded', data: recorded });
  });

  it('takes only so many entries in one event', () => {
    const entries = Array.from({ length: MAX_ENTRIES_PER_EVENT + 1 }, () => entry);
    given(security)
      .when('RecordSecurityEntries', { day: '2011-09-01', entries, dropped: 0 })
      .thenRefusal('too-many-entries');
  });
});
