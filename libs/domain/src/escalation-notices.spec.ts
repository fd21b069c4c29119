import { MAX_CORRECTIONS, MAX_NOTICES } from '#domain/bounds';
import { escalation } from '#domain/escalation';
import type { EscalationCommands } from '#domain/escalation.types';
import type { EscalationEvents } from '#domain/escalation.events';
import { PUBLISHED_ESCALATION_RULES } from '#domain/escalation-rules';
import type { Classification } from '#domain/school.types';
import {
  afterFormalStep,
  beforeFormalStep,
  CONSULTEE,
  MAINTAINED,
  NOTICE_TEXT,
  noticeDraft,
  powerProposal,
  sentNotice,
  withNotice,
  withPower,
} from '#domain/testing/escalation.builder';
import type { NewEvent } from '#kernel/decider';
import { given, personalToken } from '#kernel/testing/decider-spec';

type EscalationEvent = NewEvent<EscalationEvents>;

const { rules } = PUBLISHED_ESCALATION_RULES;
const facts = { rules, classification: MAINTAINED, consulteeLists: 1 };
const reason = personalToken('The day was mistyped');
const content = {
  addressees: ['school', 'responsible-body'],
  copiedTo: [CONSULTEE],
  text: NOTICE_TEXT,
} satisfies Pick<EscalationCommands['DraftNotice'], 'addressees' | 'copiedTo' | 'text'>;
const OFFICER = { actor: 'officer' };
const drafted = [...afterFormalStep(), noticeDraft];

describe('The draft of a notice', () => {
  const draft = (changes: Partial<EscalationCommands['DraftNotice']>, history = afterFormalStep()) =>
    given(escalation, ...history).when('DraftNotice', { ...content, kind: 'warning-notice', ...changes }, { facts });

  it('has a kind of the board, a text and addressees', () => {
    draft({}).then(noticeDraft);
    draft({ kind: 'letter' }).thenRefusal('unknown-notice-kind');
    draft({ addressees: [] }).thenRefusal('addressee-needed');
    draft({}, [...afterFormalStep(), ...Array.from({ length: MAX_NOTICES }, () => noticeDraft)]).thenRefusal(
      'too-many-notices',
    );
  });

  it('is replaced or discarded until it is sent', () => {
    const redraft = (history: EscalationEvent[], changes: Partial<EscalationCommands['RedraftNotice']> = {}) =>
      given(escalation, ...history).when('RedraftNotice', { notice: 1, ...content, ...changes }, OFFICER);
    const redrafted: EscalationEvent = {
      type: 'NoticeRedrafted',
      data: { notice: 1, ...content, draftedBy: 'officer' },
    };
    redraft(drafted).then(redrafted);
    redraft(drafted, { notice: 2 }).thenRefusal('unknown-notice');
    redraft(drafted, { addressees: [] }).thenRefusal('addressee-needed');
    redraft(withNotice()).thenRefusal('notice-not-a-draft');
    redraft([...drafted, ...Array.from({ length: MAX_CORRECTIONS }, () => redrafted)]).thenRefusal(
      'too-many-corrections',
    );
    const discard = (history: EscalationEvent[]) =>
      given(escalation, ...history).when('DiscardNotice', { notice: 1, reason });
    discard(drafted).then({ type: 'NoticeDiscarded', data: { notice: 1, reason } });
    discard(withNotice()).thenRefusal('notice-not-a-draft');
  });
});

describe('Sending a notice', () => {
  const send = (
    changes: Partial<EscalationCommands['SendNotice']> = {},
    {
      history = drafted,
      actor = 'officer',
      classification = MAINTAINED,
    }: { history?: EscalationEvent[]; actor?: string; classification?: Classification | null } = {},
  ) =>
    given(escalation, ...history).when(
      'SendNotice',
      { notice: 1, sentOn: '2012-01-10', complyBy: null, ...changes },
      { actor, facts: { ...facts, classification } },
    );

  it('says under which law it is given, and its days by the periods of the board', () => {
    send().thenTypes('NoticeSent');
    send().thenState(({ notices }) =>
      expect(notices).toMatchObject([
        { state: 'in-force', sent: { complyBy: '2012-01-31', representBy: '2012-01-31', powersUntil: '2012-03-30' } },
      ]),
    );
    send().then({
      type: 'NoticeSent',
      data: { ...sentNotice, addressees: content.addressees, copiedTo: [CONSULTEE] },
      occurredOn: '2012-01-10',
    });
  });

  it('gives the text to those to whom it is addressed, and to no other', () => {
    const toSchool: EscalationEvent = {
      type: 'NoticeDrafted',
      data: { ...content, addressees: ['school'], kind: 'warning-notice', draftedBy: 'clerk-1' },
    };
    given(escalation, ...afterFormalStep(), toSchool)
      .when('SendNotice', { notice: 1, sentOn: '2012-01-10', complyBy: null }, { ...OFFICER, facts })
      .then({
        type: 'NoticeSent',
        data: { ...sentNotice, addressees: ['school'], copiedTo: [CONSULTEE], forResponsibleBody: null },
        occurredOn: '2012-01-10',
      });
  });

  it('can give more time to comply than the rules, and never less', () => {
    send({ complyBy: '2012-02-10' }).thenState(({ notices }) =>
      expect(notices[0]?.sent).toMatchObject({ complyBy: '2012-02-10', powersUntil: '2012-04-09' }),
    );
    send({ complyBy: '2012-01-30' }).thenRefusal('too-little-time-to-comply');
  });

  it('is done by another person than who drafted it', () => {
    send({}, { actor: 'clerk-1' }).thenRefusal('second-person-needed');
  });

  it('follows the formal step', () => {
    send({}, { history: [...beforeFormalStep(), noticeDraft] }).thenRefusal('notice-needs-formal-step');
    send({ sentOn: '2012-01-09' }).thenRefusal('notice-before-formal-step');
    send({ sentOn: '2012-01-11' }).thenRefusal('in-the-future');
    send({ notice: 2 }).thenRefusal('unknown-notice');
    send({}, { history: withNotice() }).thenRefusal('notice-not-a-draft');
  });

  it('fits the law of the school on that day', () => {
    send({}, { classification: null }).thenRefusal('school-type-unknown');
    send({}, { classification: { ...MAINTAINED, governance: 'academy' } }).thenRefusal('notice-not-for-school');
  });
});

describe('A notice that was sent', () => {
  const correct = (changes: Partial<EscalationCommands['CorrectNotice']>, history = withNotice()) =>
    given(escalation, ...history).when(
      'CorrectNotice',
      { notice: 1, text: null, sentOn: null, reason, ...changes },
      { today: '2012-02-10' },
    );
  const addressed = { text: NOTICE_TEXT, forSchool: NOTICE_TEXT, forResponsibleBody: NOTICE_TEXT };
  const days = {
    sentOn: '2012-01-12',
    complyBy: '2012-02-02',
    representBy: '2012-02-02',
    powersUntil: '2012-04-01',
  } as const;

  it('has its days derived again when its day is corrected', () => {
    correct({ sentOn: '2012-01-12' }).then({
      type: 'NoticeCorrected',
      data: { notice: 1, ...days, ...addressed, reason },
    });
    correct({ sentOn: '2012-01-09' }).thenRefusal('notice-before-formal-step');
    correct({ sentOn: '2012-02-11' }).thenRefusal('in-the-future');
    correct({}).thenRefusal('nothing-changed');
    correct({ sentOn: '2012-01-10' }).thenRefusal('nothing-changed');
    correct({ sentOn: '2012-01-12' }, drafted).thenRefusal('notice-not-in-force');
  });

  it('keeps its days and the time that was given when its text is corrected', () => {
    const text = personalToken('The governing body must agree a better plan');
    const { sentOn, complyBy, representBy, powersUntil } = sentNotice;
    correct({ text }).then({
      type: 'NoticeCorrected',
      data: {
        ...{ notice: 1, sentOn, complyBy, representBy, powersUntil, reason },
        ...{ text, forSchool: text, forResponsibleBody: text },
      },
    });
    const more: EscalationEvent = {
      type: 'NoticeModified',
      data: { notice: 1, complyBy: '2012-02-20', powersUntil: '2012-04-19', ...addressed },
    };
    correct({ text }, [...withNotice(), more]).thenState(({ notices }) =>
      expect(notices[0]?.sent).toMatchObject({ sentOn, complyBy: '2012-02-20', powersUntil: '2012-04-19' }),
    );
  });

  it('is not corrected so that what followed it no longer fits', () => {
    const received: EscalationEvent = {
      type: 'RepresentationMade',
      data: { notice: 1, by: 'school', text: reason, receivedOn: '2012-01-11', late: false },
    };
    correct({ sentOn: '2012-01-12' }, [...withNotice(), received]).thenRefusal('correction-breaks-later-entry');
    correct({ sentOn: '2012-01-12' }, withPower()).thenTypes('NoticeCorrected');
    correct({ sentOn: '2012-01-20' }, withPower()).thenRefusal('correction-breaks-later-entry');
  });

  it('is corrected a limited number of times', () => {
    const corrected: EscalationEvent = { type: 'NoticeCorrected', data: { notice: 1, ...days, ...addressed, reason } };
    correct({ sentOn: '2012-01-11' }, [
      ...withNotice(),
      ...Array.from({ length: MAX_CORRECTIONS }, () => corrected),
    ]).thenRefusal('too-many-corrections');
  });

  it('is lifted once, when no power is used or proposed because of it', () => {
    const lift = (history: EscalationEvent[], liftedOn: '2012-01-09' | '2012-02-10' | '2012-02-11' = '2012-02-10') =>
      given(escalation, ...history).when('LiftNotice', { notice: 1, liftedOn, reason }, { today: '2012-02-10' });
    const lifted: EscalationEvent = {
      type: 'NoticeLifted',
      data: { notice: 1, liftedOn: '2012-02-10', reason },
      occurredOn: '2012-02-10',
    };
    lift(withNotice()).then(lifted);
    lift([...withNotice(), lifted]).thenRefusal('notice-not-in-force');
    lift(withNotice(), '2012-01-09').thenRefusal('before-the-notice');
    lift(withNotice(), '2012-02-11').thenRefusal('in-the-future');
    lift(withPower()).thenRefusal('powers-in-use');
    lift([...withNotice(), powerProposal]).thenRefusal('powers-in-use');
  });
});
