import { MAX_CONTRACT_PASSINGS } from '#domain/bounds';
import { followContract } from '#domain/alliances-in-case';
import { contract } from '#domain/contract';
import { findProviderOn } from '#domain/contract-alliance';
import type { ContractCommands } from '#domain/contract.types';
import type { ContractEvents } from '#domain/contract.events';
import { agreed, contractEndedEvent, drafted, ready, running } from '#domain/testing/contract.builder';
import type { NewEvent } from '#kernel/decider';
import { given, personalToken } from '#kernel/testing/decider-spec';
import type { IsoDay } from '#kernel/time';

const reason = personalToken('The lead school lost its designation');
const today: IsoDay = '2011-11-08';
const passing: ContractCommands['PassContractOn'] = {
  ...{ allianceId: 'alliance-2', on: '2011-11-01', decidedOn: '2011-11-07' },
  reason,
};
const facts: { successor: { from: IsoDay; to: IsoDay | null } | undefined; leaderIds: string[] } = {
  successor: { from: '2011-09-01', to: null },
  leaderIds: [agreed.leaderId],
};
const passedOn: NewEvent<ContractEvents> = {
  type: 'ContractPassedOn',
  data: {
    allianceId: { old: 'alliance-1', new: 'alliance-2' },
    ...{ leaderIds: [agreed.leaderId], on: '2011-11-01', decidedOn: '2011-11-07', reason },
  },
  occurredOn: '2011-11-01',
};
const noted = (kind: 'alliance-ended' | 'release-recalled' | 'leader-passed-on'): NewEvent<ContractEvents> => ({
  type: 'CircumstanceNoted',
  data: { circumstanceId: `of-${kind}`, kind, since: '2011-11-01', sourceId: 'source-1', contractMeanwhile: null },
});

const moneyPassedOn: NewEvent<ContractEvents> = {
  type: 'MoneyPassedOn',
  data: { fundId: agreed.fundId ?? '', allianceId: { old: 'alliance-1', new: 'alliance-2' }, from: '2011-11-01' },
  occurredOn: '2011-11-01',
};

describe('The passing-on of a contract to another alliance', () => {
  const when = (changes: Partial<typeof passing>, known: Partial<typeof facts>, ...more: NewEvent<ContractEvents>[]) =>
    given(contract, ...running, ...more).when(
      'PassContractOn',
      { ...passing, ...changes },
      { today, facts: { ...facts, ...known } },
    );

  it('has a reason, and answers only the circumstances that wait because of the alliance', () => {
    when({}, {}).then(passedOn);
    when({}, {}, noted('alliance-ended'), noted('release-recalled'), noted('leader-passed-on')).then(
      passedOn,
      ...['of-alliance-ended', 'of-leader-passed-on'].map((circumstanceId) => ({
        type: 'CircumstanceAnswered' as const,
        data: { circumstanceId, answer: 'continue' as const, decidedOn: '2011-11-07' as const, reason },
        occurredOn: '2011-11-07' as const,
      })),
    );
    when({}, {}).thenState((state) => expect(state.agreed.allianceId).toBe('alliance-2'));
  });

  it('makes the new alliance the provider if the old one was, and includes the team that answers to it', () => {
    const provider = { ...agreed.provider, kind: 'alliance', allianceId: 'alliance-1' } as const;
    const history = running.map((event) =>
      event.type === 'ContractDrafted' ? { ...event, data: { ...event.data, provider } } : event,
    );
    given(contract, ...history)
      .when('PassContractOn', passing, { today, facts })
      .thenState((state) => expect(state.agreed.provider).toEqual({ ...provider, allianceId: 'alliance-2' }));
    given(contract, ...running)
      .when('PassContractOn', passing, { today, facts })
      .thenState((state) => expect(state.agreed.provider).toEqual(agreed.provider));
  });

  const byAlliance = running.map((event) =>
    event.type === 'ContractDrafted'
      ? {
          ...event,
          data: { ...event.data, provider: { ...agreed.provider, kind: 'alliance', allianceId: 'alliance-1' } },
        }
      : event,
  ) as NewEvent<ContractEvents>[];

  it('leaves its open concerns to the new alliance to answer, where an alliance gives the support', () => {
    const concern = (escalationId: string) => ({
      type: 'ConcernNoted' as const,
      data: { escalationId, kind: 'progress' as const },
    });
    const settled = { type: 'ConcernSettled', data: { escalationId: 'settled', outcome: reason } } as const;
    const concerns = [concern('open'), concern('settled'), settled];
    given(contract, ...byAlliance, ...concerns)
      .when('PassContractOn', passing, { today, facts })
      .then(passedOn, moneyPassedOn, {
        type: 'ConcernsPassedOn',
        data: { allianceId: { old: 'alliance-1', new: 'alliance-2' }, escalationIds: ['open'] },
        occurredOn: '2011-11-01',
      });
    given(contract, ...running, ...concerns)
      .when('PassContractOn', passing, { today, facts })
      .thenTypes('ContractPassedOn');
  });

  it('leaves a concern to the new alliance that was raised before the move, and of which the contract learns later', () => {
    const note = (history: readonly NewEvent<ContractEvents>[], allianceId: string | null) =>
      given(contract, ...history).when(
        'NoteConcern',
        { escalationId: 'late', kind: 'progress', allianceId },
        { today },
      );
    const noted = { type: 'ConcernNoted', data: { escalationId: 'late', kind: 'progress' } } as const;
    note([...byAlliance, passedOn], 'alliance-1').then(noted, {
      type: 'ConcernsPassedOn',
      data: { allianceId: { old: 'alliance-1', new: 'alliance-2' }, escalationIds: ['late'] },
    });
    note([...byAlliance, passedOn], 'alliance-2').then(noted);
    note(byAlliance, 'alliance-1').then(noted);
    note([...running, passedOn], null).then(noted);
  });

  it('tells the fund that what is not paid yet is for the new alliance, where an alliance gives the support', () => {
    given(contract, ...byAlliance)
      .when('PassContractOn', passing, { today, facts })
      .then(passedOn, moneyPassedOn);
    given(contract, ...running)
      .when('PassContractOn', passing, { today, facts })
      .then(passedOn);
  });

  it('has each alliance as provider from its first day on', () => {
    given(contract, ...byAlliance)
      .when('PassContractOn', passing, { today, facts })
      .thenState((state) => {
        const providers = (['2011-10-31', '2011-11-01'] as const).map((day) => findProviderOn(state, day).allianceId);
        expect(providers).toEqual(['alliance-1', 'alliance-2']);
        expect(followContract(state).allianceIds).toEqual(expect.arrayContaining(['alliance-1', 'alliance-2']));
      });
  });

  it.each([
    ['already-in-alliance', { allianceId: 'alliance-1' }, {}],
    ['unknown-alliance', {}, { successor: undefined }],
    ['outside-the-alliance', {}, { successor: { from: '2011-11-02', to: null } }],
    ['outside-the-alliance', {}, { successor: { from: '2011-09-01', to: '2011-10-31' } }],
    ['in-the-future', { on: '2011-11-09' }, {}],
    ['in-the-future', { decidedOn: '2011-11-09' }, {}],
    ['leader-not-in-alliance', {}, { leaderIds: [] }],
    ['passed-on-out-of-order', { on: '2011-09-02' }, {}],
  ] as const)('is refused with %s for %j', (code, changes, known) => {
    when(changes, known as Partial<typeof facts>).thenRefusal(code);
  });

  it('can be followed by another on that day or later, so that a wrong alliance can be put right', () => {
    when({ allianceId: 'alliance-3', on: '2011-10-31' }, {}, passedOn).thenRefusal('passed-on-out-of-order');
    when({ allianceId: 'alliance-3' }, {}, passedOn).thenState((state) =>
      expect(state.passedOn).toEqual([
        { before: 'alliance-1', allianceId: 'alliance-2', on: '2011-11-01' },
        { before: 'alliance-2', allianceId: 'alliance-3', on: '2011-11-01' },
      ]),
    );
  });

  it('is refused once the contract has moved as often as is allowed', () => {
    const often = Array.from({ length: MAX_CONTRACT_PASSINGS }, () => passedOn);
    when({ allianceId: 'alliance-3' }, {}, ...often).thenRefusal('too-many-passings-on');
  });

  it('is refused unless all have signed the contract, it has not ended and it is with an alliance', () => {
    given(contract, ...ready)
      .when('PassContractOn', passing, { today, facts })
      .thenTypes('ContractPassedOn');
    for (const history of [drafted, [...running, contractEndedEvent('completed')]])
      given(contract, ...history)
        .when('PassContractOn', passing, { today, facts })
        .thenRefusal('not-agreed-or-over');
    const alone = running.map((event) =>
      event.type === 'ContractDrafted' ? { ...event, data: { ...event.data, allianceId: null } } : event,
    );
    given(contract, ...alone)
      .when('PassContractOn', passing, { today, facts })
      .thenRefusal('no-alliance');
  });
});
