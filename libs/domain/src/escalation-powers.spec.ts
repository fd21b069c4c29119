import { MAX_CORRECTIONS, MAX_POWERS } from '#domain/bounds';
import { escalation } from '#domain/escalation';
import type { EscalationCommands } from '#domain/escalation.types';
import type { EscalationEvents } from '#domain/escalation.events';
import type { Classification } from '#domain/school.types';
import {
  afterFormalStep,
  createLifting,
  createRepresentation,
  FORMAL_STEP_FACTS,
  MAINTAINED,
  noticeDraft,
  powerProposal,
  withNotice,
  withPower,
} from '#domain/testing/escalation.builder';
import type { NewEvent } from '#kernel/decider';
import { given, personalToken } from '#kernel/testing/decider-spec';
import type { IsoDay } from '#kernel/time';

type EscalationEvent = NewEvent<EscalationEvents>;

const facts = FORMAL_STEP_FACTS;
const ACADEMY: Classification = { ...MAINTAINED, governance: 'academy' };
const reason = personalToken('The governing body did not comply');

describe('A formal power', () => {
  const propose = (
    changes: Partial<EscalationCommands['ProposePower']> = {},
    { history = withNotice(), classification = MAINTAINED } = {},
  ) =>
    given(escalation, ...history).when(
      'ProposePower',
      { notice: 1, power: 'interim-executive-board', from: '2012-02-06', reason, ...changes },
      { facts: { ...facts, classification } },
    );

  it('is proposed because of a notice in force', () => {
    propose().then(powerProposal);
    propose({ notice: 2 }).thenRefusal('unknown-notice');
    propose({}, { history: [...afterFormalStep(), noticeDraft] }).thenRefusal('notice-not-in-force');
    propose({}, { history: [...withNotice(), powerProposal] }).thenRefusal('power-already-proposed');
  });

  it('begins after the period of compliance and within the time for powers', () => {
    propose({ from: '2012-01-31' }).thenRefusal('outside-power-window');
    propose({ from: '2012-02-01' }).thenTypes('PowerProposed');
    propose({ from: '2012-03-30' }).thenTypes('PowerProposed');
    propose({ from: '2012-03-31' }).thenRefusal('outside-power-window');
  });

  it('fits the law of the school on that day', () => {
    propose({ power: 'magic' }).thenRefusal('unknown-power');
    const succeeded = { facts: { ...facts, succession: { on: '2012-01-01', successors: ['110009'] } } } as const;
    given(escalation, ...withNotice(), powerProposal)
      .when('ApprovePower', {}, { actor: 'officer', today: '2012-02-01', ...succeeded })
      .thenRefusal('school-succeeded');
    propose({ power: 'transfer-to-trust' }).thenRefusal('power-not-for-school');
    propose({}, { classification: ACADEMY }).thenRefusal('power-not-for-school');
    propose({ power: 'transfer-to-trust' }, { classification: ACADEMY }).thenRefusal('power-not-for-school');
  });

  it('is proposed a limited number of times, and the proposal can be withdrawn', () => {
    const withdrawn: EscalationEvent = {
      type: 'PowerProposalWithdrawn',
      data: { power: 'interim-executive-board', reason },
    };
    const withdraw = (history: EscalationEvent[]) =>
      given(escalation, ...history).when('WithdrawPowerProposal', { reason });
    withdraw([...withNotice(), powerProposal]).then(withdrawn);
    withdraw(withNotice()).thenRefusal('no-power-proposed');
    const many = Array.from({ length: MAX_POWERS }, () => [powerProposal, withdrawn]).flat();
    propose({}, { history: [...withNotice(), ...many] }).thenRefusal('too-many-powers');
  });

  it('is used when another person approves it after the period of compliance', () => {
    const approve = (
      history: EscalationEvent[] = [...withNotice(), powerProposal],
      {
        actor = 'officer',
        today = '2012-02-01',
        classification = MAINTAINED,
      }: { actor?: string; today?: IsoDay; classification?: Classification } = {},
    ) => given(escalation, ...history).when('ApprovePower', {}, { actor, today, facts: { ...facts, classification } });
    approve().then(withPower().at(-1)!);
    approve(undefined, { actor: 'clerk-1' }).thenRefusal('second-person-needed');
    approve(undefined, { today: '2012-01-31' }).thenRefusal('compliance-still-possible');
    approve(undefined, { classification: ACADEMY }).thenRefusal('power-not-for-school');
    approve(withNotice()).thenRefusal('no-power-proposed');
    approve(undefined, { today: '2012-03-30' }).thenTypes('PowerUsed');
    approve(undefined, { today: '2012-03-31' }).thenRefusal('time-for-powers-over');
    const represented = createRepresentation(reason);
    approve([...withNotice(), represented, powerProposal]).thenRefusal('representation-unanswered');
    // A late one does not hold up the power.
    const late = createRepresentation(reason, { receivedOn: '2012-02-01', late: true });
    approve([...withNotice(), late, powerProposal]).thenTypes('PowerUsed');
  });

  it('ends once, on its first day or later', () => {
    const end = (endedOn: IsoDay, history = withPower()) =>
      given(escalation, ...history).when('EndPower', { use: 1, endedOn, reason }, { today: '2012-03-01' });
    const ended: EscalationEvent = {
      type: 'PowerEnded',
      data: { use: 1, endedOn: '2012-02-20', reason },
      occurredOn: '2012-02-20',
    };
    end('2012-02-20').then(ended);
    end('2012-02-05').thenRefusal('before-the-power');
    end('2012-03-02').thenRefusal('in-the-future');
    end('2012-02-21', [...withPower(), ended]).thenRefusal('power-ended');
    end('2012-02-20', withNotice()).thenRefusal('unknown-power-use');
  });

  it('is cancelled before it begins', () => {
    const cancel = (endedOn: IsoDay) =>
      given(escalation, ...withPower()).when('EndPower', { use: 1, endedOn, reason }, { today: '2012-02-03' });
    cancel('2012-02-03').thenTypes('PowerEnded');
    cancel('2012-02-02').thenRefusal('before-the-power');
  });

  it('is used again when its end was recorded by mistake, by another person and with its notice in force', () => {
    const ended: EscalationEvent = { type: 'PowerEnded', data: { use: 1, endedOn: '2012-02-20', reason } };
    const reopen = (history: EscalationEvent[], actor = 'officer') =>
      given(escalation, ...history).when('ReopenPower', { use: 1, reason }, { actor });
    reopen([...withPower(), ended]).then({ type: 'PowerReopened', data: { use: 1, reason } });
    reopen([...withPower(), ended]).thenState(({ powers }) => expect(powers).toMatchObject([{ endedOn: null }]));
    reopen([...withPower(), ended], 'clerk-1').thenRefusal('second-person-needed');
    reopen(withPower()).thenRefusal('power-not-ended');
    reopen([...withPower(), ended, createLifting('2012-02-20', reason)]).thenRefusal('notice-not-in-force');
  });

  it('has its first day corrected while it is used, within the time for powers', () => {
    const correct = (from: IsoDay, history = withPower()) =>
      given(escalation, ...history).when('CorrectPower', { use: 1, from, reason });
    const corrected: EscalationEvent = { type: 'PowerCorrected', data: { use: 1, from: '2012-02-07', reason } };
    correct('2012-02-07').then(corrected);
    correct('2012-01-31').thenRefusal('outside-power-window');
    correct('2012-02-07', withNotice()).thenRefusal('unknown-power-use');
    const ended: EscalationEvent = { type: 'PowerEnded', data: { use: 1, endedOn: '2012-02-20', reason } };
    correct('2012-02-07', [...withPower(), ended]).thenRefusal('power-ended');
    correct('2012-02-07', [...withPower(), ...Array.from({ length: MAX_CORRECTIONS }, () => corrected)]).thenRefusal(
      'too-many-corrections',
    );
  });
});
