import type { DecisionEvents } from '#domain/decision.events';
import type { LeaderEvents } from '#domain/leader.events';
import type { MeetingEvents } from '#domain/meeting.events';
import type { RequestEvents } from '#domain/request.events';
import { LEADER_PROVIDER } from '#domain/vocabulary';
import { personalToken } from '#kernel/testing/decider-spec';
import { eventFactory, type SpecEvent } from '#kernel/testing/spec-events';
import type { IsoDay } from '#kernel/time';
import type { ReadModels } from '#processing/read-models';
import { givenView } from '#processing/testing/projection-spec';
import { wholeListRequest } from '#processing/testing/read-whole-list';
import { listTasks } from '#read-models/my-tasks';
import { BIDDING_ROLES } from '#read-models/task-rules';
import { taskList } from '#read-models/tasks';
import {
  buildAim,
  contract,
  draftEvent,
  endEvent,
  runningContractEvents,
  visitHeldEvent,
} from '#read-models/testing/contract-events.builder';

const request = eventFactory<RequestEvents>('request');
const meeting = eventFactory<MeetingEvents>('meeting');
const decision = eventFactory<DecisionEvents>('decision');
const leader = eventFactory<LeaderEvents>('leader');

const SCHOOL = '110317';
const kit = (...events: SpecEvent[]) => givenView(taskList).after(...events);

/** Kinds and due days of the tasks of these holders. */
const tasksOf =
  (today: IsoDay, ...holders: string[]) =>
  async (readModels: ReadModels) =>
    (await listTasks(readModels, holders, today, wholeListRequest('due'))).map(({ kind, due }) => [kind, due]);

const submitted = request('r1', 'RequestSubmitted', {
  boardId: 'board-1',
  schoolUrn: SCHOOL,
  reference: 'R-1',
  from: 'la',
  allianceId: null,
  bodyId: null,
  needAreas: ['mathematics', 'reading'],
  outcomesWanted: personalToken(''),
  circumstances: personalToken(''),
  urgency: 'soon',
});
const screened = request('r1', 'RequestScreened', { eligible: true, reason: personalToken('') });
const tabled = request('r1', 'RequestTabled', {
  meetingId: 'm1',
  schoolUrn: SCHOOL,
  reference: 'R-1',
  interested: [],
  interestedSchools: [],
});
const placed = request('r1', 'RequestPlacedOnAgenda', { meetingId: 'm1', itemId: 'r1' });
const scheduled = meeting('m1', 'MeetingScheduled', {
  boardId: 'board-1',
  on: '2012-02-01',
  place: personalToken('Council House'),
});
const item = {
  kind: 'request',
  subjectId: 'r1',
  schoolUrn: SCHOOL,
  title: 'Request R-1',
  interested: [],
  interestedSchools: [],
} as const;
const onAgenda = meeting('m1', 'AgendaItemAdded', { ...item, itemId: 'r1', interested: [], interestedSchools: [] });
const opened = meeting('m1', 'MeetingOpened', {
  roll: [],
  quorum: 3,
  decisionRule: 'majority',
  termsFrom: '2011-09-01',
});

describe('The tasks of a request', () => {
  it('are to acknowledge and to screen it, then to table it, and nothing after it was withdrawn', async () => {
    const everybody = [`school-head/${SCHOOL}`, `responsible-body/${SCHOOL}`, 'clerk/board-1'];
    await kit(submitted).returns(tasksOf('2012-01-10', ...everybody), [
      ['acknowledge-request-for-responsible-body', null],
      ['acknowledge-request', null],
      ['screen-request', null],
    ]);
    await kit(submitted, request('r1', 'RequestAcknowledged', { by: 'head' }), screened).returns(
      tasksOf('2012-01-10', ...everybody),
      [
        ['acknowledge-request-for-responsible-body', null],
        ['table-request', null],
      ],
    );
    const withdrawn = request('r1', 'RequestWithdrawn', { reasonCode: 'other', note: personalToken(''), by: 'school' });
    await kit(submitted, screened, withdrawn).returns(tasksOf('2012-01-10', ...everybody), []);
  });

  it('are to acknowledge it for the head where the chair of governors asked, and for nobody who asked', async () => {
    const everybody = ['school-head', 'chair-of-governors', 'responsible-body'].map((role) => `${role}/${SCHOOL}`);
    const asked = { ...submitted, data: { ...submitted.data, from: 'school' } } as typeof submitted;
    await kit(asked).returns(tasksOf('2012-01-10', ...everybody), [
      ['acknowledge-request-as-chair-of-governors', null],
      ['acknowledge-request-for-responsible-body', null],
    ]);
    await kit(asked, request('r1', 'AskedForSchool', { by: 'chair-of-governors' })).returns(
      tasksOf('2012-01-10', ...everybody),
      [
        ['acknowledge-request-for-responsible-body', null],
        ['acknowledge-request', null],
      ],
    );
  });

  it('are to bid for it once, for a leader who can help in several of its need areas, and for who bids for the leader', async () => {
    const bidders = BIDDING_ROLES.flatMap((role) =>
      ['board-1/mathematics', 'board-1/reading', 'board-2/reading'].map((of) => `bidder/${role}/${of}`),
    );
    await kit(submitted).returns(tasksOf('2012-01-10', ...bidders), []);
    await kit(submitted, screened).returns(tasksOf('2012-01-10', ...bidders), [['bid-for-request', null]]);
    for (const role of BIDDING_ROLES)
      await kit(submitted, screened).returns(tasksOf('2012-01-10', `bidder/${role}/board-1/reading`), [
        ['bid-for-request', null],
      ]);
  });

  it('return to the clerk when a meeting carries the request over', async () => {
    const closed = meeting('m1', 'MeetingClosed', { decided: 0, carriedOver: ['r1', 'other-business'] });
    await kit(submitted, screened, scheduled, tabled, onAgenda, placed, opened).returns(
      tasksOf('2012-02-01', 'clerk/board-1'),
      [
        ['close-meeting', '2012-02-01'],
        ['minute-decision', '2012-02-01'],
      ],
    );
    await kit(submitted, screened, scheduled, tabled, onAgenda, placed, opened, closed).returns(
      tasksOf('2012-02-01', 'clerk/board-1'),
      [['table-request', null]],
    );
  });
});

describe('The tasks of a meeting and a decision', () => {
  it('are gone when the meeting is cancelled, and its requests wait for another', async () => {
    const cancelled = meeting('m1', 'MeetingCancelled', { reason: personalToken('Snow'), carriedOver: ['r1'] });
    await kit(submitted, screened, scheduled, tabled, onAgenda, placed, cancelled).returns(
      tasksOf('2012-02-01', 'clerk/board-1'),
      [['table-request', null]],
    );
  });

  it('are to open the meeting from its day on', async () => {
    await kit(scheduled).returns(tasksOf('2012-01-31', 'chair/board-1'), []);
    await kit(scheduled).returns(tasksOf('2012-02-01', 'chair/board-1'), [['open-meeting', '2012-02-01']]);
  });

  const taken = decision('1', 'DecisionTaken', {
    boardId: 'board-1',
    meetingId: 'm1',
    itemId: 'i1',
    requestId: 'r1',
    schoolUrn: SCHOOL,
    outcome: 'approve-with-conditions',
    award: {
      provider: LEADER_PROVIDER,
      leaderId: 'leader-1',
      level: 'targeted',
      mostHalfDays: 12,
      mostPence: 100,
      latestEnd: '2012-07-20',
    },
    madeOn: '2011-09-13',
    effectiveFrom: '2011-09-13',
    conditions: [
      { conditionId: 'k1', text: personalToken('Name a governor'), due: '2011-10-01' },
      { conditionId: 'k2', text: personalToken('Keep the board informed'), due: null },
    ],
  });

  it('are to draft the contract and to discharge each condition, with or without a due day', async () => {
    const open = [
      ['discharge-condition', '2011-10-01'],
      ['discharge-condition', null],
    ];
    await kit(taken).returns(tasksOf('2012-01-10', 'clerk/board-1'), [...open, ['draft-contract', null]]);
    await kit(taken, draftEvent('1', { decisionId: '1' })).returns(
      async (readModels) =>
        (await tasksOf('2012-01-10', 'clerk/board-1')(readModels)).filter(([kind]) => kind === 'draft-contract'),
      [],
    );
    const rescinded = decision('1', 'DecisionRescinded', { reason: personalToken('') });
    await kit(taken, rescinded).returns(tasksOf('2012-01-10', 'clerk/board-1'), []);
  });
});

describe('The tasks of a contract', () => {
  const everybody = [
    'school-head/110317',
    'school-head/110500',
    'system-leader/leader-1',
    'clerk/board-1',
    'chair/board-1',
  ];
  const kinds =
    (today: IsoDay, ...holders: string[]) =>
    async (readModels: ReadModels) =>
      (await tasksOf(today, ...holders)(readModels)).map(([kind]) => kind);

  it('are the aims, and then a signature for each party that has not signed', async () => {
    await kit(draftEvent('1')).returns(kinds('2012-01-10', ...everybody), ['agree-aims']);
    const signed = contract('1', 'ContractSigned', {
      as: 'school',
      personId: 'head',
      signedOn: '2011-09-20',
      contractVersion: 1,
    });
    await kit(draftEvent('1'), contract('1', 'AimAgreed', buildAim('a')), signed).returns(
      kinds('2012-01-10', 'system-leader/leader-1', 'school-head/110317', 'responsible-body/110317'),
      ['sign-as-provider', 'acknowledge-contract'],
    );
  });

  it('are a visit from its day on, and then the countersignature of the school', async () => {
    const planned = contract('1', 'VisitPlanned', {
      visitId: 'v1',
      on: '2011-11-11',
      halfDays: 1,
      place: 'supported-school',
      purpose: personalToken('Lessons'),
    });
    const visits =
      (today: IsoDay) =>
      async (readModels: ReadModels): Promise<unknown[]> =>
        (await kinds(today, ...everybody)(readModels)).filter((kind) => String(kind).includes('visit'));
    await kit(...runningContractEvents('1'), planned).returns(visits('2011-11-10'), []);
    await kit(...runningContractEvents('1'), planned).returns(visits('2011-11-11'), ['record-visit']);
    const held = visitHeldEvent('1', 'v1', 1);
    await kit(...runningContractEvents('1'), planned, held).returns(visits('2011-11-11'), ['countersign-visit']);
    const signed = contract('1', 'VisitCountersigned', { visitId: 'v1', personId: 'head' });
    await kit(...runningContractEvents('1'), planned, held, signed).returns(visits('2011-11-11'), []);
  });

  it('are an answer to a variation for the other side only', async () => {
    const proposed = contract('1', 'VariationProposed', {
      variationId: 'v',
      proposedBy: 'provider',
      reason: personalToken(''),
      aims: [],
      parts: [],
      halfDays: { old: 12, new: 10 },
    });
    const answers = async (readModels: ReadModels): Promise<unknown[]> =>
      (await kinds('2011-11-01', ...everybody)(readModels)).filter((kind) => String(kind).includes('variation'));
    await kit(...runningContractEvents('1'), proposed).returns(answers, ['answer-variation-for-school']);
    const agreed = contract('1', 'VariationAgreed', {
      variationId: 'v',
      agreedBy: 'school',
      aims: [],
      parts: [],
      halfDays: { old: 12, new: 10 },
    });
    await kit(...runningContractEvents('1'), proposed, agreed).returns(answers, []);
  });

  it('are only to close it when nothing is open after the end', async () => {
    const settled = [
      contract('1', 'MoneySettled', { fundId: 'fund-1', released: 0, outstanding: 0 }),
      contract('1', 'DaysSettled', { leaderId: 'leader-1', returned: 0 }),
    ];
    await kit(...runningContractEvents('1'), endEvent('1')).returns(kinds('2012-08-01', 'clerk/board-1'), []);
    await kit(...runningContractEvents('1'), endEvent('1'), ...settled).returns(kinds('2012-08-01', 'clerk/board-1'), [
      'close-contract',
    ]);
    const owed = contract('1', 'MoneySettled', { fundId: 'fund-1', released: 0, outstanding: 100 });
    await kit(...runningContractEvents('1'), endEvent('1'), owed).returns(kinds('2012-08-01', 'clerk/board-1'), [
      'pay-instalment',
    ]);
  });
});

describe('The tasks of a home head', () => {
  it('are the offers that they have not answered', async () => {
    const designated = leader('leader-1', 'LeaderDesignated', {
      personId: 'leader-1',
      providerType: 'nle',
      designatingBody: 'National College',
      from: '2010-09-01',
      to: null,
      homeSchoolUrn: '110318',
      employer: null,
      allianceId: null,
      phases: [],
      needAreas: ['mathematics'],
    });
    const offered = leader('leader-1', 'DaysOffered', {
      offerId: 'o1',
      from: '2012-02-01',
      to: '2012-07-01',
      halfDays: 8,
    });
    await kit(designated, offered).returns(tasksOf('2012-02-02', 'school-head/110318'), [
      ['release-days', '2012-02-01'],
    ]);
    const released = leader('leader-1', 'DaysReleasedByHome', { offerId: 'o1', halfDays: 0, releasedBy: 'head' });
    await kit(designated, offered, released).returns(tasksOf('2012-02-02', 'school-head/110318'), []);
  });
});
