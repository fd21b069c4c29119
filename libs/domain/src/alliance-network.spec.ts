import { allianceNetwork } from '#domain/alliance-network';
import type { AllianceNetworkEvents } from '#domain/alliance-network.events';
import { MAX_MEMORANDA, MAX_PEER_REVIEWS } from '#domain/bounds';
import type { NewEvent } from '#kernel/decider';
import { given, personalToken } from '#kernel/testing/decider-spec';

const text = personalToken('Challenge the quality of deployments');
const facts = { ownAlliances: ['a1'] } as const;
const context = { today: '2012-06-01', facts, roles: ['alliance-director'] } as const;
const other = { ...context, facts: { ownAlliances: ['a3'] } } as const;

const formed: NewEvent<AllianceNetworkEvents> = {
  type: 'NetworkFormed',
  data: { name: 'Eastern network', from: '2011-09-01' },
};
const joined = (membershipId: string, allianceId: string): NewEvent<AllianceNetworkEvents> => ({
  type: 'AllianceJoinedNetwork',
  data: { membershipId, allianceId, from: '2011-09-01' },
});
const network = [formed, joined('m1', 'a1'), joined('m2', 'a2')];
const memorandum = {
  ...{ memorandumId: 'x1', challenger: 'm1', challenged: 'm2' },
  ...({ from: '2011-10-01', to: null, purpose: text } as const),
};
const agreed: NewEvent<AllianceNetworkEvents> = { type: 'MemorandumAgreed', data: memorandum };
const review = {
  ...{ reviewId: 'r1', reviewer: 'm1', reviewed: 'm2', summary: text, actions: text },
  on: '2012-03-01',
} as const;
const reviewed: NewEvent<AllianceNetworkEvents> = { type: 'PeerReviewRecorded', data: review };

describe('A network of alliances', () => {
  it('is formed with its first alliance, and others join once', () => {
    const first = { name: 'Eastern network', from: '2011-09-01', membershipId: 'm1', allianceId: 'a1' } as const;
    given(allianceNetwork).when('FormNetwork', first, context).thenTypes('NetworkFormed', 'AllianceJoinedNetwork');
    given(allianceNetwork)
      .when('FormNetwork', { ...first, name: ' ' }, context)
      .thenRefusal('name-needed');
    const joining = { membershipId: 'm3', allianceId: 'a2', from: '2012-01-01' } as const;
    given(allianceNetwork, ...network)
      .when('JoinNetwork', joining, context)
      .thenRefusal('already-a-member');
    given(allianceNetwork, ...network)
      .when('JoinNetwork', { ...joining, allianceId: 'a3', from: '2011-08-31' }, context)
      .thenRefusal('before-the-network');
  });

  it('is left by a director for their own alliance only', () => {
    const leaving = { membershipId: 'm1', on: '2012-05-31', reason: text } as const;
    given(allianceNetwork, ...network)
      .when('LeaveNetwork', leaving, context)
      .thenState(({ memberships }) => expect(memberships[0]?.to).toBe('2012-05-31'));
    given(allianceNetwork, ...network)
      .when('LeaveNetwork', leaving, other)
      .thenRefusal('not-your-alliance');
    given(allianceNetwork, ...network)
      .when('LeaveNetwork', leaving, { ...other, roles: ['administrator'] })
      .thenTypes('AllianceLeftNetwork');
    const correction = { membershipId: 'm1', from: '2011-09-01', to: null, reason: text } as const;
    given(allianceNetwork, ...network)
      .when('CorrectNetworkMembership', correction, context)
      .thenRefusal('nothing-changed');
  });
});

describe('A memorandum', () => {
  it('says who challenges whom, for a time in which both are members', () => {
    const agree = (data: Partial<typeof memorandum>, more: typeof context | typeof other = context) =>
      given(allianceNetwork, ...network).when('AgreeMemorandum', { ...memorandum, ...data }, more);
    agree({}).then({ ...agreed, occurredOn: '2011-10-01' });
    agree({ challenged: 'm1' }).thenRefusal('same-alliance');
    agree({ challenged: 'm9' }).thenRefusal('unknown-membership');
    agree({}, other).thenRefusal('not-your-alliance');
    const left: NewEvent<AllianceNetworkEvents> = {
      type: 'AllianceLeftNetwork',
      data: { membershipId: 'm2', on: '2011-09-30', reason: text },
    };
    given(allianceNetwork, ...network, left)
      .when('AgreeMemorandum', memorandum, context)
      .thenRefusal('not-a-member');
  });

  it('ends on a day or is corrected', () => {
    const end = { memorandumId: 'x1', on: '2012-05-31', reason: text } as const;
    given(allianceNetwork, ...network, agreed)
      .when('EndMemorandum', end, context)
      .thenTypes('MemorandumEnded');
    given(allianceNetwork, ...network, agreed)
      .when('EndMemorandum', { ...end, on: '2011-09-30' }, context)
      .thenRefusal('outside-the-memorandum');
    const correction = { memorandumId: 'x1', from: '2011-10-01', to: null, purpose: null, reason: text } as const;
    given(allianceNetwork, ...network, agreed)
      .when('CorrectMemorandum', correction, context)
      .thenRefusal('nothing-changed');
    given(allianceNetwork, ...network, agreed)
      .when('EndMemorandum', { ...end, memorandumId: 'x9' }, context)
      .thenRefusal('unknown-memorandum');
  });

  it('is refused once the network has had the most that are allowed', () => {
    const many = Array.from({ length: MAX_MEMORANDA }, (_, index): NewEvent<AllianceNetworkEvents> => ({
      type: 'MemorandumAgreed',
      data: { ...memorandum, memorandumId: `x${index}` },
    }));
    given(allianceNetwork, ...network, ...many.slice(1))
      .when('AgreeMemorandum', { ...memorandum, memorandumId: 'last' }, context)
      .thenTypes('MemorandumAgreed');
    given(allianceNetwork, ...network, ...many)
      .when('AgreeMemorandum', { ...memorandum, memorandumId: 'last' }, context)
      .thenRefusal('too-many-memoranda');
  });
});

describe('A peer review', () => {
  it('is recorded by one of the two alliances, and corrected with the old day', () => {
    given(allianceNetwork, ...network)
      .when('RecordPeerReview', review, context)
      .then({ ...reviewed, occurredOn: '2012-03-01' });
    given(allianceNetwork, ...network)
      .when('RecordPeerReview', { ...review, on: '2012-06-02' }, context)
      .thenRefusal('in-the-future');
    given(allianceNetwork, ...network)
      .when('RecordPeerReview', review, other)
      .thenRefusal('not-your-alliance');
    const correction = { reviewId: 'r1', on: '2012-03-02', summary: null, actions: null, reason: text } as const;
    given(allianceNetwork, ...network, reviewed)
      .when('CorrectPeerReview', correction, context)
      .thenState(({ reviews }) => expect(reviews[0]?.on).toBe('2012-03-02'));
    given(allianceNetwork, ...network, reviewed)
      .when('CorrectPeerReview', { ...correction, reviewId: 'r9' }, context)
      .thenRefusal('unknown-peer-review');
  });

  it('is refused once the network has had the most that are allowed', () => {
    const many = Array.from({ length: MAX_PEER_REVIEWS }, (_, index): NewEvent<AllianceNetworkEvents> => ({
      type: 'PeerReviewRecorded',
      data: { ...review, reviewId: `r${index}` },
    }));
    given(allianceNetwork, ...network, ...many.slice(1))
      .when('RecordPeerReview', { ...review, reviewId: 'last' }, context)
      .thenTypes('PeerReviewRecorded');
    given(allianceNetwork, ...network, ...many)
      .when('RecordPeerReview', { ...review, reviewId: 'last' }, context)
      .thenRefusal('too-many-peer-reviews');
  });
});
