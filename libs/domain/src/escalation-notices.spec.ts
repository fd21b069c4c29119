import { MAX_CORRECTIONS, MAX_NOTICES } from '#domain/bounds';
import { escalation } from '#domain/escalation';
import type { EscalationCommands } from '#domain/escalation.types';
import type { EscalationEvents } from '#domain/escalation.events';
import { addressReason, pickDays, pickLaw } from '#domain/escalation-notice-rules';
import type { Classification } from '#domain/school.types';
import {
  afterFormalStep,
  beforeFormalStep,
  CONSULTEE,
  createRepresentation,
  FORMAL_STEP_FACTS,
  MAINTAINED,
  NOTICE_TEXT,
  noticeDraft,
  sentNotice,
  withNotice,
  withPower,
} from '#domain/testing/escalation.builder';
import type { NewEvent } from '#kernel/decider';
import { given, personalToken } from '#kernel/testing/decider-spec';
import type { IsoDay } from '#kernel/time';

type EscalationEvent = NewEvent<EscalationEvents>;

const facts = FORMAL_STEP_FACTS;
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
      today = '2012-01-10',
    }: { history?: EscalationEvent[]; actor?: string; classification?: Classification | null; today?: IsoDay } = {},
  ) =>
    given(escalation, ...history).when(
      'SendNotice',
      { notice: 1, sentOn: '2012-01-10', complyBy: null, lateReason: null, ...changes },
      { actor, today, facts: { ...facts, classification } },
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
      .when('SendNotice', { notice: 1, sentOn: '2012-01-10', complyBy: null, lateReason: null }, { ...OFFICER, facts })
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

  it('gives the whole time from the day on which it is recorded, unless the reason for recording it late is given', () => {
    const late = { today: '2012-03-10' } as const;
    send({}, late).thenState(({ notices }) =>
      expect(notices[0]?.sent).toMatchObject({
        ...{ sentOn: '2012-01-10', complyBy: '2012-03-31', representBy: '2012-03-31', powersUntil: '2012-05-29' },
      }),
    );
    send({ complyBy: '2012-03-30' }, late).thenRefusal('too-little-time-to-comply');
    send({ lateReason: reason }, late).thenState(({ notices }) =>
      expect(notices[0]?.sent).toMatchObject({ complyBy: '2012-01-31', representBy: '2012-01-31' }),
    );
  });

  it('is refused for a school that a confirmed succession has ended', () => {
    const succeeded = { ...facts, succession: { on: '2012-01-01', successors: ['110009'] } } as const;
    given(escalation, ...drafted)
      .when(
        'SendNotice',
        { notice: 1, sentOn: '2012-01-10', complyBy: null, lateReason: null },
        { ...OFFICER, facts: succeeded },
      )
      .thenRefusal('school-succeeded');
    given(escalation, ...afterFormalStep())
      .when('DraftNotice', { ...content, kind: 'warning-notice' }, { facts: succeeded })
      .thenRefusal('school-succeeded');
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

const LAW = pickLaw(sentNotice);
const addressed = { text: NOTICE_TEXT, forSchool: NOTICE_TEXT, forResponsibleBody: NOTICE_TEXT };
const why = addressReason(['school', 'responsible-body'], reason);
const days = {
  sentOn: '2012-01-12',
  complyBy: '2012-02-02',
  representBy: '2012-02-02',
  powersUntil: '2012-04-01',
} as const;
const corrected: EscalationEvent = {
  type: 'NoticeCorrected',
  data: { notice: 1, draft: null, draftedBy: 'clerk-1', ...LAW, ...days, ...addressed, ...why },
};
const NEW_TEXT = personalToken('The governing body must agree a better plan');
const draftBy = (draftedBy: string, changes: Partial<typeof content> = {}): EscalationEvent => ({
  type: 'NoticeDrafted',
  data: { ...content, kind: 'warning-notice', text: NEW_TEXT, draftedBy, ...changes },
});

describe('A notice that was sent', () => {
  const correct = (
    changes: Partial<EscalationCommands['CorrectNotice']>,
    history = withNotice(),
    { actor = 'officer', rules = facts.rules } = {},
  ) =>
    given(escalation, ...history).when(
      'CorrectNotice',
      { notice: 1, draft: null, sentOn: null, complyBy: null, reason, ...changes },
      { today: '2012-02-10', actor, facts: { rules } },
    );

  it('has its days derived again when its day is corrected', () => {
    correct({ sentOn: '2012-01-12' }).then(corrected);
    correct({ sentOn: '2012-01-09' }).thenRefusal('notice-before-formal-step');
    correct({ sentOn: '2012-02-11' }).thenRefusal('in-the-future');
    correct({}).thenRefusal('nothing-changed');
    correct({ sentOn: '2012-01-10' }).thenRefusal('nothing-changed');
    correct({ sentOn: '2012-01-12' }, drafted).thenRefusal('notice-not-in-force');
  });

  it('has the law and the periods of the day on which it was sent', () => {
    const [kind] = facts.rules.noticeKinds;
    const rules = { ...facts.rules, noticeKinds: [{ ...kind!, law: 'Section 60A', complianceDays: 28 }] };
    correct({ sentOn: '2012-01-12' }, withNotice(), { rules }).thenState(({ notices }) =>
      expect(notices[0]?.sent).toMatchObject({ law: 'Section 60A', complyBy: '2012-02-09' }),
    );
  });

  it('is corrected by another person than who drafted it', () => {
    correct({ sentOn: '2012-01-12' }, withNotice(), { actor: 'clerk-1' }).thenRefusal('second-person-needed');
  });

  it('gives the whole time from today when it was sent earlier, or gives less time', () => {
    const laterSent = [...withNotice(), corrected];
    correct({ sentOn: '2012-01-11' }, laterSent).thenState(({ notices }) =>
      expect(notices[0]?.sent).toMatchObject({ sentOn: '2012-01-11', complyBy: '2012-03-02' }),
    );
    const typo: EscalationEvent = {
      type: 'NoticeSent',
      data: { ...sentNotice, ...content, complyBy: '2021-01-31' },
    };
    const mistyped = [...drafted, typo];
    correct({ complyBy: '2012-03-02' }, mistyped).thenState(({ notices }) =>
      expect(notices[0]?.sent).toMatchObject({ complyBy: '2012-03-02', powersUntil: '2012-04-30' }),
    );
    correct({ complyBy: '2012-03-01' }, mistyped).thenRefusal('too-little-time-to-comply');
    correct({ complyBy: '2012-02-20' }).thenTypes('NoticeCorrected');
  });

  it('gets the text of a draft of another person, and the whole time from today', () => {
    correct({ draft: 2 }, [...withNotice(), draftBy('clerk-1')]).then({
      type: 'NoticeCorrected',
      data: {
        ...{ notice: 1, draft: 2, draftedBy: 'clerk-1', ...LAW, ...pickDays(sentNotice), ...why },
        ...{ complyBy: '2012-03-02', representBy: '2012-03-02', powersUntil: '2012-04-30' },
        ...{ text: NEW_TEXT, forSchool: NEW_TEXT, forResponsibleBody: NEW_TEXT },
      },
    });
    correct({ draft: 2 }, [...withNotice(), draftBy('clerk-1')]).thenState(({ notices }) =>
      expect(notices).toMatchObject([{ text: NEW_TEXT }, { state: 'used' }]),
    );
    correct({ draft: 2 }, [...withNotice(), draftBy('officer')]).thenRefusal('second-person-needed');
    correct({ draft: 2 }, [...withNotice(), draftBy('clerk-1', { addressees: ['school'] })]).thenRefusal(
      'draft-does-not-fit',
    );
    correct({ draft: 1 }).thenRefusal('notice-not-a-draft');
    correct({ draft: 2 }).thenRefusal('unknown-notice');
  });

  it('keeps the time that was given beyond the rules', () => {
    const more: EscalationEvent = {
      type: 'NoticeModified',
      data: {
        ...{ notice: 1, draft: null, draftedBy: 'clerk-1', ...pickDays(sentNotice), ...addressed },
        ...{ complyBy: '2012-02-20', powersUntil: '2012-04-19' },
      },
    };
    correct({ sentOn: '2012-01-12' }, [...withNotice(), more]).thenState(({ notices }) =>
      expect(notices[0]?.sent).toMatchObject({ complyBy: '2012-02-20', powersUntil: '2012-04-19' }),
    );
  });

  it('is not corrected so that what followed it no longer fits', () => {
    const received = createRepresentation(reason, { receivedOn: '2012-01-11' });
    correct({ sentOn: '2012-01-12' }, [...withNotice(), received]).thenRefusal('correction-breaks-later-entry');
    correct({ sentOn: '2012-01-12' }, withPower()).thenTypes('NoticeCorrected');
    correct({ sentOn: '2012-01-20' }, withPower()).thenRefusal('correction-breaks-later-entry');
    correct({ draft: 2 }, [...withPower(), draftBy('clerk-1')]).thenRefusal('correction-breaks-later-entry');
  });

  it('is corrected a limited number of times', () => {
    correct({ sentOn: '2012-01-11' }, [
      ...withNotice(),
      ...Array.from({ length: MAX_CORRECTIONS }, () => corrected),
    ]).thenRefusal('too-many-corrections');
  });
});
