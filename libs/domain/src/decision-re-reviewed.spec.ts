import { contract } from '#domain/contract';
import { escalation } from '#domain/escalation';
import { meeting } from '#domain/meeting';
import { prepared, started } from '#domain/testing/a-case';
import { refusal, type World } from '#domain/testing/a-world';
import { token } from '#kernel/testing/decider-spec';

describe('Support that comes before the board again', () => {
  const tabled = (world: World, kind: 'review' | 'escalation', subjectId: string): World =>
    world
      .do('clerk', meeting, 'ScheduleMeeting', 'm2', { boardId: 'b', on: '2011-11-09', place: 'Civic Offices' })
      .do('clerk', meeting, 'AddOtherBusiness', 'm2', {
        ...{ itemId: 'again', kind, subjectId, schoolUrn: null, title: 'How the support goes' },
      });
  const known = { schoolUrn: '110001', interested: ['lee'], interestedSchools: ['110002'] };

  it('is known with its school and provider in a review', () => {
    const world = tabled(started(prepared('maintained')), 'review', 'c');
    expect(world.state(meeting, 'm2').items).toMatchObject([known]);
  });

  it.each(['the provider', 'somebody else'])('is known so in an escalation too, whether %s raised it', (raiser) => {
    const world = started(prepared('maintained'));
    const concern = { kind: 'capacity' as const, aimIds: [], detail: token('Too few days') };
    if (raiser === 'the provider') world.do('lee', contract, 'ReportNotProgressing', 'c', concern);
    else {
      const raised = { contractId: 'c', raisedBy: 'school' as const, referredTo: null };
      world.do('sam', escalation, 'RaiseConcern', 'e', { ...concern, ...raised });
    }
    tabled(world, 'escalation', world.state(contract, 'c').concerns[0]!.escalationId);
    expect(world.state(meeting, 'm2').items).toMatchObject([known]);
  });

  it('is refused when nobody knows of it', () => {
    const world = started(prepared('maintained'));
    expect(refusal(() => tabled(world, 'review', 'x'))).toBe('unknown-subject');
    expect(refusal(() => tabled(started(prepared('maintained')), 'escalation', 'c'))).toBe('unknown-subject');
  });
});
