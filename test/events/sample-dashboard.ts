import { board } from '#domain/board';
import type { InMemoryStreams } from '#domain/testing/in-memory-streams';
import { setMatchingRules } from '#test/events/sample-matching';
import { CLERK, personalText } from '#test/events/sample-parties';

/** The board draws another line for new heads, and shares its dashboard with an alliance until it stops. */
export const agreeOnDashboard =
  (boardId: string, allianceId: string) =>
  (streams: InMemoryStreams): InMemoryStreams =>
    setMatchingRules(streams, boardId)
      .do(CLERK, board, 'SetFlagRules', boardId, {
        from: '2030-09-01',
        changes: { newHeadDays: 730 },
        reason: personalText('Heads need two years'),
      })
      .do(CLERK, board, 'ShareDashboard', boardId, {
        ...{ sharingId: 'sharing-1', allianceId, from: '2030-09-01', to: null },
        agreement: personalText('Minutes of the board, item 4'),
      })
      .do(CLERK, board, 'StopSharingDashboard', boardId, {
        ...{ sharingId: 'sharing-1', on: '2030-12-31' },
        reason: personalText('The alliance has ended'),
      });
