import type { RequestEvents } from '#domain/request.events';
import type { RegisterEntry, SchoolEvents } from '#domain/school.events';
import type { Position } from '#processing/keyset-paging';
import type { ReadModels } from '#processing/read-models';
import { token } from '#kernel/testing/decider-spec';
import { eventsOf, type SpecEvent } from '#processing/testing/in-memory-log';
import { viewOf } from '#processing/testing/projection-spec';
import type { IsoDay } from '#kernel/time';
import { wholeList } from '#processing/testing/read-whole-list';
import { schoolRecord, schoolRecordOf, schoolsInArea } from '#read-models/school-record';
import { running, visited } from '#read-models/testing/contract-story';

const school = eventsOf<SchoolEvents>('school');
const request = eventsOf<RequestEvents>('request');
const entry: RegisterEntry = {
  ...{ name: 'Hill Junior School', status: 'Open', phase: 'Primary', laCode: '826', laName: 'Milton Keynes' },
  ...{ typeCode: '01', districtCode: null, districtName: null, easting: 485_000, northing: 239_000, pupils: 184 },
  ...{ percentageFsm: 57.9, trustName: null, religiousCharacter: null, openedOn: null, closedOn: null },
};
const source = { file: 'edubasealldata.csv', extractedOn: '2011-09-01' as const };
const registered = (urn: string, differences: Partial<RegisterEntry> = {}) =>
  school(urn, 'SchoolRegistered', { urn, entry: { ...entry, ...differences }, governance: 'maintained', source });
const inspected = (grade: 1 | 2 | 3 | 4, inspectedOn: IsoDay | null) =>
  school('110317', 'InspectionRecorded', { regime: 'overall-grade', grade, inspectedOn, source: 'Ofsted' });
const submitted = request('r1', 'RequestSubmitted', {
  ...{ boardId: 'board-1', schoolUrn: '110317', reference: 'R-1', from: 'school', needAreas: ['mathematics'] },
  ...{ outcomesWanted: 'Better results', circumstances: token('A hard year'), urgency: 'soon' },
});
const kit = (...events: readonly SpecEvent[]) => viewOf(schoolRecord).after(registered('110317'), ...events);
const record = (readModels: ReadModels) => schoolRecordOf(readModels, '110317', '2011-12-01');

describe('The record of a school', () => {
  it('holds what the register says, its requests and its contracts on all boards, and nothing of their circumstances', async () => {
    await kit(
      ...[submitted, request('r1', 'RequestScreened', { eligible: true, reason: token('Below') })],
      ...[...running('1'), visited('1', 'v1', 2), ...running('2', { schoolUrn: '110318' })],
    ).answers(record, {
      ...{ urn: '110317', name: 'Hill Junior School', laCode: '826', entry, source, governance: 'maintained' },
      ...{ governanceSource: 'register', consultees: [], latestInspection: null },
      requests: [
        {
          ...{ requestId: 'r1', schoolUrn: '110317', boardId: 'board-1', reference: 'R-1', from: 'school' },
          ...{ needAreas: ['mathematics'], urgency: 'soon', submittedOn: '2012-01-10', state: 'eligible' },
          ...{ outcome: null, decidedOn: null },
        },
      ],
      contracts: [
        {
          ...{ contractId: '1', boardId: 'board-1', reference: 'C-1', leaderId: 'leader-1', level: 'intensive' },
          ...{ from: '2011-10-01', to: '2012-07-20', plannedHalfDays: 12, deliveredHalfDays: 2, stage: 'running' },
        },
      ],
    });
  });

  it('follows the register and a classification', async () => {
    const changes = [{ field: 'name' as const, old: entry.name, new: 'Hill Academy' }];
    const changed = school('110317', 'RegisterEntryChanged', { changes, source });
    const classified = school('110317', 'SchoolClassified', {
      ...{ governance: 'academy', consultees: ['diocese'], source: 'Funding agreement' },
    });
    await kit(changed, classified).answers(
      async (readModels) => {
        const { name, entry: shown, governance, governanceSource, consultees } = (await record(readModels))!;
        return [name, shown.name, shown.pupils, governance, governanceSource, consultees];
      },
      ['Hill Academy', 'Hill Academy', 184, 'academy', 'Funding agreement', ['diocese']],
    );
  });

  it('shows the latest inspection by its day, whichever was imported last', async () => {
    const latest = async (readModels: ReadModels) => (await record(readModels))?.latestInspection?.grade;
    await kit(inspected(3, '2009-06-01'), inspected(4, '2011-05-01'), inspected(2, '2006-01-01')).answers(latest, 4);
    await kit(inspected(3, null)).answers(latest, 3);
    await kit(inspected(3, '2009-06-01'), inspected(1, null)).answers(latest, 3);
  });

  it('says how a request came out', async () => {
    const decided = (outcome: 'approve' | 'defer') =>
      request('r1', 'RequestDecided', { decisionId: 'd', meetingId: 'm', outcome, decidedOn: '2012-02-01' });
    const withdrawn = request('r1', 'RequestWithdrawn', { reasonCode: 'solved', note: token('') });
    const ask = async (readModels: ReadModels) =>
      (await record(readModels))?.requests.map(({ state, outcome }) => [state, outcome]);
    const tabled = request('r1', 'RequestTabled', {
      ...{ meetingId: 'm', schoolUrn: '110317', reference: 'R-1', interested: [], interestedSchools: [] },
    });
    await kit(submitted, tabled).answers(ask, [['tabled', null]]);
    await kit(submitted, tabled, request('r1', 'TablingDeclined', { meetingId: 'm', reason: 'closed' })).answers(ask, [
      ['eligible', null],
    ]);
    await kit(submitted, tabled, decided('approve')).answers(ask, [['decided', 'approve']]);
    await kit(submitted, tabled, decided('defer')).answers(ask, [['deferred', 'defer']]);
    await kit(submitted, withdrawn).answers(ask, [['withdrawn', null]]);
  });

  it('lists the schools of an area by name, a page at a time', async () => {
    const schools = kit(registered('110319', { name: 'Abbey' }), registered('110320', { laCode: '879' }));
    const page = (limit: number, after: Position | null) => async (readModels: ReadModels) =>
      (
        await schoolsInArea(readModels, '2012-01-01', { ...wholeList('name'), where: { area: '826' }, limit, after })
      ).map(({ name }) => name);
    await schools.answers(page(10, null), ['Abbey', 'Hill Junior School']);
    await schools.answers(page(1, { value: 'Abbey', key: '110319' }), ['Hill Junior School']);
    await schools.answers((readModels) => schoolRecordOf(readModels, '1', '2012-01-01'), undefined);
  });
});
