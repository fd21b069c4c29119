import { MAX_SESSIONS } from '#domain/contract-bounds';
import { contract } from '#domain/contract';
import type { ContractEvents } from '#domain/contract.events';
import { ENDS, PROVIDER, running, SCHOOL_HEAD } from '#domain/testing/contract.builder';
import { mentoring, training } from '#domain/testing/sample-parts';
import type { NewEvent } from '#kernel/decider';
import type { IsoDay } from '#kernel/time';
import { given, personalToken } from '#kernel/testing/decider-spec';

type Event = NewEvent<ContractEvents>;

const TODAY = '2011-12-05';
/** Who recorded the events of the history. */
const BY_AUTHOR = { actor: 'clerk-1', today: TODAY } as const;
const topic = personalToken('Models for fractions');
const reason = personalToken('Two came late');

const withProgramme: Event[] = [
  ...running,
  { type: 'PartAgreed', data: mentoring },
  { type: 'PartAgreed', data: training },
];
const session = { sessionId: 's1', partId: 'training', heldOn: '2011-11-08', topic, attended: 7 } as const;
const held = { type: 'SessionRecorded', data: session, occurredOn: '2011-11-08' } as const;
const result = {
  partId: 'training',
  completed: 7,
  completedOn: '2011-12-05' as const,
  note: personalToken('All but one teach with models'),
};
const completed = { type: 'ProgrammeResultRecorded', data: result } as const;

const record = (changes: Partial<typeof session | object> = {}, history = withProgramme, today: IsoDay = TODAY) =>
  given(contract, ...history).when('RecordSession', { ...session, ...changes }, { ...PROVIDER, today });

describe('A session of a programme', () => {
  it('is recorded with its day, its topic and how many people came', () => {
    record().then({ type: 'SessionRecorded', data: session, occurredOn: '2011-11-08' });
  });

  it('belongs to a part that is a programme', () => {
    record({ partId: 'mentoring' }).thenRefusal('not-a-programme');
    record({ partId: 'other' }).thenRefusal('unknown-part');
  });

  it('was held within the part, and not in the future', () => {
    record({ heldOn: '2011-10-31' }).thenRefusal('session-outside-part');
    record({ heldOn: '2011-12-17' }, withProgramme, '2012-01-09').thenRefusal('session-outside-part');
    record({ heldOn: '2011-12-06' }).thenRefusal('in-the-future');
    record({ heldOn: '2011-10-09' }).thenRefusal('outside-contract');
  });

  it('has at most as many people as the programme has places', () => {
    for (const attended of [9, -1, 1.5]) record({ attended }).thenRefusal('more-than-places');
    record({ attended: 0 }).thenTypes('SessionRecorded');
  });

  it('has an id of its own, and there is a limit to their number', () => {
    record({}, [...withProgramme, held]).thenRefusal('session-id-already-used');
    const most = Array.from({ length: MAX_SESSIONS }, (_, place) => ({
      ...held,
      data: { ...session, sessionId: `session-${place}` },
    }));
    record({}, [...withProgramme, ...most]).thenRefusal('too-many-sessions');
  });

  it('is recorded until the grace days are over', () => {
    record({}, withProgramme, '2012-08-03').thenTypes('SessionRecorded');
    record({}, withProgramme, '2012-08-04').thenRefusal('limit-passed');
  });

  it('is corrected by its author or a clerk, with the old and the new values', () => {
    const correct = (changes: object, by: object = BY_AUTHOR) =>
      given(contract, ...withProgramme, held).when(
        'CorrectSession',
        { sessionId: 's1', heldOn: '2011-11-08', attended: 7, topic: null, reason, ...changes },
        { today: TODAY, ...by },
      );
    correct({ attended: 8 }).then({
      type: 'SessionCorrected',
      data: {
        sessionId: 's1',
        heldOn: { old: '2011-11-08', new: '2011-11-08' },
        attended: { old: 7, new: 8 },
        topic: null,
        reason,
      },
      occurredOn: '2011-11-08',
    });
    correct({ attended: 8 }, { actor: 'cleo', roles: ['clerk'] }).thenTypes('SessionCorrected');
    correct({ attended: 8 }, SCHOOL_HEAD).thenRefusal('not-the-author');
    correct({}).thenRefusal('nothing-changed');
    correct({ attended: 9 }).thenRefusal('more-than-places');
    correct({ heldOn: '2011-10-31' }).thenRefusal('session-outside-part');
    correct({ sessionId: 's2', attended: 8 }).thenRefusal('unknown-session');
  });

  it('is voided if it was recorded by mistake, once', () => {
    const voided = { type: 'SessionVoided', data: { sessionId: 's1', reason } } as const;
    const voiding = (...history: Event[]) =>
      given(contract, ...withProgramme, held, ...history).when('VoidSession', voided.data, BY_AUTHOR);
    voiding().then(voided);
    voiding(voided).thenRefusal('session-voided');
    voiding(completed).thenRefusal('only-session-of-result');
    voiding({ ...held, data: { ...session, sessionId: 's2' } }, completed).then(voided);
  });
});

describe('The result of a programme', () => {
  const recordResult = (changes: object, ...history: Event[]) =>
    given(contract, ...withProgramme, ...history).when(
      'RecordProgrammeResult',
      { ...result, ...changes },
      { ...PROVIDER, today: ENDS },
    );

  it('is recorded once, after a session', () => {
    recordResult({}, held).then({ type: 'ProgrammeResultRecorded', data: result, occurredOn: '2011-12-05' });
    recordResult({ completedOn: '2011-11-07' }, held).thenRefusal('result-outside-programme');
    recordResult({ completedOn: '2011-12-17' }, held).thenRefusal('result-outside-programme');
    recordResult({}).thenRefusal('no-session-held');
    recordResult({}, held, completed).thenRefusal('result-already-recorded');
    recordResult({ completed: 9 }, held).thenRefusal('more-than-places');
    recordResult({ partId: 'mentoring' }, held).thenRefusal('not-a-programme');
  });

  it('is corrected by its author, with the old and the new number', () => {
    const correct = (changes: object, ...history: Event[]) =>
      given(contract, ...withProgramme, held, ...history).when(
        'CorrectProgrammeResult',
        { partId: 'training', completed: 6, note: null, reason, ...changes },
        { ...BY_AUTHOR, today: ENDS },
      );
    correct({}, completed).then({
      type: 'ProgrammeResultCorrected',
      data: { partId: 'training', completed: { old: 7, new: 6 }, note: null, reason },
    });
    correct({ completed: 7 }, completed).thenRefusal('nothing-changed');
    correct({}).thenRefusal('no-result-recorded');
  });

  it('and its sessions are those of the last corrections', () => {
    const { sessions, programmeResults } = given(
      contract,
      ...withProgramme,
      held,
      completed,
      {
        type: 'SessionCorrected',
        data: {
          sessionId: 's1',
          heldOn: { old: '2011-11-08', new: '2011-11-09' },
          attended: { old: 7, new: 8 },
          topic: null,
          reason,
        },
      },
      { type: 'SessionVoided', data: { sessionId: 's1', reason } },
      {
        type: 'ProgrammeResultCorrected',
        data: { partId: 'training', completed: { old: 7, new: 6 }, note: null, reason },
      },
    ).state();
    expect(sessions).toMatchObject([{ heldOn: '2011-11-09', attended: 8, voided: true }]);
    expect(programmeResults).toMatchObject([{ partId: 'training', completed: 6 }]);
  });
});
