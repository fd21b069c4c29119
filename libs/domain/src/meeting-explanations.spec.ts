import { meeting } from '#domain/meeting';
import type { DecisionRules } from '#domain/board-decision-rules.events';
import type { MeetingEvents } from '#domain/meeting.events';
import type { TargetMeeting } from '#domain/meeting-facts.types';
import type { MeetingCommands } from '#domain/meeting.types';
import {
  approval,
  EVERYBODY,
  MEETING_DAY,
  minutedApproval,
  NO_BASIS,
  openMeetingWith,
  situationWith,
  TERMS,
  whenMinuting,
} from '#domain/testing/meeting.builder';
import type { NewEvent } from '#kernel/decider';
import { given, personalToken } from '#kernel/testing/decider-spec';

const scope = {
  approved: personalToken('Six half-days in Year 6'),
  notApproved: personalToken('Year 5'),
  why: personalToken('Somebody else works there'),
};
const deferred = {
  ...{ outcome: 'defer' as const, reasonCodes: [TERMS.decisionReasons.defer[0]!.code] },
  ...{ award: null, deferredTo: 'meeting-2' },
};
const partial = {
  ...{ outcome: 'approve-in-part' as const, reasonCodes: [TERMS.decisionReasons['approve-in-part'][0]!.code], scope },
};
const later = { boardId: 'board-1', on: '2011-11-02', cancelled: false, closed: false } as const;

const whenDeferring = (
  target: Partial<NonNullable<TargetMeeting>> | undefined,
  change: Partial<typeof approval> = {},
) =>
  whenMinuting(
    { ...deferred, ...change },
    openMeetingWith(EVERYBODY),
    situationWith({ target: target === undefined ? undefined : { ...later, ...target } }),
  );

describe('An approval in part', () => {
  it('says what is approved, what is not, and why', () => {
    whenMinuting(partial).thenTypes('DecisionMinuted', 'PartialApprovalMinuted');
    whenMinuting({ ...partial, scope: null }).thenRefusal('scope-needed');
    whenMinuting({ scope }).thenRefusal('scope-not-allowed');
  });

  it('can be corrected with its minute, and what is not named stays', () => {
    const { decisionId, rationale, optionsConsidered, vote } = approval;
    const { outcome, reasonCodes } = partial;
    const minuted: NewEvent<MeetingEvents> = {
      type: 'DecisionMinuted',
      data: {
        ...{ ...minutedApproval, ...NO_BASIS, outcome, reasonCodes, quorum: 3, madeOn: MEETING_DAY },
        ...{ boardId: 'board-1', subjectKind: 'request', subjectId: 'request-1', schoolUrn: null },
        ...{ decidedBy: ['ann', 'ben', 'cat'], conflicted: ['dee', 'eve'] },
      },
    };
    const correction = { decisionId, reasonCodes, rationale, optionsConsidered, vote, conditions: [] };
    const reason = personalToken('The years were exchanged');
    const correct = (change: Partial<MeetingCommands['CorrectMinute']>) =>
      given(meeting, ...openMeetingWith(EVERYBODY), minuted).when(
        'CorrectMinute',
        { ...correction, reason, ...change },
        { today: '2011-10-06', facts: { terms: TERMS } },
      );
    correct({ scope }).thenTypes('MinuteCorrected', 'PartialApprovalMinuted');
    correct({ messageForSchool: personalToken('Ask again') }).thenTypes('MinuteCorrected', 'MessageForSchoolMinuted');
    correct({}).thenTypes('MinuteCorrected');
  });
});

describe('A request that is put off', () => {
  it('goes to a later meeting of the same board', () => {
    whenDeferring({}).thenTypes('DecisionMinuted', 'DeferralMinuted');
    whenDeferring(undefined, { deferredTo: null }).thenTypes('DecisionMinuted');
    whenDeferring(undefined).thenRefusal('unknown-meeting');
    whenDeferring({ boardId: 'another' }).thenRefusal('unknown-meeting');
    whenDeferring({ cancelled: true }).thenRefusal('meeting-cancelled');
    whenDeferring({ closed: true }).thenRefusal('meeting-not-later');
    whenDeferring({ on: '2011-10-05' }).thenRefusal('meeting-not-later');
    whenMinuting({ deferredTo: 'meeting-2' }).thenRefusal('deferral-not-allowed');
  });
});

describe('A message for the school', () => {
  it('is recorded apart from the reasons, and needs a school', () => {
    const messageForSchool = personalToken('Please name a governor');
    whenMinuting({ messageForSchool }).thenTypes('DecisionMinuted', 'MessageForSchoolMinuted');
    const withoutSchool = openMeetingWith(EVERYBODY).map((event) =>
      event.type === 'AgendaItemAdded' ? { ...event, data: { ...event.data, schoolUrn: null } } : event,
    );
    whenMinuting({ messageForSchool }, withoutSchool).thenRefusal('no-school');
  });
});

describe('Who was consulted before a decision', () => {
  const { decisionId } = approval;
  const minuted: NewEvent<MeetingEvents> = {
    type: 'DecisionMinuted',
    data: {
      ...{ ...minutedApproval, ...NO_BASIS, quorum: 3, madeOn: MEETING_DAY },
      ...{ boardId: 'board-1', subjectKind: 'request', subjectId: 'request-1', schoolUrn: null },
      ...{ decidedBy: ['ann', 'ben', 'cat'], conflicted: ['dee', 'eve'] },
    },
  };
  const confirmed: NewEvent<MeetingEvents> = {
    type: 'DecisionsConfirmed',
    data: { boardId: 'board-1', decisionIds: [decisionId] },
  };
  const approved: NewEvent<MeetingEvents> = {
    type: 'MinutesApproved',
    data: { meetingId: 'm2', decisionId: 'd2', approvedOn: '2011-11-02', corrected: false },
  };
  const reason = personalToken('The adviser was left out');
  const council = { party: 'council', who: personalToken('Adviser'), on: '2011-10-01', said: null } as const;
  const NO_RULES = { authoriserId: null, consult: [] };

  it('is corrected after the decision was confirmed, until the minutes are approved', () => {
    const correct = (
      change: object = {},
      history: NewEvent<MeetingEvents>[] = [minuted, confirmed],
      decisionRules: DecisionRules = NO_RULES,
    ) =>
      given(meeting, ...openMeetingWith(EVERYBODY), ...history).when(
        'CorrectConsultation',
        { decisionId, consulted: [council], reason, ...change },
        { today: '2011-10-20', facts: { decisionRules, hasConsultees: false } },
      );
    correct().then({
      type: 'ConsultationCorrected',
      data: { decisionId, itemId: approval.itemId, consulted: [council], reason },
    });
    correct({ decisionId: 'another' }).thenRefusal('unknown-decision');
    correct({ consulted: [{ ...council, on: '2011-10-06' }] }).thenRefusal('consulted-after-the-meeting');
    const ofLevel: DecisionRules = {
      ...NO_RULES,
      consult: [{ level: approval.award?.level ?? '', parties: ['council'] }],
    };
    correct({ consulted: [] }, [minuted, confirmed], ofLevel).thenRefusal('consultation-missing');
    correct({}, [minuted, confirmed, approved]).thenRefusal('minutes-approved');
  });
});
