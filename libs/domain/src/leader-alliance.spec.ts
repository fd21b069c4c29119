import { leader } from '#domain/leader';
import type { LeaderCommands } from '#domain/leader.types';
import type { LeaderEvents } from '#domain/leader.events';
import { designated, withdrawn } from '#domain/testing/leader.builder';
import type { NewEvent } from '#kernel/decider';
import { given, personalToken } from '#kernel/testing/decider-spec';

const reason = personalToken('The lead school lost its designation');
const passing: LeaderCommands['PassLeaderOn'] = { allianceId: 'alliance-2', on: '2012-01-01', reason };
const passedOn: NewEvent<LeaderEvents> = {
  type: 'LeaderPassedOn',
  data: { old: 'alliance-1', new: 'alliance-2', on: '2012-01-01', reason },
};
const facts: { newAlliance: { from: '2011-09-01'; to: '2012-08-31' } | undefined } = {
  newAlliance: { from: '2011-09-01', to: '2012-08-31' },
};

describe('A leader who passes to another alliance', () => {
  const when = (data: Partial<typeof passing>, context: object = {}, ...more: readonly NewEvent<LeaderEvents>[]) =>
    given(leader, designated, ...more).when(
      'PassLeaderOn',
      { ...passing, ...data },
      { today: '2012-10-01', facts, ...context },
    );

  it('answers to exactly one alliance on any day, with the reason of the change', () => {
    when({}).then({ ...passedOn, occurredOn: '2012-01-01' });
    when({}).thenState(({ allianceId, allianceSince }) =>
      expect([allianceId, allianceSince]).toEqual(['alliance-2', '2012-01-01']),
    );
    when({ allianceId: 'alliance-3', on: '2012-01-01' }, {}, passedOn).thenRefusal('passed-on-out-of-order');
    when({ allianceId: 'alliance-3', on: '2012-01-02' }, {}, passedOn).thenTypes('LeaderPassedOn');
  });

  it.each([
    ['already-in-alliance', { allianceId: 'alliance-1' }, {}],
    ['in-the-future', {}, { today: '2011-12-31' }],
    ['outside-the-alliance', { on: '2012-09-01' }, {}],
    ['unknown-alliance', {}, { facts: { newAlliance: undefined } }],
    ['passed-on-out-of-order', { on: '2011-09-01' }, {}],
  ] as const)('is refused with %s for %j', (code, data, context) => {
    when(data, context).thenRefusal(code);
  });

  it('is passed on within the designation only', () => {
    when({ on: '2012-04-01' }, {}, withdrawn).thenRefusal('outside-designation');
  });
});
