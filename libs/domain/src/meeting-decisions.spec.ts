import {
  approval,
  here,
  inFavour,
  ITEM,
  knowing,
  LEADER,
  MEETING_DAY,
  minuting,
  monitored,
  openedWith,
  planned,
  REQUEST,
} from '#domain/testing/a-meeting';
import { token } from '#kernel/testing/decider-spec';

const minuted = {
  type: 'DecisionMinuted' as const,
  data: {
    ...approval,
    boardId: 'board-1',
    subjectKind: 'request' as const,
    subjectId: ITEM.subjectId,
    schoolUrn: ITEM.schoolUrn,
    decidedBy: ['ann', 'ben', 'cat'],
    conflicted: ['dee', 'eve'],
    quorum: 3,
    madeOn: MEETING_DAY,
  },
  occurredOn: MEETING_DAY,
};

describe('What a board may minute as its decision', () => {
  it('records an approval with who decided, who was conflicted and by which quorum', () => {
    minuting({}).then(minuted);
  });

  it('is not taken before the meeting is open, nor after it is closed', () => {
    minuting({}, planned).refused('meeting-not-open');
    minuting({}, [...openedWith(here), { type: 'MeetingClosed', data: { decided: 0, carriedOver: [] } }]).refused(
      'meeting-closed',
    );
  });

  it('is minuted on the day of the meeting or within two weeks of it', () => {
    minuting({}, openedWith(here), knowing({}, '2011-10-19')).then(minuted);
    minuting({}, openedWith(here), knowing({}, '2011-10-20')).refused('too-late-to-minute');
  });

  it('takes effect on the day of the meeting or later', () => {
    minuting({ effectiveFrom: '2011-10-04' }).refused('effective-before-the-meeting');
    minuting({ effectiveFrom: '2011-10-06' }).thenTypes('DecisionMinuted');
  });

  it('is about an item of the agenda', () => {
    minuting({ itemId: 'request-99' }).refused('unknown-item');
  });

  it('approves no request that was withdrawn or is not eligible, and may still say anything else about it', () => {
    const withdrawn = knowing({ request: { ...REQUEST, withdrawn: true } });
    const ineligible = knowing({ request: { ...REQUEST, eligible: false } });
    minuting({}, openedWith(here), withdrawn).refused('request-withdrawn');
    minuting({}, openedWith(here), ineligible).refused('not-eligible');
    minuting({}, openedWith(here), knowing({ request: { ...REQUEST, eligible: null } })).refused('not-eligible');
    minuting(monitored, openedWith(here), withdrawn).thenTypes('DecisionMinuted');
    minuting(monitored, openedWith(here), ineligible).thenTypes('DecisionMinuted');
  });

  it('approves more support on a review without a request', () => {
    const review = { ...ITEM, itemId: 'review-1', kind: 'review' as const, subjectId: 'contract-1' };
    const history = [...openedWith(here), { type: 'AgendaItemAdded' as const, data: review }];
    minuting({ itemId: 'review-1' }, history, knowing({ request: undefined })).thenTypes('DecisionMinuted');
  });

  it('is taken once on an item, and each decision has an id of its own', () => {
    const other = { ...ITEM, itemId: 'request-2', subjectId: 'request-2' };
    const history = [...openedWith(here), minuted, { type: 'AgendaItemAdded' as const, data: other }];
    minuting({ decisionId: 'decision-2' }, history).refused('item-decided');
    minuting({ itemId: 'request-2' }, history).refused('decision-known');
    minuting({ itemId: 'request-2', decisionId: 'decision-2' }, history).thenTypes('DecisionMinuted');
  });

  it('needs terms of reference that hold on the day', () => {
    minuting({}, openedWith(here), knowing({ terms: null })).refused('unknown-board');
  });
});

describe('Quorum and conflicts of interest', () => {
  it('counts only present members without a conflict: two of four present are too few when the other two are conflicted', () => {
    minuting({ vote: inFavour('ann', 'ben') }, openedWith(['ann', 'ben', 'dee', 'eve'])).refused('no-quorum');
  });

  it('lets exactly as many as the quorum asks for decide', () => {
    minuting({}, openedWith(['ann', 'ben', 'cat'])).thenTypes('DecisionMinuted');
  });

  it('keeps the head of the supported school from voting', () => {
    minuting({ vote: inFavour('ann', 'ben', 'cat', 'dee') }).refused('conflicted-member-voted');
  });

  it("keeps the head of the awarded leader's home school from voting on the award", () => {
    minuting({ vote: inFavour('ann', 'ben', 'eve') }).refused('conflicted-member-voted');
  });

  it('keeps the awarded leader from voting on the award', () => {
    minuting({}, openedWith(here), knowing({ leader: { ...LEADER, personId: 'ben' } })).refused(
      'conflicted-member-voted',
    );
  });

  it('keeps a member from voting who declared an interest in this item, but not one who declared it in another', () => {
    const declared = (itemId: string) => ({
      type: 'InterestDeclared' as const,
      data: { itemId, personId: 'ben', nature: token('Governor of the school') },
    });
    minuting({}, [...openedWith(here), declared('request-1')]).refused('conflicted-member-voted');
    minuting({}, [...openedWith(here), declared('request-2')]).thenTypes('DecisionMinuted');
  });

  it('keeps a member from voting who declared an interest in the same request at an earlier meeting', () => {
    const again = { ...ITEM, itemId: 'request-2', subjectId: 'request-2', interested: ['ben'] };
    const history = [...openedWith(here), { type: 'AgendaItemAdded' as const, data: again }];
    minuting({ itemId: 'request-2' }, history).refused('conflicted-member-voted');
  });

  it('keeps the head of the supported school from voting whose seat does not say so', () => {
    const heads = [{ personId: 'ben', schoolUrn: ITEM.schoolUrn }];
    minuting({}, openedWith(here), knowing({ heads })).refused('conflicted-member-voted');
    minuting({}, openedWith(here), knowing({ heads: [{ personId: 'ben', schoolUrn: '110099' }] })).then(minuted);
  });

  it('keeps who bids, and who comes from the home school of a bidder, from voting for anything', () => {
    const bidder = { itemId: ITEM.itemId, personId: 'ben', homeSchoolUrn: '110012' };
    const history = [...openedWith(here), { type: 'BidderNoted' as const, data: bidder }];
    const voting = (...voters: string[]) => minuting({ ...monitored, vote: inFavour(...voters) }, history);
    voting('ann', 'ben', 'eve').refused('conflicted-member-voted');
    voting('ann', 'cat', 'eve').refused('conflicted-member-voted');
    voting('ann', 'eve').refused('no-quorum');
  });

  it('does not count the head of a home school as conflicted when nothing is awarded', () => {
    minuting({ ...monitored, vote: inFavour('ann', 'ben', 'eve') }).thenTypes('DecisionMinuted');
  });

  it('does not let an absent member or somebody off the roll vote', () => {
    minuting({ vote: inFavour('ann', 'ben', 'cat') }, openedWith(['ann', 'ben', 'dee', 'eve'])).refused('not-present');
    minuting({ vote: inFavour('ann', 'ben', 'zoe') }).refused('not-present');
  });

  it('counts each member once', () => {
    minuting({ vote: { ...inFavour('ann', 'ben', 'cat'), abstained: ['ann'] } }).refused('voted-twice');
    minuting({ vote: inFavour('ann', 'ann', 'cat') }).refused('voted-twice');
  });
});

describe('Whether the outcome was carried', () => {
  const split = { for: ['ann'], against: ['ben'], abstained: ['cat'] };

  it('by majority when more are for it than against', () => {
    minuting({ vote: { for: ['ann', 'ben'], against: ['cat'], abstained: [], castingVote: null } }).thenTypes(
      'DecisionMinuted',
    );
    minuting({ vote: { for: ['ann'], against: ['ben', 'cat'], abstained: [], castingVote: null } }).refused(
      'not-carried',
    );
  });

  it('on equal votes by the casting vote of the chair', () => {
    minuting({ vote: { ...split, castingVote: 'for' } }).thenTypes('DecisionMinuted');
    minuting({ vote: { ...split, castingVote: null } }).refused('casting-vote-needed');
    minuting({ vote: { ...split, castingVote: 'against' } }).refused('not-carried');
  });

  it('not by the casting vote of a chair who is conflicted or absent', () => {
    const chairConflicted = {
      type: 'InterestDeclared' as const,
      data: { itemId: 'request-1', personId: 'ann', nature: token('Married to the head') },
    };
    const tie = { ...monitored, vote: { for: ['ben'], against: ['cat'], abstained: [], castingVote: 'for' as const } };
    minuting(tie, [...openedWith(here), chairConflicted]).refused('casting-vote-needed');
    minuting(tie, openedWith(['ben', 'cat', 'eve'])).refused('casting-vote-needed');
  });

  it('without a casting vote where votes are not equal', () => {
    minuting({ vote: { ...inFavour('ann', 'ben', 'cat'), castingVote: 'for' } }).refused('casting-vote-not-needed');
  });

  it('by consensus only when nobody is against and somebody is for it', () => {
    const byConsensus = openedWith(here, { decisionRule: 'consensus' });
    minuting({ vote: { ...inFavour('ann', 'ben'), abstained: ['cat'] } }, byConsensus).thenTypes('DecisionMinuted');
    minuting({ vote: { ...inFavour('ann', 'ben'), against: ['cat'] } }, byConsensus).refused('no-consensus');
    minuting({ vote: { ...inFavour(), abstained: ['ann', 'ben', 'cat'] } }, byConsensus).refused('not-carried');
  });
});
