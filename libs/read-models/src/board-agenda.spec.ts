import type { MeetingEvents } from '#domain/meeting.events';
import type { RequestEvents } from '#domain/request.events';
import type { Outcome } from '#domain/vocabulary';
import type { ReadModels } from '#processing/read-models';
import { token } from '#kernel/testing/decider-spec';
import { eventsOf, type SpecEvent } from '#processing/testing/in-memory-log';
import { viewOf } from '#processing/testing/projection-spec';
import { boardAgenda, boardAgendaOf } from '#read-models/board-agenda';

const meeting = eventsOf<MeetingEvents>('meeting');
const request = eventsOf<RequestEvents>('request');

const scheduled = (id: string, on: '2012-01-10' | '2012-02-14' = '2012-01-10', boardId = 'board-1') =>
  meeting(id, 'MeetingScheduled', { boardId, on, place: 'Council House' });
const item = (id: string, itemId: string, interested: string[] = []) =>
  meeting(id, 'AgendaItemAdded', {
    ...{ itemId, kind: 'request', subjectId: itemId, schoolUrn: '110317', title: `Request ${itemId}` },
    ...{ interested, interestedSchools: [] },
  });
const minuted = (id: string, itemId: string, outcome: Outcome = 'approve') =>
  meeting(id, 'DecisionMinuted', {
    ...{ decisionId: `d-${itemId}`, itemId, boardId: 'board-1', subjectKind: 'request', subjectId: itemId },
    ...{ schoolUrn: '110317', outcome, reasonCodes: [], rationale: token('Results fell'), optionsConsidered: [] },
    vote: { for: ['p1'], against: [], abstained: [], castingVote: null },
    ...{ decidedBy: ['p1', 'p2'], conflicted: ['p3', 'p4'], quorum: 2, award: null, conditions: [] },
    ...{ madeOn: '2012-01-10', effectiveFrom: '2012-01-10' },
  });
const submitted = (id: string) =>
  request(id, 'RequestSubmitted', {
    ...{ boardId: 'board-1', schoolUrn: '110317', reference: `R-${id}`, from: 'school', needAreas: ['mathematics'] },
    ...{ outcomesWanted: 'Better results', circumstances: token('A hard year'), urgency: 'soon' },
  });
const eligible = (id: string) => request(id, 'RequestScreened', { eligible: true, reason: token('Below the floor') });
const tabled = (id: string, meetingId: string) =>
  request(id, 'RequestTabled', {
    ...{ meetingId, schoolUrn: '110317', reference: `R-${id}`, interested: [], interestedSchools: [] },
  });
const placed = (id: string, meetingId: string) => request(id, 'RequestPlacedOnAgenda', { meetingId, itemId: id });
const decided = (id: string, outcome: Outcome) =>
  request(id, 'RequestDecided', { decisionId: `d-${id}`, meetingId: 'm1', outcome, decidedOn: '2012-01-10' });

const agenda = (...events: SpecEvent[]) => viewOf(boardAgenda).after(...events);
const firstMeeting = async (readModels: ReadModels) =>
  (await boardAgendaOf(readModels, 'board-1', '2012-01-01')).meetings[0];
const waiting = async (readModels: ReadModels) =>
  (await boardAgendaOf(readModels, 'board-1', '2012-01-01')).waiting.map(({ requestId, screened }) => [
    requestId,
    screened,
  ]);

describe('The board agenda', () => {
  it('shows a meeting with its items, who is conflicted on each, and what was decided', async () => {
    await agenda(
      ...[scheduled('m1'), item('m1', 'r1'), item('m1', 'r2')],
      meeting('m1', 'MeetingOpened', { roll: [], quorum: 3, decisionRule: 'majority', termsFrom: '2012-01-01' }),
      meeting('m1', 'AttendanceRecorded', { present: ['p1', 'p2', 'p3'], apologies: [] }),
      meeting('m1', 'InterestDeclared', { itemId: 'r1', personId: 'p3', nature: token('Governor there') }),
      minuted('m1', 'r1'),
      meeting('m1', 'MeetingClosed', { decided: 1, carriedOver: ['r2'] }),
    ).answers(firstMeeting, {
      ...{ meetingId: 'm1', boardId: 'board-1', on: '2012-01-10', place: 'Council House' },
      ...{ state: 'closed', quorum: 3, present: ['p1', 'p2', 'p3'] },
      items: [
        {
          ...{ itemId: 'r1', kind: 'request', subjectId: 'r1', schoolUrn: '110317', title: 'Request r1' },
          ...{ state: 'decided', conflicted: ['p3', 'p4'], decisionId: 'd-r1', outcome: 'approve' },
        },
        {
          ...{ itemId: 'r2', kind: 'request', subjectId: 'r2', schoolUrn: '110317', title: 'Request r2' },
          ...{ state: 'carried-over', conflicted: [], decisionId: null, outcome: null },
        },
      ],
    });
  });

  it('knows from the beginning who declared an interest in a request when another meeting had it', async () => {
    const conflicted = async (readModels: ReadModels) =>
      (await firstMeeting(readModels))?.items.map((entry) => entry.conflicted);
    const declared = meeting('m1', 'InterestDeclared', { itemId: 'r1', personId: 'p4', nature: token('Married') });
    await agenda(scheduled('m1'), item('m1', 'r1', ['p3']), declared).answers(conflicted, [['p3', 'p4']]);
  });

  it('lists the meetings to come and those not closed yet, the earliest first, of one board', async () => {
    const close = meeting('m1', 'MeetingClosed', { decided: 0, carriedOver: [] });
    const all = [scheduled('m2', '2012-02-14'), scheduled('m1'), scheduled('m3', '2012-01-10', 'board-2')];
    const on = (today: '2012-01-10' | '2012-01-11') => async (readModels: ReadModels) =>
      (await boardAgendaOf(readModels, 'board-1', today)).meetings.map(({ meetingId }) => meetingId);
    await agenda(...all).answers(on('2012-01-11'), ['m1', 'm2']);
    await agenda(...all, close).answers(on('2012-01-10'), ['m1', 'm2']);
    await agenda(...all, close).answers(on('2012-01-11'), ['m2']);
  });

  it('lets a request wait until a meeting has taken it', async () => {
    const story = [scheduled('m1'), submitted('r1')];
    await agenda(...story).answers(waiting, [['r1', false]]);
    await agenda(...story, eligible('r1')).answers(waiting, [['r1', true]]);
    const notEligible = request('r1', 'RequestScreened', { eligible: false, reason: token('Another area') });
    await agenda(...story, notEligible).answers(waiting, []);
    await agenda(...story, eligible('r1'), tabled('r1', 'm1')).answers(waiting, []);
    await agenda(...story, tabled('r1', 'm1'), item('m1', 'r1'), placed('r1', 'm1')).answers(waiting, []);
    await agenda(...story, request('r1', 'RequestWithdrawn', { reasonCode: 'x', note: token('') })).answers(
      waiting,
      [],
    );
  });

  it('lets a request wait again when the meeting declined it, carried it over or deferred it', async () => {
    const story = [scheduled('m1'), submitted('r1'), eligible('r1'), tabled('r1', 'm1')];
    const declined = request('r1', 'TablingDeclined', { meetingId: 'm1', reason: 'closed' });
    const taken = [item('m1', 'r1'), placed('r1', 'm1')];
    const again = [['r1', true]];
    await agenda(...story, declined).answers(waiting, again);
    await agenda(...story, ...taken, meeting('m1', 'MeetingClosed', { decided: 0, carriedOver: ['r1'] })).answers(
      waiting,
      again,
    );
    await agenda(...story, ...taken, minuted('m1', 'r1', 'defer'), decided('r1', 'defer')).answers(waiting, again);
    await agenda(...story, ...taken, minuted('m1', 'r1'), decided('r1', 'approve')).answers(waiting, []);
  });

  it('keeps a request settled when the meeting’s answer comes late', async () => {
    const withdrawn = request('r1', 'RequestWithdrawn', { reasonCode: 'x', note: token('') });
    const story = [scheduled('m1'), submitted('r1'), tabled('r1', 'm1'), withdrawn, item('m1', 'r1')];
    await agenda(
      ...story,
      placed('r1', 'm1'),
      meeting('m1', 'MeetingClosed', { decided: 0, carriedOver: ['r1'] }),
    ).answers(waiting, []);
  });
});
