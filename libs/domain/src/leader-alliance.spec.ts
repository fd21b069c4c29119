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

  it('can be corrected: the last passing-on had another alliance or day, or did not happen', () => {
    const correct = (data: object, ...more: readonly NewEvent<LeaderEvents>[]) =>
      given(leader, designated, ...more).when(
        'CorrectPassingOn',
        { allianceId: 'alliance-3', on: '2011-12-01', reason, ...data },
        { today: '2012-10-01', facts },
      );
    const corrected: NewEvent<LeaderEvents> = {
      type: 'LeaderPassingOnCorrected',
      data: {
        before: 'alliance-1',
        old: { allianceId: 'alliance-2', on: '2012-01-01' },
        new: { allianceId: 'alliance-3', on: '2011-12-01' },
        reason,
      },
    };
    correct({}, passedOn).then(corrected);
    const show = ({ allianceId, allianceSince }: { allianceId: string | null; allianceSince: string }) => [
      allianceId,
      allianceSince,
    ];
    correct({}, passedOn).thenState((state) => expect(show(state)).toEqual(['alliance-3', '2011-12-01']));
    correct({ allianceId: null, on: null }, passedOn, corrected).thenState((state) =>
      expect(show(state)).toEqual(['alliance-1', '2011-09-01']),
    );
    correct({}).thenRefusal('not-passed-on');
    correct({ on: null }, passedOn).thenRefusal('passed-on-or-not');
    correct({ allianceId: 'alliance-2', on: '2012-01-01' }, passedOn).thenRefusal('nothing-changed');
    correct({ allianceId: 'alliance-1' }, passedOn).thenRefusal('already-in-alliance');
    correct({ on: '2011-09-01' }, passedOn).thenRefusal('passed-on-out-of-order');
    correct({ on: '2012-09-01' }, passedOn).thenRefusal('outside-the-alliance');
  });

  it('is passed on within the designation only', () => {
    when({ on: '2012-04-01' }, {}, withdrawn).thenRefusal('outside-designation');
  });
});
