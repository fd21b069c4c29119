import { meeting } from '#domain/meeting';
import type { MeetingStream } from '#domain/meeting.types';
import {
  approval,
  AWARD,
  inFavour,
  ITEM,
  LEADER,
  MEETING_DAY,
  openedWith,
  planned,
  TERMS,
} from '#domain/testing/a-meeting';
import type { FactsFor } from '#event-sourcing/decider';
import { given, token } from '#event-sourcing/testing/given';

type Situation = { today: typeof MEETING_DAY; facts: FactsFor<MeetingStream, 'MinuteDecision'> };

const here = ['ann', 'ben', 'cat', 'dee', 'eve'];
const withFacts: Situation = { today: MEETING_DAY, facts: { terms: TERMS, leader: LEADER } };

const minuting = (changes: Partial<typeof approval>, history = openedWith(here), situation: Situation = withFacts) =>
  given(meeting, ...history).when('MinuteDecision', { ...approval, ...changes }, situation);

const monitored = { outcome: 'monitor-only' as const, reasonCodes: ['too-early-to-say'], award: null };

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

  it('is about an item of the agenda', () => {
    minuting({ itemId: 'request-99' }).refused('unknown-item');
  });

  it('is taken once on an item, and each decision has an id of its own', () => {
    const other = { ...ITEM, itemId: 'request-2', subjectId: 'request-2' };
    const history = [...openedWith(here), minuted, { type: 'AgendaItemAdded' as const, data: other }];
    minuting({ decisionId: 'decision-2' }, history).refused('item-decided');
    minuting({ itemId: 'request-2' }, history).refused('decision-known');
    minuting({ itemId: 'request-2', decisionId: 'decision-2' }, history).thenTypes('DecisionMinuted');
  });

  it('needs terms of reference that hold on the day', () => {
    minuting({}, openedWith(here), { today: MEETING_DAY, facts: { terms: null, leader: LEADER } }).refused(
      'unknown-board',
    );
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
    const situation = { today: MEETING_DAY, facts: { terms: TERMS, leader: { ...LEADER, personId: 'ben' } } };
    minuting({}, openedWith(here), situation).refused('conflicted-member-voted');
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

describe('Reasons and awards', () => {
  it("gives at least one of the board's reasons for this outcome", () => {
    minuting({ reasonCodes: [] }).refused('unknown-reason');
    minuting({ reasonCodes: ['results-below-expected', 'too-early-to-say'] }).refused('unknown-reason');
  });

  it('awards something when it approves, and nothing otherwise', () => {
    minuting({ award: null }).refused('award-needed');
    minuting({ ...monitored, award: AWARD }).refused('award-not-allowed');
    minuting(monitored).thenTypes('DecisionMinuted');
  });

  it('names a condition when it approves with conditions, and no condition twice', () => {
    const condition = { conditionId: 'c1', text: 'A plan for the more able', due: null };
    const conditional = { outcome: 'approve-with-conditions' as const };
    minuting(conditional).refused('condition-needed');
    minuting({ ...conditional, conditions: [condition] }).thenTypes('DecisionMinuted');
    minuting({ ...conditional, conditions: [condition, condition] }).refused('condition-known');
  });

  it('stays within the half-days, the money and the days of the level', () => {
    minuting({ award: { ...AWARD, mostHalfDays: 13 } }).refused('beyond-level');
    minuting({ award: { ...AWARD, mostPence: 500_001 } }).refused('beyond-level');
    minuting({ award: { ...AWARD, latestEnd: '2012-02-02' } }).thenTypes('DecisionMinuted');
    minuting({ award: { ...AWARD, latestEnd: '2012-02-03' } }).refused('beyond-level');
  });

  it('awards at a level that the board has, whole amounts, and an end after the beginning', () => {
    minuting({ award: { ...AWARD, level: 'heroic' } }).refused('unknown-level');
    minuting({ award: { ...AWARD, mostHalfDays: 0 } }).refused('award-not-whole');
    minuting({ award: { ...AWARD, mostPence: 0.5 } }).refused('award-not-whole');
    minuting({ award: { ...AWARD, latestEnd: '2011-10-04' } }).refused('award-ends-before-it-begins');
  });

  it('awards only to a leader who is designated on the day from which it takes effect', () => {
    const leader = (known: typeof LEADER | undefined) => ({
      today: MEETING_DAY,
      facts: { terms: TERMS, leader: known },
    });
    minuting({}, openedWith(here), leader({ ...LEADER, designated: false })).refused('not-designated');
    minuting({}, openedWith(here), leader(undefined)).refused('unknown-leader');
  });
});
