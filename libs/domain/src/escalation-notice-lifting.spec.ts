import { escalation } from '#domain/escalation';
import { addressReason } from '#domain/escalation-notice-rules';
import type { EscalationEvents } from '#domain/escalation.events';
import {
  afterFormalStep,
  createLifting,
  createRepresentation,
  noticeDraft,
  powerProposal,
  withNotice,
  withPower,
} from '#domain/testing/escalation.builder';
import type { NewEvent } from '#kernel/decider';
import { given, personalToken } from '#kernel/testing/decider-spec';
import type { IsoDay } from '#kernel/time';

type EscalationEvent = NewEvent<EscalationEvents>;

const reason = personalToken('The school has complied');
const why = addressReason(['school', 'responsible-body'], reason);
const drafted = [...afterFormalStep(), noticeDraft];

describe('The lifting of a notice', () => {
  const lift = (history: EscalationEvent[], liftedOn: IsoDay = '2012-02-10') =>
    given(escalation, ...history).when('LiftNotice', { notice: 1, liftedOn, reason }, { today: '2012-02-10' });
  const lifted = createLifting('2012-02-10', reason);

  it('happens once, when no power is used or proposed because of it', () => {
    lift(withNotice()).then(lifted);
    lift([...withNotice(), lifted]).thenRefusal('notice-not-in-force');
    lift(withNotice(), '2012-01-09').thenRefusal('before-the-notice');
    lift(withNotice(), '2012-02-11').thenRefusal('in-the-future');
    lift(withPower()).thenRefusal('powers-in-use');
    lift([...withNotice(), powerProposal]).thenRefusal('powers-in-use');
  });

  it('is not before the end of its powers', () => {
    const ended: EscalationEvent = { type: 'PowerEnded', data: { use: 1, endedOn: '2012-02-09', reason } };
    lift([...withPower(), ended], '2012-02-08').thenRefusal('before-power-ended');
    lift([...withPower(), ended], '2012-02-09').thenTypes('NoticeLifted');
  });

  it('is undone by another person while the formal step stands', () => {
    const reinstate = (history: EscalationEvent[], actor = 'officer') =>
      given(escalation, ...history).when('ReinstateNotice', { notice: 1, reason }, { actor });
    const again = (representations: number[]): EscalationEvent => ({
      type: 'NoticeReinstated',
      data: { notice: 1, representations, ...why },
    });
    reinstate([...withNotice(), lifted]).then(again([]));
    reinstate([...withNotice(), lifted], 'clerk-1').thenRefusal('second-person-needed');
    reinstate(withNotice()).thenRefusal('notice-not-ended');
    reinstate(drafted).thenRefusal('notice-not-ended');
    const withdrawn: EscalationEvent = {
      type: 'RepresentationAnswered',
      data: {
        ...{ representation: 1, notice: 1, outcome: 'withdrawn', answeredOn: '2012-02-01' },
        ...{ text: reason, forSchool: reason, forResponsibleBody: null },
      },
    };
    const mistaken = [...withNotice(), createRepresentation(reason), withdrawn];
    reinstate(mistaken).then(again([1]));
    reinstate(mistaken).thenState(({ notices, representations }) =>
      expect([notices[0]?.state, representations[0]?.outcome]).toEqual(['in-force', null]),
    );
    const back = { from: 'formal-step', to: 'responsible-body', reason, proposedBy: 'clerk-1' } as const;
    const approval = { approvedBy: 'chair-1', approvedAs: 'chair', decisionId: null, contractId: null } as const;
    reinstate([...withNotice(), lifted, { type: 'StepBackTaken', data: { ...back, ...approval } }]).thenRefusal(
      'notice-needs-formal-step',
    );
  });
});
