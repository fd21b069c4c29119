import {
  AWARD,
  EVERYBODY,
  situationWith,
  LEADER,
  whenMinuting,
  monitored,
  openMeetingWith,
  SUPPORTED,
} from '#domain/testing/meeting.builder';
import { Refused } from '#kernel/refused';
import { personalToken } from '#kernel/testing/decider-spec';

describe('Reasons and awards', () => {
  it("need at least one of the board's reasons for the outcome", () => {
    whenMinuting({ reasonCodes: [] }).thenRefusal('unknown-reason');
    whenMinuting({ reasonCodes: ['results-below-expected', 'too-early-to-say'] }).thenRefusal('unknown-reason');
  });

  it('need an award for an approval, and no award otherwise', () => {
    whenMinuting({ award: null }).thenRefusal('award-needed');
    whenMinuting({ ...monitored, award: AWARD }).thenRefusal('award-not-allowed');
    whenMinuting(monitored).thenTypes('DecisionMinuted');
  });

  it('need a condition for an approval with conditions, and no condition twice', () => {
    const condition = { conditionId: 'c1', text: personalToken('A plan for the more able'), due: null };
    const conditional = { outcome: 'approve-with-conditions' as const };
    whenMinuting(conditional).thenRefusal('condition-needed');
    whenMinuting({ ...conditional, conditions: [condition] }).thenTypes('DecisionMinuted');
    whenMinuting({ ...conditional, conditions: [condition, condition] }).thenRefusal('condition-id-repeated');
  });

  it('must stay within the half-days, money and days of the level', () => {
    whenMinuting({ award: { ...AWARD, mostHalfDays: 13 } }).thenRefusal('beyond-level');
    whenMinuting({ award: { ...AWARD, mostPence: 500_001 } }).thenRefusal('beyond-level');
    whenMinuting({ award: { ...AWARD, latestEnd: '2012-02-02' } }).thenTypes('DecisionMinuted');
    whenMinuting({ award: { ...AWARD, latestEnd: '2012-02-03' } }).thenRefusal('beyond-level');
  });

  it('say which limit of the level was passed, by how much, and what is allowed', () => {
    const sentence = (changes: Partial<typeof AWARD>): string => {
      try {
        whenMinuting({ award: { ...AWARD, ...changes } }).thenTypes('DecisionMinuted');
        return 'accepted';
      } catch (error) {
        return error instanceof Refused ? error.message : String(error);
      }
    };
    expect(sentence({ mostHalfDays: 13 })).toBe(
      `The award of 13 half-days is beyond the 12 half-days of level "${AWARD.level}". Award less, or choose another level.`,
    );
    expect(sentence({ mostPence: 500_001 })).toMatch(/^The award of 500001 pence is beyond the 500000 pence of level /);
    expect(sentence({ latestEnd: '2012-02-03' })).toMatch(
      /^The award ends on 2012-02-03, but level .* until 2012-02-02\. /,
    );
  });

  it('need a level of the board, whole amounts, and an end after the start', () => {
    whenMinuting({ award: { ...AWARD, level: 'heroic' } }).thenRefusal('unknown-level');
    whenMinuting({ award: { ...AWARD, mostHalfDays: 0 } }).thenRefusal('award-not-whole');
    whenMinuting({ award: { ...AWARD, mostPence: 0.5 } }).thenRefusal('award-not-whole');
    whenMinuting({ award: { ...AWARD, latestEnd: '2011-10-04' } }).thenRefusal('award-ends-before-it-begins');
  });

  it('need a leader who is designated on the day the decision takes effect', () => {
    whenMinuting(
      {},
      openMeetingWith(EVERYBODY),
      situationWith({ leader: { ...LEADER, designated: false } }),
    ).thenRefusal('not-designated');
    whenMinuting({}, openMeetingWith(EVERYBODY), situationWith({ leader: undefined })).thenRefusal('unknown-leader');
  });

  it('refuse a leader from the supported school', () => {
    const own = situationWith({ leader: { ...LEADER, homeSchoolUrn: SUPPORTED } });
    whenMinuting({}, openMeetingWith(EVERYBODY), own).thenRefusal('own-school');
  });
});
