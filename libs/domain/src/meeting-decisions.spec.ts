import { meeting } from '#domain/meeting';
import { interestedPersons, listItemsOfInterest } from '#domain/meeting-decisions';
import type { Meeting } from '#domain/meeting.types';
import {
  minutedApproval,
  EVERYBODY,
  inFavour,
  ITEM,
  situationWith,
  LEADER,
  MEETING_DAY,
  whenMinuting,
  monitored,
  openMeetingWith,
  planned,
  REQUEST,
  NO_BASIS,
} from '#domain/testing/meeting.builder';
import { given, personalToken } from '#kernel/testing/decider-spec';

const minuted = {
  type: 'DecisionMinuted' as const,
  data: {
    ...minutedApproval,
    ...NO_BASIS,
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

describe('Minuting a decision', () => {
  it('records an approval with who decided, who had a conflict, and the quorum', () => {
    whenMinuting({}).then(minuted);
  });

  it('is refused before the meeting opens and after it closes', () => {
    whenMinuting({}, planned).thenRefusal('meeting-not-open');
    whenMinuting({}, [
      ...openMeetingWith(EVERYBODY),
      { type: 'MeetingClosed', data: { decided: 0, carriedOver: [] } },
    ]).thenRefusal('meeting-closed');
  });

  it('is possible on the day of the meeting and for two weeks afterwards', () => {
    whenMinuting({}, openMeetingWith(EVERYBODY), situationWith({}, '2011-10-19')).then(minuted);
    whenMinuting({}, openMeetingWith(EVERYBODY), situationWith({}, '2011-10-20')).thenRefusal('too-late-to-minute');
  });

  it('takes effect on the day of the meeting or later', () => {
    whenMinuting({ effectiveFrom: '2011-10-04' }).thenRefusal('effective-before-the-meeting');
    whenMinuting({ effectiveFrom: '2011-10-06' }).thenTypes('DecisionMinuted');
  });

  it('needs an item on the agenda', () => {
    whenMinuting({ itemId: 'request-99' }).thenRefusal('unknown-item');
  });

  it('refuses to approve a withdrawn or ineligible request, and allows other outcomes for it', () => {
    const withdrawn = situationWith({ request: { ...REQUEST, withdrawn: true } });
    const ineligible = situationWith({ request: { ...REQUEST, eligible: false } });
    whenMinuting({}, openMeetingWith(EVERYBODY), withdrawn).thenRefusal('request-withdrawn');
    whenMinuting({}, openMeetingWith(EVERYBODY), ineligible).thenRefusal('not-eligible');
    whenMinuting(
      {},
      openMeetingWith(EVERYBODY),
      situationWith({ request: { ...REQUEST, eligible: null } }),
    ).thenRefusal('not-eligible');
    whenMinuting(monitored, openMeetingWith(EVERYBODY), withdrawn).thenTypes('DecisionMinuted');
    whenMinuting(monitored, openMeetingWith(EVERYBODY), ineligible).thenTypes('DecisionMinuted');
  });

  it('allows a review without a request to approve more support', () => {
    const review = { ...ITEM, itemId: 'review-1', kind: 'review' as const, subjectId: 'contract-1' };
    const history = [...openMeetingWith(EVERYBODY), { type: 'AgendaItemAdded' as const, data: review }];
    const extension = { itemId: 'review-1', outcome: 'extend' as const, reasonCodes: ['new-need'] };
    whenMinuting(extension, history, situationWith({ request: undefined })).thenTypes('DecisionMinuted');
  });

  it('is possible once for each item, under an unused id', () => {
    const other = { ...ITEM, itemId: 'request-2', subjectId: 'request-2' };
    const history = [...openMeetingWith(EVERYBODY), minuted, { type: 'AgendaItemAdded' as const, data: other }];
    whenMinuting({ decisionId: 'decision-2' }, history).thenRefusal('item-decided');
    whenMinuting({ itemId: 'request-2' }, history).thenRefusal('decision-id-already-used');
    whenMinuting({ itemId: 'request-2', decisionId: 'decision-2' }, history).thenTypes('DecisionMinuted');
  });

  it('needs terms of reference on the day of the meeting', () => {
    whenMinuting({}, openMeetingWith(EVERYBODY), situationWith({ terms: null })).thenRefusal('unknown-board');
  });
});

describe('Quorum and conflicts of interest', () => {
  it('count only present members without a conflict', () => {
    whenMinuting({ vote: inFavour('ann', 'ben') }, openMeetingWith(['ann', 'ben', 'dee', 'eve'])).thenRefusal(
      'no-quorum',
    );
  });

  it('allow a decision with exactly the quorum', () => {
    whenMinuting({}, openMeetingWith(['ann', 'ben', 'cat'])).thenTypes('DecisionMinuted');
  });

  it('exclude the head of the supported school from the vote', () => {
    whenMinuting({ vote: inFavour('ann', 'ben', 'cat', 'dee') }).thenRefusal('conflicted-member-voted');
  });

  it("exclude the head of the awarded leader's home school from the vote on the award", () => {
    whenMinuting({ vote: inFavour('ann', 'ben', 'eve') }).thenRefusal('conflicted-member-voted');
  });

  it('exclude the awarded leader from the vote on the award', () => {
    whenMinuting({}, openMeetingWith(EVERYBODY), situationWith({ leader: { ...LEADER, personId: 'ben' } })).thenRefusal(
      'conflicted-member-voted',
    );
  });

  it('exclude a member who declared an interest in this item, but not in another item', () => {
    const interestDeclaredEvent = (itemId: string) => ({
      type: 'InterestDeclared' as const,
      data: { itemId, personId: 'ben', nature: personalToken('Governor of the school') },
    });
    whenMinuting({}, [...openMeetingWith(EVERYBODY), interestDeclaredEvent('request-1')]).thenRefusal(
      'conflicted-member-voted',
    );
    whenMinuting({}, [...openMeetingWith(EVERYBODY), interestDeclaredEvent('request-2')]).thenTypes('DecisionMinuted');
  });

  it('exclude a member who declared an interest in the same request at an earlier meeting', () => {
    const again = { ...ITEM, itemId: 'request-2', subjectId: 'request-2', interested: ['ben'] };
    const history = [...openMeetingWith(EVERYBODY), { type: 'AgendaItemAdded' as const, data: again }];
    whenMinuting({ itemId: 'request-2' }, history).thenRefusal('conflicted-member-voted');
  });

  it('exclude the head of the supported school even if their seat does not name the school', () => {
    const heads = [{ personId: 'ben', schoolUrn: ITEM.schoolUrn }];
    whenMinuting({}, openMeetingWith(EVERYBODY), situationWith({ heads })).thenRefusal('conflicted-member-voted');
    whenMinuting(
      {},
      openMeetingWith(EVERYBODY),
      situationWith({ heads: [{ personId: 'ben', schoolUrn: '110099' }] }),
    ).then(minuted);
  });

  it("exclude bidders and members from a bidder's home school from every vote on the item", () => {
    const bidder = { itemId: ITEM.itemId, personId: 'ben', homeSchoolUrn: '110012' };
    const history = [...openMeetingWith(EVERYBODY), { type: 'BidderNoted' as const, data: bidder }];
    const whenVoting = (...voters: string[]) => whenMinuting({ ...monitored, vote: inFavour(...voters) }, history);
    whenVoting('ann', 'ben', 'eve').thenRefusal('conflicted-member-voted');
    whenVoting('ann', 'cat', 'eve').thenRefusal('conflicted-member-voted');
    whenVoting('ann', 'eve').thenRefusal('no-quorum');
  });

  it('do not exclude the head of a home school if nothing is awarded', () => {
    whenMinuting({ ...monitored, vote: inFavour('ann', 'ben', 'eve') }).thenTypes('DecisionMinuted');
  });

  it('refuse the vote of an absent member and of a person who is not on the roll', () => {
    whenMinuting({ vote: inFavour('ann', 'ben', 'cat') }, openMeetingWith(['ann', 'ben', 'dee', 'eve'])).thenRefusal(
      'not-present',
    );
    whenMinuting({ vote: inFavour('ann', 'ben', 'zoe') }).thenRefusal('not-present');
  });

  it('count each member once', () => {
    whenMinuting({ vote: { ...inFavour('ann', 'ben', 'cat'), abstained: ['ann'] } }).thenRefusal('voted-twice');
    whenMinuting({ vote: inFavour('ann', 'ann', 'cat') }).thenRefusal('voted-twice');
  });
});

describe('Whether an outcome is carried', () => {
  const split = { for: ['ann'], against: ['ben'], abstained: ['cat'] };

  it('depends on the majority of votes', () => {
    whenMinuting({ vote: { for: ['ann', 'ben'], against: ['cat'], abstained: [], castingVote: null } }).thenTypes(
      'DecisionMinuted',
    );
    whenMinuting({ vote: { for: ['ann'], against: ['ben', 'cat'], abstained: [], castingVote: null } }).thenRefusal(
      'not-carried',
    );
  });

  it('depends on the casting vote of the chair if votes are equal', () => {
    whenMinuting({ vote: { ...split, castingVote: 'for' } }).thenTypes('DecisionMinuted');
    whenMinuting({ vote: { ...split, castingVote: null } }).thenRefusal('casting-vote-needed');
    whenMinuting({ vote: { ...split, castingVote: 'against' } }).thenRefusal('not-carried');
  });

  it('is refused if everybody abstained, also with a casting vote', () => {
    const abstained = { for: [], against: [], abstained: ['ann', 'ben', 'cat'] };
    whenMinuting({ vote: { ...abstained, castingVote: 'for' } }).thenRefusal('nobody-voted');
    whenMinuting({ vote: { ...abstained, castingVote: null } }).thenRefusal('nobody-voted');
  });

  it('ignores the casting vote of a chair who is absent or has a conflict of interest', () => {
    const chairConflicted = {
      type: 'InterestDeclared' as const,
      data: { itemId: 'request-1', personId: 'ann', nature: personalToken('Married to the head') },
    };
    const tie = { ...monitored, vote: { for: ['ben'], against: ['cat'], abstained: [], castingVote: 'for' as const } };
    whenMinuting(tie, [...openMeetingWith(EVERYBODY), chairConflicted]).thenRefusal('casting-vote-needed');
    whenMinuting(tie, openMeetingWith(['ben', 'cat', 'eve'])).thenRefusal('casting-vote-needed');
  });

  it('refuses a casting vote if votes are not equal', () => {
    whenMinuting({ vote: { ...inFavour('ann', 'ben', 'cat'), castingVote: 'for' } }).thenRefusal(
      'casting-vote-not-needed',
    );
  });

  it('needs a vote in favour and none against if the board decides by consensus', () => {
    const byConsensus = openMeetingWith(EVERYBODY, { decisionRule: 'consensus' });
    whenMinuting({ vote: { ...inFavour('ann', 'ben'), abstained: ['cat'] } }, byConsensus).thenTypes('DecisionMinuted');
    whenMinuting({ vote: { ...inFavour('ann', 'ben'), against: ['cat'] } }, byConsensus).thenRefusal('no-consensus');
    whenMinuting({ vote: { ...inFavour(), abstained: ['ann', 'ben', 'cat'] } }, byConsensus).thenRefusal('not-carried');
  });
});

describe('A member from a school of the same trust', () => {
  const heads = [{ personId: 'ben', schoolUrn: '110011', trust: 'hill learning trust' }];

  it('has a conflict of interest in the items of its sister schools', () => {
    const sister = situationWith({ heads, trusts: ['hill learning trust'] });
    whenMinuting({}, openMeetingWith(EVERYBODY), sister).thenRefusal('conflicted-member-voted');
    const other = situationWith({ heads, trusts: ['vale trust'] });
    whenMinuting({}, openMeetingWith(EVERYBODY), other).thenTypes('DecisionMinuted');
    const without = situationWith({ heads: [{ ...heads[0]!, trust: null }], trusts: [] });
    whenMinuting({}, openMeetingWith(EVERYBODY), without).thenTypes('DecisionMinuted');
  });
});

describe('The items of interest to a person', () => {
  it('are exactly those whose interested persons include them, for an interest declared, found or known before', () => {
    const addItem = (itemId: string, ...interested: string[]) => ({ ...ITEM, itemId, interested });
    const [decided] = given(meeting, ...planned, minuted).state().decisions;
    if (decided === undefined) throw new Error('Nothing was minuted.');
    const recorded = { personId: 'ann', nature: personalToken('Governor'), recordedBy: 'clerk' };
    const state: Meeting = {
      ...given(meeting, ...planned).state(),
      items: [addItem('known', 'ann', 'ben'), addItem('declared'), addItem('found'), addItem('none')],
      interests: [
        { ...recorded, itemId: 'declared', standing: 'contested' },
        { ...recorded, itemId: 'none', standing: 'withdrawn' },
      ],
      decisions: [
        { ...decided, itemId: 'found', conflicted: ['cat', 'ann'] },
        { ...decided, itemId: 'none', conflicted: [] },
      ],
    };
    const listForPerson = (person: string): string[] =>
      state.items.map(({ itemId }) => itemId).filter((itemId) => interestedPersons(state, itemId).includes(person));
    for (const person of ['ann', 'ben', 'cat', 'dee'])
      expect([person, [...listItemsOfInterest(state, person)]]).toEqual([person, listForPerson(person)]);
    expect(listForPerson('ann')).toEqual(['known', 'declared', 'found']);
  });
});
