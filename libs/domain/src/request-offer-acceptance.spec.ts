import { request } from '#domain/request';
import type { RequestEvents } from '#domain/request.events';
import type { RequestFacts } from '#domain/request-facts.types';
import { eligible, submitted } from '#domain/testing/request.builder';
import { LEADER_PROVIDER } from '#domain/vocabulary';
import type { NewEvent } from '#kernel/decider';
import { given, personalToken } from '#kernel/testing/decider-spec';

type RequestEvent = NewEvent<RequestEvents>;

const today = '2011-09-10';
const approach = personalToken('Weekly');
const ALLIANCE = { ...LEADER_PROVIDER, kind: 'alliance', allianceId: 'alliance-1' } as const;
const offer = (provider: RequestEvents['WorkOffered']['provider'], leaderId: string | null): RequestEvent => ({
  type: 'WorkOffered',
  data: {
    ...{ offerId: 'offer-1', provider, leaderId, personId: leaderId === null ? null : 'lee' },
    ...{ brief: personalToken('Results fell'), from: '2011-10-01', to: '2011-12-16', halfDays: 21 },
    ...{ visits: 'series', lead: 'both', structural: false, expiresOn: '2011-09-20', rankingId: null, rank: null },
  },
});
const facts: RequestFacts['AcceptOffer'] = {
  leader: { personId: 'lee', designated: true, homeSchoolUrn: '110002', employer: null, allianceId: 'alliance-1' },
  provider: { exists: true, endedOn: null, schools: [] },
};
const acceptance = { ...{ offerId: 'offer-1', bidId: 'bid-2', leaderId: null, approach }, halfDays: 6, pence: 90_000 };

describe('The acceptance of an offer of work', () => {
  it('by a provider that has bid keeps the bid, and is refused with other figures', () => {
    const bid: RequestEvent = {
      type: 'BidReceived',
      data: {
        ...{ bidId: 'bid-1', provider: LEADER_PROVIDER, leaderId: 'leader-1', personId: 'lee', bidBy: 'lee' },
        ...{ homeSchoolUrn: '110002', providerSchools: [], halfDays: 6, pence: 90_000, approach, meetingId: null },
      },
    };
    const accept = (change: Partial<typeof acceptance>) =>
      given(request, submitted, eligible, bid, offer(LEADER_PROVIDER, 'leader-1')).when(
        'AcceptOffer',
        { ...acceptance, ...change },
        { today, actor: 'lee', facts },
      );
    accept({}).then({ type: 'OfferAccepted', data: { offerId: 'offer-1', bidId: 'bid-1' } });
    accept({ halfDays: 5 }).thenRefusal('bid-differs');
    accept({ pence: 80_000 }).thenRefusal('bid-differs');
  });

  it('by an alliance names the leader who would steer the work', () => {
    const accept = (leaderId: string | null) =>
      given(request, submitted, eligible, offer(ALLIANCE, null)).when(
        'AcceptOffer',
        { ...acceptance, leaderId },
        { today, actor: 'dan', facts },
      );
    accept(null).thenRefusal('leader-needed');
    accept('leader-1').thenTypes('OfferAccepted', 'BidReceived');
  });
});
