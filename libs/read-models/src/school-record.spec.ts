import { buildInspection } from '#domain/testing/inspection.builder';
import type { RequestEvents } from '#domain/request.events';
import type { RegisterEntry, SchoolEvents } from '#domain/school.events';
import { buildRegisterEntry } from '#domain/testing/register-entry.builder';
import type { KeysetPosition } from '#processing/row-order';
import type { ReadModels } from '#processing/read-models';
import { personalToken } from '#kernel/testing/decider-spec';
import { eventFactory, type SpecEvent } from '#kernel/testing/spec-events';
import { givenView } from '#processing/testing/projection-spec';
import type { IsoDay } from '#kernel/time';
import { wholeListRequest } from '#processing/testing/read-whole-list';
import { listSchoolContracts, listSchoolRequests, listSchools } from '#read-models/school-pages';
import { schoolRecord, schools as schoolRows } from '#read-models/school-record';
import { runningContractEvents, visitHeldEvent } from '#read-models/testing/contract-events.builder';

const school = eventFactory<SchoolEvents>('school');
const request = eventFactory<RequestEvents>('request');
const entry = buildRegisterEntry({
  name: 'Hill Junior School',
  laCode: '826',
  laName: 'Milton Keynes',
  typeCode: '01',
  easting: 485_000,
  northing: 239_000,
  pupils: 184,
  percentageFsm: 57.9,
});
const source = { file: 'edubasealldata.csv', extractedOn: '2011-09-01' as const };
const schoolRegisteredEvent = (urn: string, differences: Partial<RegisterEntry> = {}) =>
  school(urn, 'SchoolRegistered', { urn, entry: { ...entry, ...differences }, governance: 'maintained', source });
const inspectionRecordedEvent = (grade: 1 | 2 | 3 | 4, inspectedOn: IsoDay | null) =>
  school('110317', 'InspectionRecorded', { inspection: buildInspection({ overallGrade: grade, inspectedOn }), source });
const submitted = request('r1', 'RequestSubmitted', {
  boardId: 'board-1',
  schoolUrn: '110317',
  reference: 'R-1',
  from: 'school',
  allianceId: null,
  bodyId: null,
  needAreas: ['mathematics'],
  outcomesWanted: personalToken('Better results'),
  circumstances: personalToken('A hard year'),
  urgency: 'soon',
});
const kit = (...events: readonly SpecEvent[]) =>
  givenView(schoolRecord).after(schoolRegisteredEvent('110317'), ...events);
const record = (readModels: ReadModels) => readModels.row(schoolRows, '110317');
const listRequests = (readModels: ReadModels) =>
  listSchoolRequests(readModels, ['110317'], '2011-12-01', wholeListRequest('submittedOn'));
const listContracts = (readModels: ReadModels) =>
  listSchoolContracts(readModels, ['110317'], '2011-12-01', wholeListRequest('from'));

describe('The record of a school', () => {
  it('contains its register entry, and lists its requests and contracts on all boards, without the circumstances of requests', async () => {
    const schools = kit(
      submitted,
      request('r1', 'RequestScreened', { eligible: true, reason: personalToken('Below') }),
      ...runningContractEvents('1'),
      visitHeldEvent('1', 'v1', 2),
      ...runningContractEvents('2', { schoolUrn: '110318' }),
    );
    await schools.returns(record, {
      urn: '110317',
      name: 'Hill Junior School',
      laCode: '826',
      entry,
      source,
      governance: 'maintained',
      governanceSource: 'register',
      consultees: [],
      latestInspection: null,
      lastOverallGrade: null,
    });
    await schools.returns(listRequests, [
      {
        requestId: 'r1',
        schoolUrn: '110317',
        boardId: 'board-1',
        reference: 'R-1',
        from: 'school',
        allianceId: null,
        bodyId: null,
        needAreas: ['mathematics'],
        urgency: 'soon',
        submittedOn: '2012-01-10',
        state: 'eligible',
        meetingId: null,
        outcome: null,
        decidedOn: null,
      },
    ]);
    await schools.returns(listContracts, [
      {
        contractId: '1',
        schoolUrn: '110317',
        boardId: 'board-1',
        reference: 'C-1',
        leaderId: 'leader-1',
        level: 'intensive',
        from: '2011-10-01',
        to: '2012-07-20',
        plannedHalfDays: 12,
        deliveredHalfDays: 2,
        stage: 'running',
      },
    ]);
  });

  it('follows changes of the register and a classification', async () => {
    const changes = [{ field: 'name' as const, old: entry.name, new: 'Hill Academy' }];
    const changed = school('110317', 'RegisterEntryChanged', { changes, source });
    const classified = school('110317', 'SchoolClassified', {
      governance: 'academy',
      consultees: [personalToken('diocese')],
      source: personalToken('Funding agreement'),
    });
    await kit(changed, classified).returns(
      async (readModels) => {
        const { name, entry: shown, governance, governanceSource, consultees } = (await record(readModels))!;
        return [name, shown.name, shown.pupils, governance, governanceSource, consultees];
      },
      ['Hill Academy', 'Hill Academy', 184, 'academy', personalToken('Funding agreement'), [personalToken('diocese')]],
    );
  });

  it('follows the correction of a classification, and keeps texts that were right', async () => {
    const classified = school('110317', 'SchoolClassified', {
      governance: 'academy',
      consultees: [personalToken('diocese')],
      source: personalToken('Funding agreement'),
    });
    const corrected = school('110317', 'ClassificationCorrected', {
      governance: { old: 'academy', new: 'maintained' },
      consultees: null,
      source: personalToken('Instrument of government'),
      reason: personalToken('The wrong school was open'),
    });
    await kit(classified, corrected).returns(
      async (readModels) => {
        const { governance, governanceSource, consultees } = (await record(readModels))!;
        return [governance, governanceSource, consultees];
      },
      ['maintained', personalToken('Instrument of government'), [personalToken('diocese')]],
    );
  });

  it('shows the latest inspection by day, in whichever order they were imported', async () => {
    const latest = async (readModels: ReadModels) =>
      (await record(readModels))?.latestInspection?.inspection.overallGrade;
    await kit(
      inspectionRecordedEvent(3, '2009-06-01'),
      inspectionRecordedEvent(4, '2011-05-01'),
      inspectionRecordedEvent(2, '2006-01-01'),
    ).returns(latest, 4);
    await kit(inspectionRecordedEvent(3, null)).returns(latest, 3);
    await kit(inspectionRecordedEvent(3, '2009-06-01'), inspectionRecordedEvent(1, null)).returns(latest, 3);
  });

  it('shows the last overall grade as well as a later inspection without one, until a file clears it', async () => {
    const card = buildInspection({ framework: 'report-card', inspectedOn: '2011-11-20', overallGrade: null });
    const reported = school('110317', 'InspectionRecorded', { inspection: card, source });
    const cleared = school('110317', 'OverallGradeCleared', { source });
    const both = async (readModels: ReadModels) => {
      const { latestInspection, lastOverallGrade } = (await record(readModels))!;
      return [latestInspection?.inspection.framework, lastOverallGrade?.inspection.overallGrade];
    };
    await kit(inspectionRecordedEvent(2, '2009-06-01'), reported).returns(both, ['report-card', 2]);
    await kit(reported, inspectionRecordedEvent(2, '2009-06-01')).returns(both, ['report-card', 2]);
    await kit(inspectionRecordedEvent(2, '2009-06-01'), cleared).returns(both, ['overall-grade', undefined]);
  });

  it('shows the outcome of each request', async () => {
    const requestDecidedEvent = (outcome: 'approve' | 'defer') =>
      request('r1', 'RequestDecided', { decisionId: 'd', meetingId: 'm', outcome, decidedOn: '2012-02-01' });
    const withdrawn = request('r1', 'RequestWithdrawn', {
      reasonCode: 'solved',
      note: personalToken(''),
      by: 'school',
    });
    const ask = async (readModels: ReadModels) =>
      (await listRequests(readModels)).map(({ state, outcome }) => [state, outcome]);
    const tabled = request('r1', 'RequestTabled', {
      meetingId: 'm',
      schoolUrn: '110317',
      reference: 'R-1',
      interested: [],
      interestedSchools: [],
    });
    await kit(submitted, tabled).returns(ask, [['tabled', null]]);
    await kit(submitted, tabled, request('r1', 'TablingDeclined', { meetingId: 'm', reason: 'closed' })).returns(ask, [
      ['eligible', null],
    ]);
    await kit(submitted, tabled, requestDecidedEvent('approve')).returns(ask, [['decided', 'approve']]);
    await kit(submitted, tabled, requestDecidedEvent('defer')).returns(ask, [['deferred', 'defer']]);
    await kit(submitted, withdrawn).returns(ask, [['withdrawn', null]]);
  });

  it('lists the schools of an area by name, one page at a time', async () => {
    const schools = kit(
      schoolRegisteredEvent('110319', { name: 'Abbey' }),
      schoolRegisteredEvent('110320', { laCode: '879' }),
    );
    const page = (limit: number, after: KeysetPosition | null) => async (readModels: ReadModels) =>
      (
        await listSchools(readModels, '2012-01-01', {
          ...wholeListRequest('name'),
          where: { area: '826' },
          limit,
          after,
        })
      ).map(({ name }) => name);
    await schools.returns(page(10, null), ['Abbey', 'Hill Junior School']);
    await schools.returns(page(1, { value: 'Abbey', key: '110319' }), ['Hill Junior School']);
    await schools.returns((readModels) => readModels.row(schoolRows, '1'), undefined);
  });
});
