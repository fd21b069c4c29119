import { MAX_BIDS } from '#domain/bounds';
import { refuseIncompleteProvider, refuseMissingProvider, worksFor } from '#domain/provider';
import { refuseWithoutChange } from '#domain/shared-rules';
import type { Bidder, RequestStream, SupportRequest } from '#domain/request.types';
import type { Provider, Urn } from '#domain/vocabulary';
import type { Decider, FactsFor } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';

/** Whether the board has settled the request, and not only put it off. */
export const isDecided = ({ outcome }: SupportRequest): boolean => outcome !== null && outcome !== 'defer';

/** Refuses everything else while another board or an alliance has the request. */
export const refuseHandedOver = ({ handOver }: SupportRequest): void => {
  refuseUnless(
    handOver?.answer !== 'accepted',
    'handed-over',
    'The request was handed over. Go on with it where it was accepted.',
  );
  refuseUnless(
    handOver?.answer !== null,
    'being-handed-over',
    'The request is being handed over and waits for the answer. Withdraw the hand-over first.',
  );
};

export const refuseUnlessOpen = (state: SupportRequest): void => {
  refuseUnless(
    !state.withdrawn,
    'request-withdrawn',
    'The request was withdrawn. Submit another request if support is needed.',
  );
  refuseUnless(
    !isDecided(state),
    'already-decided',
    'The board has already decided on this request. Read its decision. If support is still needed, submit another request.',
  );
  refuseHandedOver(state);
};

export const refuseUnlessEligible = ({ eligible }: SupportRequest): void =>
  refuseUnless(eligible === true, 'not-eligible', 'The request is not screened as eligible. Screen it first.');

type Bid = RequestStream['commands']['BidForRequest'];

/** The schools whose members have an interest in the bid: the home school of the leader, and the schools of the organisation. */
export const listSchoolsOfBidder = ({ homeSchoolUrn, schools }: Pick<Bidder, 'homeSchoolUrn' | 'schools'>): Urn[] => [
  ...(homeSchoolUrn === null ? [] : [homeSchoolUrn]),
  ...schools,
];

/** The bids that were not withdrawn. */
export const listOpenBids = ({ bidders }: SupportRequest): Bidder[] => bidders.filter(({ withdrawn }) => !withdrawn);

/** The bid of the actor. That of somebody else looks the same as one that does not exist. */
const requireOwnBid = ({ bidders }: SupportRequest, bidId: string, actor: string): Bidder => {
  const known = bidders.find((each) => each.bidId === bidId && each.bidBy === actor);
  refuseUnless(known !== undefined, 'unknown-bid', 'You have made no bid with this id. Check the id.');
  refuseUnless(!known.withdrawn, 'bid-withdrawn', 'This bid was withdrawn. Bid again if you can give the support.');
  return known;
};

/** What tells providers apart: a leader, or the id of an organisation. */
const identify = ({ kind, allianceId, schoolUrn, bodyId, areaCode }: Provider, leaderId: string): string =>
  [kind, kind === 'leader' ? leaderId : (allianceId ?? schoolUrn ?? bodyId ?? areaCode)].join(' ');

/** Whether two bids are of one provider. */
export const isSameProvider = (
  one: { readonly provider: Provider; readonly leaderId: string },
  other: { readonly provider: Provider; readonly leaderId: string },
): boolean => identify(one.provider, one.leaderId) === identify(other.provider, other.leaderId);

/** A leader bids for themselves. An organisation names the leader who would steer the work. Who may bid for it is decided by their roles. */
const refuseImpossibleBidder = (
  state: SupportRequest,
  { provider, leaderId }: Bid,
  actor: string,
  facts: FactsFor<RequestStream, 'BidForRequest'>,
) => {
  const { leader } = facts;
  refuseUnless(leader !== undefined, 'unknown-leader', 'There is no leader with this id. Check the id.');
  refuseIncompleteProvider(provider);
  refuseUnless(
    provider.kind !== 'leader' || leader.personId === actor,
    'not-your-designation',
    'You can bid only for yourself. Name the provider if you bid for an organisation.',
  );
  refuseMissingProvider(facts.provider);
  refuseUnless(
    leader.designated,
    'not-designated',
    'The leader is not designated today. Ask the clerk of the board to renew the designation.',
  );
  refuseUnless(
    worksFor(provider, leader, facts.provider),
    'leader-not-with-provider',
    'The leader does not work for this provider. Name a leader of the provider.',
  );
  const schools = provider.kind === 'leader' ? [] : facts.provider.schools;
  refuseUnless(
    !listSchoolsOfBidder({ ...leader, schools }).includes(state.schoolUrn),
    'own-school',
    'A provider cannot bid to support its own school. Bid for the request of another school.',
  );
  refuseUnless(
    !listOpenBids(state).some((each) => isSameProvider(each, { provider, leaderId })),
    'already-bid',
    'This provider has already bid for the request. Correct that bid if it is wrong.',
  );
  return { personId: leader.personId, homeSchoolUrn: leader.homeSchoolUrn, providerSchools: [...schools] };
};

const refuseWrongFigures = ({ halfDays, pence }: Pick<Bid, 'halfDays' | 'pence'>): void => {
  refuseUnless(
    Number.isSafeInteger(halfDays) && halfDays > 0,
    'half-days-must-be-positive',
    'Bid for a whole number of half-days, at least one.',
  );
  refuseUnless(Number.isSafeInteger(pence) && pence >= 0, 'pence-must-be-whole', 'Give the price in whole pence.');
};

/** Decisions on bids. */
export const decideBids = {
  BidForRequest: (state, data, { actor }, facts) => {
    refuseUnlessOpen(state);
    refuseUnlessEligible(state);
    refuseUnless(
      !state.bidIds.includes(data.bidId),
      'bid-id-already-used',
      'A bid with this id already exists. Use a new id.',
    );
    const bidder = refuseImpossibleBidder(state, data, actor, facts);
    refuseUnless(
      state.bidIds.length < MAX_BIDS,
      'too-many-bids',
      `The request has ${MAX_BIDS} bids, the most allowed. Bid for another request.`,
    );
    refuseWrongFigures(data);
    return [{ type: 'BidReceived', data: { ...data, ...bidder, bidBy: actor, meetingId: state.tabledFor } }];
  },

  CorrectBid: (state, { bidId, halfDays, pence, approach, reason }, { actor }) => {
    const known = requireOwnBid(state, bidId, actor);
    refuseUnlessOpen(state);
    refuseWithoutChange(known.halfDays !== halfDays || known.pence !== pence || approach !== null);
    refuseWrongFigures({ halfDays, pence });
    const replaced = { halfDays: { old: known.halfDays, new: halfDays }, pence: { old: known.pence, new: pence } };
    return [{ type: 'BidCorrected', data: { bidId, ...replaced, approach, reason } }];
  },

  WithdrawBid: (state, data, { actor }, { terms }) => {
    requireOwnBid(state, data.bidId, actor);
    refuseUnlessOpen(state);
    const codes = terms?.bidWithdrawalReasons.map(({ code }) => code) ?? [];
    refuseUnless(
      codes.includes(data.reasonCode),
      'unknown-reason',
      `Give one of the board's reasons for withdrawing a bid: ${codes.join(', ')}.`,
    );
    return [{ type: 'BidWithdrawn', data }];
  },
} satisfies Partial<Decider<RequestStream>['decide']>;
