import type { AllianceEvents } from '#domain/alliance.events';
import type { SchoolEvents } from '#domain/school.events';
import type { SituationEvents } from '#domain/situation.events';
import { personalToken } from '#kernel/testing/decider-spec';
import { eventFactory, type SpecEvent } from '#kernel/testing/spec-events';
import type { IsoDay } from '#kernel/time';
import { givenView } from '#processing/testing/projection-spec';
import { aroundContracts } from '#read-models/around-contracts';
import { listMissingNotes, type SoughtCircumstance } from '#read-models/missing-notes';
import { contract, draftEvent } from '#read-models/testing/contract-events.builder';

const situation = eventFactory<SituationEvents>('situation');
const alliance = eventFactory<AllianceEvents>('alliance');
const school = eventFactory<SchoolEvents>('school');
const reason = personalToken('Mistyped');
const SUPPORTED = '110317';

const draft = draftEvent('1', { schoolUrn: SUPPORTED, allianceId: 'alliance-1' });

const noted = (kind: SoughtCircumstance, since: IsoDay, sourceId: string): SpecEvent =>
  contract('1', 'CircumstanceNoted', { circumstanceId: 'c', kind, since, sourceId, contractMeanwhile: null });

const headed = (headshipId: string, from: IsoDay): SpecEvent =>
  situation(SUPPORTED, 'HeadshipRecorded', { headshipId, kind: 'permanent', from, head: null });

const movedTo = (old: IsoDay, next: IsoDay): SpecEvent =>
  situation(SUPPORTED, 'HeadshipCorrected', {
    ...{ headshipId: 'h1', kind: { old: 'permanent', new: 'permanent' }, head: null, reason },
    from: { old, new: next },
  });

const expectMissing = (kind: SoughtCircumstance, events: readonly SpecEvent[], days: IsoDay[]) =>
  givenView(aroundContracts)
    .after(draft, ...events)
    .returns(
      async (readModels) => (await listMissingNotes(readModels, kind, '2012-06-01')).map(({ since }) => since),
      days,
    );

describe('What is noted on a contract, and whose day is corrected later', () => {
  it('is not noted again: the head left on another day', async () => {
    const left = [headed('h1', '2012-02-01'), noted('head-left', '2012-02-01', SUPPORTED)];
    await expectMissing('head-left', [...left, movedTo('2012-02-01', '2012-02-06')], []);
    const twice = [movedTo('2012-02-01', '2012-02-06'), movedTo('2012-02-06', '2012-02-13')];
    await expectMissing('head-left', [...left, ...twice], []);
    await expectMissing('head-left', [...left, ...twice, movedTo('2012-02-13', '2012-02-01')], []);
  });

  it('is noted with its right day if it was not noted before, and once more if it happens again', async () => {
    const moved = [headed('h1', '2012-02-01'), movedTo('2012-02-01', '2012-02-06')];
    await expectMissing('head-left', moved, ['2012-02-06']);
    const again = [...moved, noted('head-left', '2012-02-01', SUPPORTED), headed('h2', '2012-05-01')];
    await expectMissing('head-left', again, ['2012-05-01']);
  });

  it('is not noted again: an alliance ended on another day', async () => {
    const ended = alliance('alliance-1', 'AllianceEnded', { on: '2012-01-31', reason });
    const corrected = alliance('alliance-1', 'AllianceEndCorrected', {
      ...{ on: { old: '2012-01-31', new: '2012-02-29' }, endReason: null, members: [], reason },
    });
    await expectMissing('alliance-ended', [ended, corrected], ['2012-03-01']);
    const note = noted('alliance-ended', '2012-02-01', 'alliance-1');
    await expectMissing('alliance-ended', [ended, note, corrected], []);
  });

  it('is not noted again: the register has another day on which the school closed', async () => {
    const closes = (old: IsoDay | null, next: IsoDay): SpecEvent =>
      school(SUPPORTED, 'RegisterEntryChanged', {
        source: { file: 'edubasealldata.csv', extractedOn: null },
        changes: [{ field: 'closedOn', old, new: next }],
      });
    const note = noted('school-closed', '2012-03-31', SUPPORTED);
    await expectMissing('school-closed', [closes(null, '2012-03-31'), note, closes('2012-03-31', '2012-04-30')], []);
    await expectMissing(
      'school-closed',
      [closes(null, '2012-03-31'), note, closes(null, '2012-05-31')],
      ['2012-05-31'],
    );
  });
});
