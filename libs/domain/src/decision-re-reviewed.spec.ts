import { contract } from '#domain/contract';
import { escalation } from '#domain/escalation';
import { meeting } from '#domain/meeting';
import { prepareBoard, startContract } from '#domain/testing/case.builder';
import { refusal, type InMemoryStreams } from '#domain/testing/in-memory-streams';
import { personalToken } from '#kernel/testing/decider-spec';

describe('Support that comes before the board again', () => {
  const tableAgain = (streams: InMemoryStreams, kind: 'review' | 'escalation', subjectId: string): InMemoryStreams =>
    streams
      .do('clerk', meeting, 'ScheduleMeeting', 'm2', {
        boardId: 'b',
        on: '2011-11-09',
        place: personalToken('Civic Offices'),
        recordedAfterwards: null,
      })
      .do('clerk', meeting, 'AddOtherBusiness', 'm2', {
        itemId: 'again',
        kind,
        subjectId,
        schoolUrn: null,
        title: personalToken('How the support goes'),
      });
  const known = { schoolUrn: '110001', interested: ['lee'], interestedSchools: ['110002'] };

  it('has the school and provider of its contract in a review', () => {
    const streams = tableAgain(startContract(prepareBoard('maintained')), 'review', 'c');
    expect(streams.state(meeting, 'm2').items).toMatchObject([known]);
  });

  it.each(['the provider', 'another person'])(
    'has the school and provider of its contract in an escalation raised by %s',
    (raiser) => {
      const streams = startContract(prepareBoard('maintained'));
      const concern = { kind: 'capacity' as const, aimIds: [], detail: personalToken('Too few days') };
      if (raiser === 'the provider') streams.do('lee', contract, 'ReportNotProgressing', 'c', concern);
      else {
        const raised = { contractId: 'c', raisedBy: 'school' as const, referredTo: null };
        streams.do('sam', escalation, 'RaiseConcern', 'e', { ...concern, ...raised });
      }
      tableAgain(streams, 'escalation', streams.state(contract, 'c').concerns[0]!.escalationId);
      expect(streams.state(meeting, 'm2').items).toMatchObject([known]);
    },
  );

  it('is refused if its contract or escalation does not exist', () => {
    const streams = startContract(prepareBoard('maintained'));
    expect(refusal(() => tableAgain(streams, 'review', 'x'))).toBe('unknown-subject');
    expect(refusal(() => tableAgain(startContract(prepareBoard('maintained')), 'escalation', 'c'))).toBe(
      'unknown-subject',
    );
  });
});
