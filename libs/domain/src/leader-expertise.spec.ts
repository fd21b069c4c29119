import { MAX_EXPERTISE } from '#domain/bounds';
import { leader } from '#domain/leader';
import type { LeaderCommands } from '#domain/leader.types';
import type { LeaderEvents } from '#domain/leader.events';
import { designated, lists } from '#domain/testing/leader.builder';
import type { NewEvent } from '#kernel/decider';
import { given, personalToken } from '#kernel/testing/decider-spec';

const [evidence, source, reason] = [personalToken('Led it'), personalToken('Assessed'), personalToken('Mistyped')];
const data: LeaderCommands['RecordExpertise'] = {
  ...{ expertiseId: 'e1', kind: 'subject', topic: 'mathematics', from: '2011-09-01' },
  ...{ evidence, source },
};
const recorded: NewEvent<LeaderEvents> = { type: 'LeaderExpertiseRecorded', data };
const ended: NewEvent<LeaderEvents> = {
  type: 'LeaderExpertiseEnded',
  data: { expertiseId: 'e1', on: '2011-12-31', reason },
};
const context = { today: '2012-01-10', facts: { lists } } as const;

describe('What a leader is good at', () => {
  const whenRecording = (changes: Partial<typeof data>, ...history: readonly NewEvent<LeaderEvents>[]) =>
    given(leader, designated, ...history).when('RecordExpertise', { ...data, ...changes }, context);

  it('is recorded with evidence, source and the day of the assessment, apart from the need areas', () => {
    whenRecording({}).then({ ...recorded, occurredOn: '2011-09-01' });
    whenRecording({}).thenState(({ expertise, needAreas }) => {
      expect(expertise).toEqual([
        { expertiseId: 'e1', kind: 'subject', topic: 'mathematics', from: '2011-09-01', to: null },
      ]);
      expect(needAreas).toEqual(['mathematics', 'teaching-quality']);
    });
  });

  it('is a subject that schools must teach, a phase of the register or a need area of the board', () => {
    whenRecording({ kind: 'phase', topic: 'Primary' }).thenTypes('LeaderExpertiseRecorded');
    whenRecording({ kind: 'theme', topic: 'teaching-quality' }).thenTypes('LeaderExpertiseRecorded');
    whenRecording({ kind: 'phase', topic: 'mathematics' }).thenRefusal('unknown-topic');
    whenRecording({ kind: 'theme', topic: 'robin-hale' }).thenRefusal('unknown-topic');
    whenRecording({ topic: 'teaching-quality' }).thenRefusal('unknown-topic');
  });

  it('is not said by the leader, not of a later day, and once for each day', () => {
    given(leader, designated)
      .when('RecordExpertise', data, { ...context, actor: 'cara' })
      .thenRefusal('own-expertise');
    whenRecording({ from: '2012-01-11' }).thenRefusal('in-the-future');
    whenRecording({}, recorded).thenRefusal('expertise-id-already-used');
    whenRecording({ expertiseId: 'e2' }, recorded).thenRefusal('expertise-already-recorded');
    whenRecording({ expertiseId: 'e2', from: '2012-01-01' }, recorded, ended).thenTypes('LeaderExpertiseRecorded');
    const many = Array.from({ length: MAX_EXPERTISE }, (_, index) => ({
      type: 'LeaderExpertiseRecorded' as const,
      data: { ...data, expertiseId: `of-${index}` },
    }));
    whenRecording({ kind: 'phase', topic: 'Primary' }, ...many).thenRefusal('too-many-expertise');
  });

  it('ends on a day with a reason, once', () => {
    const whenEnding = (changes: object, ...history: readonly NewEvent<LeaderEvents>[]) =>
      given(leader, designated, recorded, ...history).when('EndExpertise', { ...ended.data, ...changes }, context);
    whenEnding({}).then({ ...ended, occurredOn: '2011-12-31' });
    whenEnding({ expertiseId: 'e9' }).thenRefusal('unknown-expertise');
    whenEnding({ on: '2011-08-31' }).thenRefusal('term-ends-before-it-begins');
    whenEnding({ on: '2012-02-01' }).thenRefusal('in-the-future');
    whenEnding({}, ended).thenRefusal('expertise-already-ended');
  });

  it('is corrected with old and new values, and can count again', () => {
    const wanted: LeaderCommands['CorrectExpertise'] = {
      ...{ expertiseId: 'e1', kind: 'subject', topic: 'science', from: '2011-09-01', to: null },
      ...{ evidence: null, source: null, reason },
    };
    const whenCorrecting = (changes: Partial<typeof wanted>, ...history: readonly NewEvent<LeaderEvents>[]) =>
      given(leader, designated, recorded, ...history).when('CorrectExpertise', { ...wanted, ...changes }, context);
    whenCorrecting({}, ended).then({
      type: 'LeaderExpertiseCorrected',
      data: {
        expertiseId: 'e1',
        kind: { old: 'subject', new: 'subject' },
        topic: { old: 'mathematics', new: 'science' },
        from: { old: '2011-09-01', new: '2011-09-01' },
        to: { old: '2011-12-31', new: null },
        ...{ evidence: null, source: null, reason },
      },
    });
    whenCorrecting({}).thenState(({ expertise: [first] }) => expect(first?.topic).toBe('science'));
    whenCorrecting({ topic: 'mathematics' }).thenRefusal('nothing-changed');
    whenCorrecting({ topic: 'alchemy' }).thenRefusal('unknown-topic');
    whenCorrecting({ expertiseId: 'e9' }).thenRefusal('unknown-expertise');
    whenCorrecting({ to: '2011-08-01' }).thenRefusal('term-ends-before-it-begins');
  });
});
