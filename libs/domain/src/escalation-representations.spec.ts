import { MAX_CORRECTIONS, MAX_REPRESENTATIONS } from '#domain/bounds';
import { escalation } from '#domain/escalation';
import type { EscalationCommands } from '#domain/escalation.types';
import type { EscalationEvents } from '#domain/escalation.events';
import {
  CONSULTEE,
  afterFormalStep,
  NOTICE_TEXT,
  sentNotice,
  noticeDraft,
  withNotice,
  withPower,
} from '#domain/testing/escalation.builder';
import type { NewEvent } from '#kernel/decider';
import { given, personalToken } from '#kernel/testing/decider-spec';

type EscalationEvent = NewEvent<EscalationEvents>;

const text = personalToken('The plan is agreed already');
const reason = personalToken('The day was mistyped');
const answer = personalToken('The plan does not name who leads');
const TODAY = { today: '2012-02-10' } as const;
const made: EscalationEvent = {
  type: 'RepresentationMade',
  data: { notice: 1, by: 'school', text, receivedOn: '2012-01-20', late: false },
  occurredOn: '2012-01-20',
};

describe('A representation against a notice', () => {
  const make = (changes: Partial<EscalationCommands['MakeRepresentation']> = {}, history = withNotice()) =>
    given(escalation, ...history).when(
      'MakeRepresentation',
      { notice: 1, by: 'school', text, receivedOn: '2012-01-20', ...changes },
      TODAY,
    );

  it('is in time until the last day of its period, and is marked as late after it', () => {
    make().then(made);
    const lateness = (receivedOn: '2012-01-31' | '2012-02-01', late: boolean): void =>
      make({ receivedOn }).then({
        type: 'RepresentationMade',
        data: { notice: 1, by: 'school', text, receivedOn, late },
        occurredOn: receivedOn,
      });
    lateness('2012-01-31', false);
    lateness('2012-02-01', true);
    make({ receivedOn: '2012-01-09' }).thenRefusal('before-the-notice');
    make({ receivedOn: '2012-02-11' }).thenRefusal('in-the-future');
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

  it('has a limit of how many there are', () => {
    make({}, [...withNotice(), ...Array.from({ length: MAX_REPRESENTATIONS }, () => made)]).thenRefusal(
      'too-many-representations',
    );
  });

  it('is corrected by who recorded it or the clerk, until it is answered', () => {
    const correction = { representation: 1, text, receivedOn: '2012-02-01', reason } as const;
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
    const corrected: EscalationEvent = { type: 'RepresentationCorrected', data: { ...correction, late: true } };
    correct([made]).then(corrected);
    correct([made], {}, { actor: 'another' }).thenRefusal('not-your-representation');
    correct([made], {}, { actor: 'another', roles: ['clerk'] }).thenTypes('RepresentationCorrected');
    correct([made], { receivedOn: '2012-01-09' }).thenRefusal('before-the-notice');
    correct([]).thenRefusal('unknown-representation');
    correct([made, answered('confirmed')]).thenRefusal('representation-answered');
    correct([made, ...Array.from({ length: MAX_CORRECTIONS }, () => corrected)]).thenRefusal('too-many-corrections');
  });
});

const answered = (outcome: EscalationCommands['AnswerRepresentation']['outcome']): EscalationEvent => ({
  type: 'RepresentationAnswered',
  data: { representation: 1, notice: 1, outcome, answer, answeredOn: '2012-02-01' },
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
        ...{ representation: 1, outcome: 'confirmed', answer, answeredOn: '2012-02-01', text: null, complyBy: null },
        ...changes,
      },
      TODAY,
    );

  it('confirms the notice, which stays as it is', () => {
    reply({}).then(answered('confirmed'));
    reply({ text }).thenRefusal('notice-stays-as-it-is');
    reply({ answeredOn: '2012-01-19' }).thenRefusal('before-the-representation');
    reply({ answeredOn: '2012-02-11' }).thenRefusal('in-the-future');
    reply({ representation: 2 }).thenRefusal('unknown-representation');
    reply({}, [...withNotice(), made, answered('confirmed')]).thenRefusal('representation-answered');
  });

  it('modifies the text or gives more time, from which the time for powers follows', () => {
    const modified = { outcome: 'modified', complyBy: '2012-02-20' } as const;
    reply(modified).then(answered('modified'), {
      type: 'NoticeModified',
      data: {
        ...{ notice: 1, complyBy: '2012-02-20', powersUntil: '2012-04-19' },
        ...{ text: NOTICE_TEXT, forSchool: NOTICE_TEXT, forResponsibleBody: NOTICE_TEXT },
      },
    });
    reply({ ...modified, complyBy: null }).thenRefusal('modification-needed');
    reply({ ...modified, complyBy: '2012-01-30' }).thenRefusal('less-time-to-comply');
    reply(modified, [...withPower(), made]).thenRefusal('powers-in-use');
  });

  it('withdraws the notice, unless powers are used because of it', () => {
    reply({ outcome: 'withdrawn' }).thenState(({ notices }) => expect(notices[0]?.state).toBe('withdrawn'));
    reply({ outcome: 'withdrawn' }, [...withPower(), made]).thenRefusal('powers-in-use');
  });
});
