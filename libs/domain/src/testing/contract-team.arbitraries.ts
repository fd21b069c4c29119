import { day, halfDays, id, textOrNull } from '#domain/testing/contract-values.arbitraries';
import fc from 'fast-check';

/** Commands about the team, which has at most one leader besides the lead leader here. */
export const aboutTeam = {
  AddTeamMember: fc.record({ leaderId: id('leader-1', 'leader-2'), halfDays, reason: textOrNull }),
  AcceptTeamMember: fc.record({ leaderId: id('leader-2') }),
  ReleaseTeamMember: fc.record({
    leaderId: id('leader-2'),
    releasedOn: day,
    contractVersion: fc.integer({ min: 1, max: 6 }),
  }),
  RemoveTeamMember: fc.record({ leaderId: id('leader-2'), reason: textOrNull }),
};

/** Who came to a visit. */
export const attendees = fc.constantFrom(null, null, ['leader-1'], ['leader-1', 'leader-2'], ['leader-2'], []);
