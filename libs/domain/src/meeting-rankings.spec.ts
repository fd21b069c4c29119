import { PUBLISHED_MATCHING_RULES } from '#domain/matching-rules';
import type { AwardComparison, KeptRanking } from '#domain/request-matching.events';
import { AWARD, LEADER, REQUEST, situationWith, whenMinuting } from '#domain/testing/meeting.builder';
import { LEADER_PROVIDER } from '#domain/vocabulary';
import { personalToken } from '#kernel/testing/decider-spec';

const place = (candidateKey: string, rank: number) => ({ candidateKey, rank, score: 90 - rank, parts: [] });

const RANKING: KeptRanking = {
  ...{ rankingId: 'r-1', from: '2011-10-05', to: '2012-01-31', halfDays: 12, rulesFrom: '2011-09-01' },
  ...{ rulesSetBy: 'published', considered: 2, ranked: 2, fingerprint: 'f'.repeat(64), excluded: [] },
  candidates: [place('leader leader-1', 1), place('leader leader-2', 2), place('alliance alliance-1', 3)],
};

const { rules } = PUBLISHED_MATCHING_RULES;
const DEPARTURE = { reasonCode: 'spread-of-work', note: personalToken('The first has three contracts') };

const minute = (
  award: object,
  { ranking = RANKING, rankingNeeded = false }: { ranking?: KeptRanking | null; rankingNeeded?: boolean } = {},
  departure: AwardComparison['departure'] = null,
) =>
  whenMinuting(
    { award: { ...AWARD, ...award }, departure },
    undefined,
    situationWith({ request: { ...REQUEST, ranking }, matchingRules: { ...rules, rankingNeeded } }),
  );

describe('An award that is compared with the kept ranking', () => {
  it('needs no reason for the first, nor for an alliance whose lead leader is the first', () => {
    minute({}).thenTypes('DecisionMinuted', 'AwardCompared');
    const provider = { ...LEADER_PROVIDER, kind: 'alliance', allianceId: 'alliance-1' } as const;
    whenMinuting(
      { award: { ...AWARD, provider } },
      undefined,
      situationWith({
        request: { ...REQUEST, ranking: RANKING },
        leader: { ...LEADER, allianceId: 'alliance-1' },
      }),
    ).thenTypes('DecisionMinuted', 'AwardCompared');
  });

  it("needs a reason of the board's list for another, also for one that is not in it", () => {
    for (const leaderId of ['leader-2', 'leader-9']) {
      minute({ leaderId }).thenRefusal('departure-needed');
      minute({ leaderId }, {}, { ...DEPARTURE, reasonCode: 'because' }).thenRefusal('unknown-departure-reason');
      minute({ leaderId }, {}, DEPARTURE).thenTypes('DecisionMinuted', 'AwardCompared');
    }
  });

  it('is not compared without a ranking, unless the board needs one', () => {
    minute({}, { ranking: null }).thenTypes('DecisionMinuted');
    minute({}, { ranking: null, rankingNeeded: true }).thenRefusal('ranking-needed');
  });
});
