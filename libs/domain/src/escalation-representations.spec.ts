import { MAX_CORRECTIONS, MAX_REPRESENTATIONS } from '#domain/bounds';
import { addressReason, addressText, pickDays } from '#domain/escalation-notice-rules';
import { escalation } from '#domain/escalation';
import type { EscalationCommands } from '#domain/escalation.types';
import type { EscalationEvents } from '#domain/escalation.events';
import {
  CONSULTEE,
  afterFormalStep,
  createRepresentation,
  NOTICE_TEXT,
  sentNotice,
  noticeDraft,
  withNotice,
  withPower,
} from '#domain/testing/escalation.builder';
import type { NewEvent } from '#kernel/decider';
import { given, personalToken } from '#kernel/testing/decider-spec';
import type { IsoDay } from '#kernel/time';

type EscalationEvent = NewEvent<EscalationEvents>;

const text = personalToken('The plan is agreed already');
const reason = personalToken('The day was mistyped');
const answer = personalToken('The plan does not name who leads');
const TODAY = { today: '2012-02-10' } as const;
const made = createRepresentation(text);
const CLERK = { ...TODAY, roles: ['clerk'] };

describe('A representation against a notice', () => {
  const make = (
    changes: Partial<EscalationCommands['MakeRepresentation']> = {},
    history = withNotice(),
    who: { today: IsoDay; roles?: string[] } = CLERK,
  ) =>
    given(escalation, ...history).when(
      'MakeRepresentation',
      { notice: 1, by: 'school', text, receivedOn: '2012-01-20', ...changes },
      who,
    );

  it('is in time until the last day of its period, and is marked as late after it', () => {
    make().then({ ...made, occurredOn: '2012-01-20' });
    const lateness = (receivedOn: '2012-01-31' | '2012-02-01', late: boolean): void =>
      make({ receivedOn }).then({ ...createRepresentation(text, { receivedOn, late }), occurredOn: receivedOn });
    lateness('2012-01-31', false);
    lateness('2012-02-01', true);
    make({ receivedOn: '2012-01-09' }).thenRefusal('before-the-notice');
    make({ receivedOn: '2012-02-11' }).thenRefusal('in-the-future');
  });

  it('is received today from whoever acts for a side, and only the clerk and the council record an earlier day', () => {
    const today = createRepresentation(text, { receivedOn: '2012-02-10', late: true });
    make({ receivedOn: null }, withNotice(), TODAY).then({ ...today, occurredOn: '2012-02-10' });
    make({}, withNotice(), TODAY).thenRefusal('not-received-today');
    make({}, withNotice(), { ...TODAY, roles: ['la-officer'] }).thenTypes('RepresentationMade');
  });

  it('says for which side it is made', () => {
    make({ by: null }).thenRefusal('represented-side-needed');
  });

  it('is made by those to whom a notice in force is addressed', () => {
    make({ notice: 2 }).thenRefusal('unknown-notice');
    make({}, [...afterFormalStep(), noticeDraft]).thenRefusal('notice-not-in-force');
    const toSchool: EscalationEvent = {
      type: 'NoticeSent',
      data: { ...sentNotice, addressees: ['school'], copiedTo: [CONSULTEE], forResponsibleBody: null },
    };
    const onlyDraft: EscalationEvent = {
      type: 'NoticeDrafted',
      data: { kind: 'warning-notice', addressees: ['school'], copiedTo: [], text: NOTICE_TEXT, draftedBy: 'clerk-1' },
    };
    make({ by: 'responsible-body' }, [...afterFormalStep(), onlyDraft, toSchool]).thenRefusal('not-addressed');
    make({ by: 'responsible-body' }).thenTypes('RepresentationMade');
  });

  it('has a limit of how many one side makes against one notice', () => {
    const many = [...withNotice(), ...Array.from({ length: MAX_REPRESENTATIONS }, () => made)];
    make({}, many).thenRefusal('too-many-representations');
    make({ by: 'responsible-body' }, many).thenTypes('RepresentationMade');
  });

  it('is corrected by who recorded it or the clerk, until it is answered', () => {
    const correction = { representation: 1, text, receivedOn: null, reason } as const;
    const correct = (
      history: EscalationEvent[],
      changes: Partial<EscalationCommands['CorrectRepresentation']> = {},
      who: { actor?: string; roles?: string[] } = {},
    ) =>
      given(escalation, ...withNotice(), ...history).when(
        'CorrectRepresentation',
        { ...correction, ...changes },
        { ...TODAY, ...who },
      );
    const corrected: EscalationEvent = {
      type: 'RepresentationCorrected',
      data: {
        ...{ representation: 1, receivedOn: '2012-01-20', late: false },
        ...{ ...addressText(['school'], text), ...addressReason(['school'], reason) },
      },
    };
    correct([made]).then(corrected);
    correct([made], {}, { actor: 'another' }).thenRefusal('not-your-representation');
    correct([made], {}, { actor: 'another', roles: ['clerk'] }).thenTypes('RepresentationCorrected');
    correct([made], { receivedOn: '2012-01-19' }).thenRefusal('not-received-today');
    correct([made], { receivedOn: '2012-01-19' }, { roles: ['clerk'] }).thenTypes('RepresentationCorrected');
    correct([made], { receivedOn: '2012-01-09' }, { roles: ['clerk'] }).thenRefusal('before-the-notice');
    correct([]).thenRefusal('unknown-representation');
    correct([made, answered('confirmed')]).thenRefusal('representation-answered');
    correct([made, ...Array.from({ length: MAX_CORRECTIONS }, () => corrected)]).thenRefusal('too-many-corrections');
  });
});

const answered = (outcome: EscalationCommands['AnswerRepresentation']['outcome']): EscalationEvent => ({
  type: 'RepresentationAnswered',
  data: { representation: 1, notice: 1, outcome, answeredOn: '2012-02-01', ...addressText(['school'], answer) },
  occurredOn: '2012-02-01',
});

describe('The answer to representations', () => {
  const reply = (
    changes: Partial<EscalationCommands['AnswerRepresentation']>,
    history: EscalationEvent[] = [...withNotice(), made],
  ) =>
    given(escalation, ...history).when(
      'AnswerRepresentation',
      {
        ...{ representation: 1, outcome: 'confirmed', answer, answeredOn: '2012-02-01', draft: null, complyBy: null },
        ...changes,
      },
      { ...TODAY, actor: 'officer' },
    );

  it('confirms the notice, which stays as it is', () => {
    reply({}).then(answered('confirmed'));
    reply({ draft: 2 }).thenRefusal('notice-stays-as-it-is');
    reply({ answeredOn: '2012-01-19' }).thenRefusal('before-the-representation');
    reply({ answeredOn: '2012-02-11' }).thenRefusal('in-the-future');
    reply({ representation: 2 }).thenRefusal('unknown-representation');
    reply({}, [...withNotice(), made, answered('confirmed')]).thenRefusal('representation-answered');
  });

  it('modifies the text or gives more time, from which the time for powers follows', () => {
    const modified = { outcome: 'modified', complyBy: '2012-02-20' } as const;
    const event = (changes: Partial<EscalationEvents['NoticeModified']>): EscalationEvent => ({
      type: 'NoticeModified',
      data: {
        ...{ notice: 1, draft: null, draftedBy: 'clerk-1', ...pickDays(sentNotice) },
        ...{ text: NOTICE_TEXT, forSchool: NOTICE_TEXT, forResponsibleBody: NOTICE_TEXT, ...changes },
      },
    });
    reply(modified).then(answered('modified'), event({ complyBy: '2012-02-20', powersUntil: '2012-04-19' }));
    // Another text is that of the draft of another person, and gives the whole time from today.
    const draftBy = (draftedBy: string): EscalationEvent[] => [
      ...withNotice(),
      made,
      {
        type: 'NoticeDrafted',
        data: {
          ...{
            kind: 'warning-notice',
            addressees: ['responsible-body', 'school'],
            copiedTo: [],
            text: reason,
            draftedBy,
          },
        },
      },
    ];
    reply({ outcome: 'modified', draft: 2 }, draftBy('clerk-1')).then(
      answered('modified'),
      event({
        ...{ draft: 2, text: reason, forSchool: reason, forResponsibleBody: reason },
        ...{ complyBy: '2012-03-02', representBy: '2012-03-02', powersUntil: '2012-04-30' },
      }),
    );
    reply({ outcome: 'modified', draft: 2 }, draftBy('officer')).thenRefusal('second-person-needed');
    reply({ ...modified, complyBy: null }).thenRefusal('modification-needed');
    reply({ ...modified, complyBy: '2012-01-30' }).thenRefusal('less-time-to-comply');
    reply(modified, [...withPower(), made]).thenRefusal('powers-in-use');
  });

  it('withdraws the notice, unless powers are used because of it', () => {
    reply({ outcome: 'withdrawn' }).thenState(({ notices }) => expect(notices[0]?.state).toBe('withdrawn'));
    reply({ outcome: 'withdrawn' }, [...withPower(), made]).thenRefusal('powers-in-use');
    const ended: EscalationEvent = { type: 'PowerEnded', data: { use: 1, endedOn: '2012-02-09', reason } };
    reply({ outcome: 'withdrawn' }, [...withPower(), made, ended]).thenRefusal('before-power-ended');
  });
});
