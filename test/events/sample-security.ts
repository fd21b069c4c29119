import { security } from '#domain/security';
import type { InMemoryStreams } from '#domain/testing/in-memory-streams';
import { CLERK } from '#test/events/sample-parties';

const MOMENTS = { firstAt: '2011-09-01T08:59:50.000Z', lastAt: '2011-09-01T08:59:59.000Z' } as const;

/** A sign-in and a refusal. */
export const logRequests = (streams: InMemoryStreams): InMemoryStreams => {
  const nowhere = { route: null, target: null };
  return streams.do(CLERK, security, 'RecordSecurityEntries', '2011-09-01', {
    day: '2011-09-01',
    dropped: 0,
    entries: [
      {
        outcome: 'signed-in',
        personId: CLERK,
        roles: ['clerk'],
        network: '192.0.2.0/24',
        isNewNetwork: true,
        ...nowhere,
        ...MOMENTS,
        count: 1,
      },
      {
        outcome: 'unauthenticated',
        personId: null,
        roles: [],
        network: '198.51.100.0/24',
        isNewNetwork: false,
        ...nowhere,
        ...MOMENTS,
        count: 12,
      },
    ],
  });
};
