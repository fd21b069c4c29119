import { board } from '#domain/board';
import { meeting } from '#domain/meeting';
import type { MeetingCommands } from '#domain/meeting.types';
import { request } from '#domain/request';
import { prepareBoard, submitRequest } from '#domain/testing/case.builder';
import { refusal, type InMemoryStreams } from '#domain/testing/in-memory-streams';
import { inFavour, MEETING_DAY } from '#domain/testing/meeting.builder';
import { personalToken } from '#kernel/testing/decider-spec';

type Minute = MeetingCommands['MinuteDecision'];

const TABLED = { requestId: 'r', handOverId: 'h' };
const NO_ANSWER = { reference: null, needAreas: null, urgency: null, reasonCode: null, note: null };
const TAKEN = { ...NO_ANSWER, reference: '2011-0001' };

const MEMBERS = ['ann', 'ben', 'cat'] as const;

const prepareBoards = (): InMemoryStreams => {
  const streams = submitRequest(prepareBoard('maintained')).do('clerk', board, 'EstablishBoard', 'b2', {
    ...{ name: 'City board', areas: ['879'], from: '2011-09-01', terms: null },
  });
  for (const personId of MEMBERS)
    streams.do('administrator', board, 'AppointMember', 'b2', {
      ...{ memberId: personId, personId, office: personId === 'ann' ? 'chair' : 'member', schoolUrn: null },
      ...{ from: '2011-09-01', to: null },
    });
  return streams;
};

/** The request that the board b hands over, on the agenda of an open meeting of the board b2. */
const tableHandOver = (): InMemoryStreams =>
  prepareBoards()
    .do('clerk', request, 'HandRequestOver', 'r', {
      ...{ handOverId: 'h', toBoardId: 'b2', toAllianceId: null },
      ...{ outcomesWanted: personalToken('Better progress'), circumstances: personalToken('A new subject leader') },
    })
    .do('clerk-2', meeting, 'ScheduleMeeting', 'm2', {
      ...{ boardId: 'b2', on: MEETING_DAY, place: personalToken('Town Hall'), recordedAfterwards: null },
    })
    .do('clerk-2', meeting, 'AddOtherBusiness', 'm2', {
      ...{ itemId: 'i', kind: 'other', subjectId: null, schoolUrn: null, title: personalToken('A hand-over') },
      handOver: TABLED,
    })
    .do('clerk-2', meeting, 'AddOtherBusiness', 'm2', {
      ...{ itemId: 'dates', kind: 'other', subjectId: null, schoolUrn: null, title: personalToken('Dates') },
    })
    .on(MEETING_DAY)
    .do('clerk-2', meeting, 'OpenMeeting', 'm2', { recordedAfterwards: null })
    .do('clerk-2', meeting, 'RecordAttendance', 'm2', { present: [...MEMBERS], apologies: [] });

const minute = (streams: InMemoryStreams, change: Partial<Minute>): InMemoryStreams =>
  streams.do('clerk-2', meeting, 'MinuteDecision', 'm2', {
    ...{ decisionId: `on-${change.itemId ?? 'i'}`, itemId: 'i', outcome: 'agree', reasonCodes: [], award: null },
    ...{ rationale: personalToken('The school is near'), optionsConsidered: [], conditions: [], endCause: null },
    ...{ vote: inFavour(...MEMBERS), effectiveFrom: MEETING_DAY, ...change },
  });

const answer = (streams: InMemoryStreams) => streams.state(request, 'r').handOver?.answer;

describe('A hand-over on which the receiving board decides at a meeting', () => {
  it('is accepted when the board agrees, and becomes a request of the board without another command', () => {
    const streams = minute(tableHandOver(), { handOver: { ...TAKEN, urgency: 'urgent' } });
    expect(answer(streams)).toBe('accepted');
    expect(streams.state(request, 'h')).toMatchObject({
      ...{ boardId: 'b2', reference: '2011-0001', needAreas: ['mathematics'], urgency: 'urgent' },
    });
  });

  it('is refused with a coded reason when the board does not agree', () => {
    const refused = { outcome: 'not-agree', handOver: { ...NO_ANSWER, reasonCode: 'no-provider' } } as const;
    expect(answer(minute(tableHandOver(), refused))).toBe('refused');
    expect(refusal(() => minute(tableHandOver(), { outcome: 'not-agree' }))).toBe('unknown-reason');
    const unknown = { ...refused, handOver: { ...NO_ANSWER, reasonCode: 'because' } };
    expect(refusal(() => minute(tableHandOver(), unknown))).toBe('unknown-reason');
  });

  it('stays unanswered when the board only notes it', () => {
    expect(answer(minute(tableHandOver(), { outcome: 'note' }))).toBeNull();
    expect(refusal(() => minute(tableHandOver(), { outcome: 'note', handOver: TAKEN }))).toBe('answer-not-allowed');
  });

  it('needs a reference and need areas of the board, and no reason for a refusal', () => {
    const take = (handOver: Minute['handOver']) =>
      refusal(() => minute(tableHandOver(), { handOver: handOver ?? null }));
    expect(take(null)).toBe('reference-needed');
    expect(take({ ...TAKEN, needAreas: ['alchemy'] })).toBe('unknown-need-area');
    expect(take({ ...TAKEN, reasonCode: 'no-provider' })).toBe('reason-not-allowed');
  });

  it('cannot be answered a second time, and can then only be noted', () => {
    const streams = tableHandOver().do('clerk-2', request, 'RefuseHandOver', 'r', {
      ...{ handOverId: 'h', reasonCode: 'outside-area', note: null },
    });
    expect(refusal(() => minute(streams, { handOver: TAKEN }))).toBe('hand-over-answered');
    expect(answer(minute(streams, { outcome: 'note' }))).toBe('refused');
  });

  it('keeps the first answer if the clerk gave one while the minute was on its way', () => {
    const streams = tableHandOver();
    streams.doBeforeReactions('clerk-2', meeting, 'MinuteDecision', 'm2', {
      ...{ decisionId: 'd', itemId: 'i', outcome: 'agree', reasonCodes: [], award: null, handOver: TAKEN },
      ...{ rationale: personalToken('The school is near'), optionsConsidered: [], conditions: [], endCause: null },
      ...{ vote: inFavour(...MEMBERS), effectiveFrom: MEETING_DAY },
    });
    streams.do('clerk-2', request, 'RefuseHandOver', 'r', {
      ...{ handOverId: 'h', reasonCode: 'outside-area', note: null },
    });
    expect(answer(streams)).toBe('refused');
    expect(streams.log).toContain('request-r HandOverAnsweredBefore');
  });
});

describe('An item about no hand-over', () => {
  it('cannot answer one', () => {
    expect(refusal(() => minute(tableHandOver(), { itemId: 'dates', handOver: TAKEN }))).toBe('answer-not-allowed');
    expect(answer(minute(tableHandOver(), { itemId: 'dates' }))).toBeNull();
  });
});
