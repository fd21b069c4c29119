import { board } from '#domain/board';
import { contract } from '#domain/contract';
import { decision } from '#domain/decision';
import { meeting } from '#domain/meeting';
import { person } from '#domain/person';
import { approveRequest, minuteApproval, prepareBoard, signContract } from '#domain/testing/case.builder';
import { refusal, type InMemoryStreams } from '#domain/testing/in-memory-streams';
import { inFavour } from '#domain/testing/meeting.builder';
import type { Office } from '#domain/vocabulary';
import { personalToken } from '#kernel/testing/decider-spec';

const minute = (changes: Parameters<typeof minuteApproval>[1] = {}): InMemoryStreams =>
  minuteApproval(prepareBoard('maintained'), changes);

const confirm = (streams: InMemoryStreams, actor: string): InMemoryStreams =>
  streams.do(actor, meeting, 'ConfirmDecisions', 'm', {});

const start = (streams: InMemoryStreams): InMemoryStreams =>
  streams.on('2011-10-10').do('clerk', contract, 'StartContract', 'c', { startedOn: '2011-10-10', begunEarly: null });

/** The board of `prepareBoard` with another member, appointed by this person. */
const withMember = (appointedBy: string, personId: string, office: Office = 'member'): InMemoryStreams =>
  prepareBoard('maintained')
    .do('administrator', person, 'RegisterPerson', personId, { name: personalToken(personId), email: null })
    .do(appointedBy, board, 'AppointMember', 'b', {
      memberId: personId,
      personId,
      office,
      schoolUrn: null,
      from: '2011-09-01',
      to: null,
    });

describe('What a meeting decided', () => {
  it('is confirmed by its chair, once, and the decision says by whom', () => {
    const streams = confirm(minute(), 'ann');
    expect(streams.log.slice(-2)).toEqual(['meeting-m DecisionsConfirmed', 'decision-d DecisionConfirmed']);
    expect(streams.events.at(-1)).toMatchObject({
      data: { meetingId: 'm', confirmedBy: 'ann' },
      occurredOn: '2011-10-05',
    });
    expect(refusal(() => confirm(streams, 'ann'))).toBe('nothing-to-confirm');
  });

  it('starts no contract until it is confirmed, and lets the parties sign meanwhile', () => {
    const streams = signContract(minute());
    expect(refusal(() => start(streams))).toBe('decision-not-confirmed');
    start(confirm(streams, 'ann'));
    expect(streams.state(contract, 'c').startedOn).toBe('2011-10-10');
  });

  it('is not confirmed by a member, or by somebody who was not there', () => {
    expect(refusal(() => confirm(minute(), 'ben'))).toBe('not-the-chair');
    expect(refusal(() => confirm(minute(), 'lee'))).toBe('not-the-chair');
  });

  it('is not confirmed by whoever minuted it', () => {
    expect(refusal(() => confirm(minute(), 'clerk'))).toBe('second-person-needed');
  });

  it('is confirmed by the vice-chair too', () => {
    const streams = minuteApproval(withMember('administrator', 'vic', 'vice-chair'));
    streams.on('2011-10-06');
    expect(streams.state(decision, 'd').confirmed).toBe(false);
    confirm(streams, 'vic');
    expect(streams.state(decision, 'd').confirmed).toBe(true);
  });

  it('is confirmed by a member who took part if the chair had an interest in it', () => {
    const streams = withMember('administrator', 'dan');
    const declared = () =>
      minuteApproval(
        streams,
        { vote: inFavour('ben', 'cat', 'dan') },
        {
          present: ['ann', 'ben', 'cat', 'dan'],
          interest: { itemId: 'r', personId: 'ann', nature: personalToken('Governor of the school') },
        },
      );
    declared();
    expect(refusal(() => confirm(streams, 'ann'))).toBe('not-the-chair');
    confirm(streams, 'ben');
    expect(streams.state(decision, 'd').confirmed).toBe(true);
  });

  it('is not confirmed by a chair whom the person who minuted it has appointed', () => {
    const streams = minuteApproval(withMember('clerk', 'vic', 'vice-chair'));
    expect(refusal(() => confirm(streams, 'vic'))).toBe('appointed-by-who-minuted');
    confirm(streams, 'ann');
    expect(streams.state(decision, 'd').confirmed).toBe(true);
  });

  it('is confirmed by whoever chairs the board today, if the chair of the meeting has left', () => {
    const streams = minute().on('2011-10-06');
    streams
      .do('administrator', board, 'StandDownMember', 'b', { memberId: 'ann', on: '2011-10-06' })
      .do('administrator', person, 'RegisterPerson', 'zoe', { name: personalToken('Zoe'), email: null })
      .do('administrator', board, 'AppointMember', 'b', {
        memberId: 'zoe',
        personId: 'zoe',
        office: 'chair',
        schoolUrn: null,
        from: '2011-10-07',
        to: null,
      })
      .on('2011-10-07');
    confirm(streams, 'zoe');
    expect(streams.state(decision, 'd').confirmed).toBe(true);
  });

  it('stays confirmed when its minute is corrected', () => {
    const streams = approveRequest(prepareBoard('maintained'));
    streams.do('clerk', meeting, 'CorrectMinute', 'm', {
      decisionId: 'd',
      reasonCodes: ['results-below-expected'],
      rationale: personalText,
      optionsConsidered: [],
      vote: inFavour('ann', 'ben'),
      conditions: [],
      reason: personalText,
    });
    expect(streams.state(decision, 'd').confirmed).toBe(true);
  });
});

const personalText = personalToken('A slip');
