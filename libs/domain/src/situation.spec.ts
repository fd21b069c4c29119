import { MAX_FORMAL_STATUSES, MAX_HEADSHIPS } from '#domain/bounds';
import { situation, type SituationCommands } from '#domain/situation';
import type { SituationEvents } from '#domain/situation.events';
import type { NewEvent } from '#kernel/decider';
import { given, personalToken } from '#kernel/testing/decider-spec';

const schoolUrn = '113521';
const opened: NewEvent<SituationEvents> = { type: 'SituationOpened', data: { schoolUrn } };
const reason = personalToken('Mistyped');
const known = { facts: { schoolExists: true } };

const headship: SituationEvents['HeadshipRecorded'] = {
  headshipId: 'headship-1',
  kind: 'interim',
  from: '2012-01-01',
  head: null,
};
const headed: NewEvent<SituationEvents> = { type: 'HeadshipRecorded', data: headship };
const status: SituationEvents['FormalStatusRecorded'] = {
  statusId: 'status-1',
  status: 'special-measures',
  from: '2011-11-01',
  plan: null,
  source: personalToken('Report, November 2011'),
};
const inForce: NewEvent<SituationEvents> = { type: 'FormalStatusRecorded', data: status };
const ended: NewEvent<SituationEvents> = {
  type: 'FormalStatusEnded',
  data: { statusId: 'status-1', on: '2012-01-05', reason },
};

const repeat = <Item>(count: number, create: (index: number) => Item): Item[] =>
  Array.from({ length: count }, (_, index) => create(index));

describe('The headship of a school', () => {
  it('is recorded from a day, which can be in the future, and lasts until the next', () => {
    given(situation)
      .when('RecordHeadship', { schoolUrn, ...headship }, known)
      .then(opened, { ...headed, occurredOn: '2012-01-01' });
    given(situation, opened, headed)
      .when('RecordHeadship', { schoolUrn, ...headship, headshipId: 'headship-2', from: '2012-09-01' }, known)
      .thenTypes('HeadshipRecorded');
  });

  it('is that of a school in the register, and begins on a day on which no other does', () => {
    given(situation)
      .when('RecordHeadship', { schoolUrn, ...headship }, { facts: { schoolExists: false } })
      .thenRefusal('unknown-school');
    given(situation, opened, headed)
      .when('RecordHeadship', { schoolUrn, ...headship }, known)
      .thenRefusal('headship-id-already-used');
    given(situation, opened, headed)
      .when('RecordHeadship', { schoolUrn, ...headship, headshipId: 'headship-2' }, known)
      .thenRefusal('headship-already-begins');
  });

  it('is corrected with old and new values', () => {
    const correction = { headshipId: 'headship-1', kind: 'permanent', from: '2012-01-04', head: null, reason } as const;
    given(situation, opened, headed)
      .when('CorrectHeadship', correction)
      .then({
        type: 'HeadshipCorrected',
        data: {
          ...correction,
          kind: { old: 'interim', new: 'permanent' },
          from: { old: '2012-01-01', new: '2012-01-04' },
        },
      });
    given(situation, opened, headed)
      .when('CorrectHeadship', { ...correction, kind: 'interim', from: '2012-01-01' })
      .thenRefusal('nothing-changed');
    given(situation, opened).when('CorrectHeadship', correction).thenRefusal('unknown-headship');
  });

  it('is recorded at most so many times', () => {
    const headships = repeat(MAX_HEADSHIPS, (index) => ({ ...headed, data: { ...headship, headshipId: `${index}` } }));
    given(situation, opened, ...(headships as NewEvent<SituationEvents>[]))
      .when('RecordHeadship', { schoolUrn, ...headship }, known)
      .thenRefusal('too-many-headships');
  });
});

describe('The formal status of a school', () => {
  it('is recorded from its day, and once at a time', () => {
    given(situation)
      .when('RecordFormalStatus', { schoolUrn, ...status }, known)
      .then(opened, { ...inForce, occurredOn: '2011-11-01' });
    const again = { schoolUrn, ...status, statusId: 'status-2' };
    given(situation, opened, inForce).when('RecordFormalStatus', again, known).thenRefusal('already-in-force');
    given(situation, opened, inForce, ended).when('RecordFormalStatus', again, known).thenTypes('FormalStatusRecorded');
    given(situation, opened, inForce, ended)
      .when('RecordFormalStatus', { schoolUrn, ...status }, known)
      .thenRefusal('status-id-already-used');
    given(situation, opened)
      .when('RecordFormalStatus', { ...again, from: '2012-01-11' }, known)
      .thenRefusal('in-the-future');
  });

  it('ends once, not before it begins and not in the future', () => {
    const ending: SituationCommands['EndFormalStatus'] = { statusId: 'status-1', on: '2012-01-05', reason };
    given(situation, opened, inForce)
      .when('EndFormalStatus', ending)
      .then({ ...ended, occurredOn: '2012-01-05' });
    given(situation, opened, inForce, ended).when('EndFormalStatus', ending).thenRefusal('status-already-ended');
    given(situation, opened).when('EndFormalStatus', ending).thenRefusal('unknown-status');
    given(situation, opened, inForce)
      .when('EndFormalStatus', { ...ending, on: '2011-10-31' })
      .thenRefusal('term-ends-before-it-begins');
    given(situation, opened, inForce)
      .when('EndFormalStatus', { ...ending, on: '2012-01-11' })
      .thenRefusal('in-the-future');
  });

  it('is corrected with old and new values', () => {
    const correction: SituationCommands['CorrectFormalStatus'] = {
      ...{ statusId: 'status-1', status: 'notice-to-improve', from: '2011-11-02' },
      ...{ to: '2012-01-05', plan: null, reason },
    };
    given(situation, opened, inForce)
      .when('CorrectFormalStatus', correction)
      .then({
        type: 'FormalStatusCorrected',
        data: {
          ...correction,
          status: { old: 'special-measures', new: 'notice-to-improve' },
          from: { old: '2011-11-01', new: '2011-11-02' },
          to: { old: null, new: '2012-01-05' },
        },
      });
    given(situation, opened, inForce)
      .when('CorrectFormalStatus', { ...correction, status: 'special-measures', from: '2011-11-01', to: null })
      .thenRefusal('nothing-changed');
    given(situation, opened, inForce)
      .when('CorrectFormalStatus', { ...correction, to: '2011-11-01' })
      .thenRefusal('term-ends-before-it-begins');
    given(situation, opened, inForce)
      .when('CorrectFormalStatus', { ...correction, to: '2012-01-11' })
      .thenRefusal('in-the-future');
  });

  it('is recorded at most so many times', () => {
    const statuses = repeat(MAX_FORMAL_STATUSES, (index) => ({
      ...inForce,
      data: { ...status, statusId: `${index}` },
    }));
    given(situation, opened, ...(statuses as NewEvent<SituationEvents>[]))
      .when('RecordFormalStatus', { schoolUrn, ...status, statusId: 'last' }, known)
      .thenRefusal('too-many-formal-statuses');
  });
});
