import { AWARD, here, knowing, LEADER, minuting, monitored, openedWith, SUPPORTED } from '#domain/testing/a-meeting';

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
    minuting({}, openedWith(here), knowing({ leader: { ...LEADER, designated: false } })).refused('not-designated');
    minuting({}, openedWith(here), knowing({ leader: undefined })).refused('unknown-leader');
  });

  it("awards no school's support to its own leader", () => {
    const own = knowing({ leader: { ...LEADER, homeSchoolUrn: SUPPORTED } });
    minuting({}, openedWith(here), own).refused('own-school');
  });
});
