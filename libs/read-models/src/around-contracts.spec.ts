import type { AllianceEvents } from '#domain/alliance.events';
import { buildInspection } from '#domain/testing/inspection.builder';
import type { DecisionEvents } from '#domain/decision.events';
import type { LeaderEvents } from '#domain/leader.events';
import type { SchoolChange } from '#domain/contract-circumstances.events';
import type { RequestEvents } from '#domain/request.events';
import type { RegisterEntry, SchoolEvents } from '#domain/school.events';
import type { HeadshipKind, SituationEvents } from '#domain/situation.events';
import { personalToken } from '#kernel/testing/decider-spec';
import { eventFactory, type SpecEvent } from '#kernel/testing/spec-events';
import type { IsoDay } from '#kernel/time';
import { givenView } from '#processing/testing/projection-spec';
import { aroundContracts } from '#read-models/around-contracts';
import { listMissingNotes, listMissingRequestNotes, type SoughtCircumstance } from '#read-models/missing-notes';
import { contract, draftEvent, endEvent } from '#read-models/testing/contract-events.builder';

const leader = eventFactory<LeaderEvents>('leader');
const decision = eventFactory<DecisionEvents>('decision');
const school = eventFactory<SchoolEvents>('school');
const request = eventFactory<RequestEvents>('request');
const situation = eventFactory<SituationEvents>('situation');
const reason = personalToken('Moves away');

const SUPPORTED = '110317';
const HOME = '110500';
const source = { file: 'edubasealldata.csv', extractedOn: null };
const draft = draftEvent('1', { leaderId: 'leader-1', schoolUrn: SUPPORTED, homeSchoolUrn: HOME, decisionId: 'd1' });
const designated = leader('leader-1', 'LeaderDesignated', {
  personId: 'leader-1',
  providerType: 'nle',
  designatingBody: 'National College',
  from: '2010-09-01',
  to: null,
  homeSchoolUrn: HOME,
  employer: null,
  allianceId: null,
  phases: [],
  needAreas: [],
});
const inspected = (inspectedOn: IsoDay, grade: 1 | 2 | 3 | 4): SpecEvent =>
  school(HOME, 'InspectionRecorded', { inspection: buildInspection({ overallGrade: grade, inspectedOn }), source });
const changed = (urn: string, changes: Partial<RegisterEntry>): SpecEvent =>
  school(urn, 'RegisterEntryChanged', {
    source,
    changes: Object.entries(changes).map(([field, value]) => ({
      field: field as keyof RegisterEntry,
      old: null,
      new: value,
    })),
  });

const expectUnnoted = (kind: SoughtCircumstance, today: IsoDay, events: SpecEvent[], expected: object[]) =>
  givenView(aroundContracts)
    .after(draft, ...events)
    .returns((readModels) => listMissingNotes(readModels, kind, today), expected as never);

describe('What happens around a contract', () => {
  it('is that the designation of its leader ended before the contract', async () => {
    const withdrawn = leader('leader-1', 'DesignationWithdrawn', { on: '2011-11-30', reason });
    const found = [{ contractId: '1', since: '2011-12-01', sourceId: 'leader-1' }];
    await expectUnnoted('designation-ended', '2011-12-01', [designated, withdrawn], found);
    await expectUnnoted('designation-ended', '2011-11-30', [designated, withdrawn], []);
    const same = <Value>(value: Value) => ({ old: value, new: value });
    const corrected = leader('leader-1', 'DesignationCorrected', {
      providerType: same('nle'),
      designatingBody: same('National College'),
      from: same<IsoDay>('2011-09-01'),
      to: { old: '2011-11-30', new: '2013-11-30' },
      phases: same([]),
      needAreas: same([]),
      reason,
    });
    await expectUnnoted('designation-ended', '2011-12-01', [designated, withdrawn, corrected], []);
  });

  it('is that the alliance that gives the support ended before the contract, unless that is taken back', async () => {
    const alliance = eventFactory<AllianceEvents>('alliance');
    const of = draftEvent('1', { leaderId: 'leader-1', schoolUrn: SUPPORTED, allianceId: 'alliance-1' });
    const ended = alliance('alliance-1', 'AllianceEnded', { on: '2011-11-30', reason });
    const on = { old: '2011-11-30', new: null } as const;
    const undone = alliance('alliance-1', 'AllianceEndCorrected', { on, endReason: null, members: [], reason });
    const find = (today: IsoDay, events: SpecEvent[], expected: object[]) =>
      givenView(aroundContracts)
        .after(of, ...events)
        .returns((readModels) => listMissingNotes(readModels, 'alliance-ended', today), expected as never);
    await find('2011-12-01', [ended], [{ contractId: '1', since: '2011-12-01', sourceId: 'alliance-1' }]);
    await find('2011-11-30', [ended], []);
    await find('2011-12-01', [ended, undone], []);
  });

  it('is that a leader answers to another alliance than the contract names, until the contract follows', async () => {
    const of = draftEvent('1', { leaderId: 'leader-1', schoolUrn: SUPPORTED, allianceId: 'alliance-1' });
    const passed = leader('leader-1', 'LeaderPassedOn', {
      ...{ old: 'alliance-1', new: 'alliance-2', on: '2011-11-30', reason },
    });
    const undone = leader('leader-1', 'LeaderPassingOnCorrected', {
      ...{ before: 'alliance-1', old: { allianceId: 'alliance-2', on: '2011-11-30' }, new: null, reason },
    });
    const followed = contract('1', 'ContractPassedOn', {
      ...{ allianceId: { old: 'alliance-1', new: 'alliance-2' }, leaderIds: ['leader-1'] },
      ...{ on: '2011-11-30', decidedOn: '2011-12-01', reason },
    });
    const find = (today: IsoDay, events: SpecEvent[], expected: object[]) =>
      givenView(aroundContracts)
        .after(of, designated, ...events)
        .returns((readModels) => listMissingNotes(readModels, 'leader-passed-on', today), expected as never);
    await find('2011-11-30', [passed], [{ contractId: '1', since: '2011-11-30', sourceId: 'leader-1' }]);
    await find('2011-11-29', [passed], []);
    await find('2011-12-01', [passed, undone], []);
    await find('2011-12-01', [passed, followed], []);
    // The alliance that the contract left can end without a note on it.
    const ended = eventFactory<AllianceEvents>('alliance')('alliance-1', 'AllianceEnded', { on: '2011-12-31', reason });
    await givenView(aroundContracts)
      .after(of, designated, passed, followed, ended)
      .returns((readModels) => listMissingNotes(readModels, 'alliance-ended', '2012-01-10'), [] as never);
  });

  it('is that its decision was rescinded', async () => {
    const rescinded = decision('d1', 'DecisionRescinded', { reason }, { occurredOn: '2011-11-08' });
    const found = [{ contractId: '1', since: '2011-11-08', sourceId: 'd1' }];
    await expectUnnoted('decision-rescinded', '2011-12-01', [rescinded], found);
    await expectUnnoted('decision-rescinded', '2011-12-01', [decision('d2', 'DecisionRescinded', { reason })], []);
    const restored = decision('d1', 'DecisionRestored', { boardId: 'b1', meetingId: 'm1', by: 'd9', on: '2011-11-15' });
    await expectUnnoted('decision-rescinded', '2011-12-01', [rescinded, restored], []);
    const byBoard = { meetingId: 'm1', by: 'd9', on: '2011-11-08' } as const;
    await expectUnnoted(
      'decision-rescinded',
      '2011-12-01',
      [decision('d1', 'DecisionRescindedByBoard', byBoard, { occurredOn: '2011-11-08' })],
      found,
    );
  });

  it('is that the release of reserved half-days was recalled', async () => {
    const reserved = leader('leader-1', 'DaysReserved', {
      contractId: '1',
      from: '2011-10-01',
      to: '2012-07-20',
      halfDays: 2,
      allocations: [{ offerId: 'autumn', halfDays: 2 }],
    });
    const recalled = leader('leader-1', 'ReleaseRecalled', {
      offerId: 'autumn',
      halfDays: { old: 8, new: 0 },
      recalledBy: 'home-head',
      reason,
    });
    const found = [{ contractId: '1', since: '2012-01-10', sourceId: 'autumn' }];
    await expectUnnoted('release-recalled', '2011-12-01', [designated, reserved, recalled], found);
    await expectUnnoted('release-recalled', '2011-12-01', [designated, recalled], []);
  });

  it('is that one of its schools closed, on its day', async () => {
    const closes = changed(SUPPORTED, { closedOn: '2011-12-31' });
    const found = [{ contractId: '1', since: '2011-12-31', sourceId: SUPPORTED }];
    await expectUnnoted('school-closed', '2011-12-31', [closes], found);
    await expectUnnoted('school-closed', '2011-12-30', [closes], []);
    await expectUnnoted('home-school-closed', '2011-12-31', [closes], []);
    await expectUnnoted(
      'home-school-closed',
      '2011-12-31',
      [changed(HOME, { closedOn: '2011-12-31' })],
      [{ contractId: '1', since: '2011-12-31', sourceId: HOME }],
    );
  });

  it('is no longer that a school closed when the register cleared its day, or opened it again', async () => {
    const closes = changed(SUPPORTED, { status: 'Open, but proposed to close', closedOn: '2011-12-31' });
    await expectUnnoted('school-closed', '2012-01-01', [closes, changed(SUPPORTED, { closedOn: null })], []);
    const closed = changed(SUPPORTED, { status: 'Closed', closedOn: '2011-12-31' });
    await expectUnnoted('school-closed', '2012-01-01', [closed, changed(SUPPORTED, { status: 'Open' })], []);
    const found = [{ contractId: '1', since: '2011-12-31', sourceId: SUPPORTED }];
    await expectUnnoted('school-closed', '2012-01-01', [closed, changed(SUPPORTED, { closedOn: null })], found);
  });

  it('is never that a predecessor of the home school was below good', async () => {
    const inspection = buildInspection({ overallGrade: 4, inspectedOn: '2012-02-15', belongsTo: '110499' });
    const ofPredecessor = school(HOME, 'InspectionRecorded', { inspection, source });
    await expectUnnoted('home-school-below-good', '2012-03-01', [ofPredecessor], []);
  });

  it('is that the latest inspection of the home school fell below good after the draft', async () => {
    const fell = inspected('2012-02-15', 3);
    const found = [{ contractId: '1', since: '2012-02-15', sourceId: HOME }];
    await expectUnnoted('home-school-below-good', '2012-03-01', [inspected('2009-05-01', 3)], []);
    await expectUnnoted('home-school-below-good', '2012-03-01', [fell], found);
    await expectUnnoted('home-school-below-good', '2012-03-01', [fell, inspected('2009-05-01', 1)], found);
    await expectUnnoted('home-school-below-good', '2012-03-01', [fell, inspected('2012-02-20', 2)], []);
  });

  it('is listed until it is noted or the contract is over', async () => {
    const fell = inspected('2012-02-15', 3);
    const noted = contract('1', 'CircumstanceNoted', {
      circumstanceId: 'c1',
      kind: 'home-school-below-good',
      since: '2012-02-15',
      sourceId: HOME,
      contractMeanwhile: null,
    });
    await expectUnnoted('home-school-below-good', '2012-03-01', [fell, noted], []);
    await expectUnnoted('home-school-below-good', '2012-03-01', [fell, endEvent('1')], []);
    await expectUnnoted('home-school-below-good', '2013-03-01', [fell], []);
    const again = inspected('2012-04-20', 4);
    await expectUnnoted(
      'home-school-below-good',
      '2012-05-01',
      [fell, noted, again],
      [{ contractId: '1', since: '2012-04-20', sourceId: HOME }],
    );
  });

  it('is nothing any more once the register no longer has the grade', async () => {
    const cleared = school(HOME, 'OverallGradeCleared', { source });
    await expectUnnoted('home-school-below-good', '2012-03-01', [inspected('2012-02-15', 3), cleared], []);
  });

  it('is that a conversion, merger, split or closure of its school is proposed, and then that it is confirmed', async () => {
    const found = [{ contractId: '1', since: '2012-01-10', sourceId: 's1' }];
    await expectUnnoted('succession-proposed', '2012-03-01', [noteSuccession('proposed')], found);
    await expectUnnoted('succession-confirmed', '2012-03-01', [noteSuccession('proposed')], []);
    const both = [noteSuccession('proposed'), noteSuccession('confirmed')];
    await expectUnnoted('succession-confirmed', '2012-03-01', both, found);
    await expectUnnoted('succession-proposed', '2012-03-01', [...both, noteSuccession('withdrawn')], []);
  });
});

describe('What happens around a contract at the school and the request', () => {
  const headed = (headshipId: string, kind: HeadshipKind, from: IsoDay): SpecEvent =>
    situation(SUPPORTED, 'HeadshipRecorded', { headshipId, kind, from, head: null });
  const leaving = { contractId: '1', since: '2012-02-01', sourceId: SUPPORTED } as const;

  it('is that the head leaves: another headship begins after the draft, on its day', async () => {
    const before = headed('h1', 'permanent', '2009-09-01');
    const next = headed('h2', 'interim', '2012-02-01');
    await expectUnnoted('head-left', '2012-02-01', [before], []);
    await expectUnnoted('head-left', '2012-01-31', [before, next], []);
    await expectUnnoted('head-left', '2012-02-01', [next, before], [leaving]);
    await expectUnnoted('head-left', '2012-07-20', [before, headed('h2', 'interim', '2012-07-21')], []);
    const elsewhere = situation(HOME, 'HeadshipRecorded', {
      ...{ headshipId: 'h3', kind: 'vacant', from: '2012-02-01', head: null },
    });
    await expectUnnoted('head-left', '2012-02-01', [before, elsewhere], []);
  });

  it('does not include that a vacant post is filled, or a headship that a correction removes', async () => {
    const vacant = headed('h1', 'vacant', '2012-02-01');
    const filled = headed('h2', 'permanent', '2012-03-01');
    await expectUnnoted('head-left', '2012-04-01', [vacant, filled], [leaving]);
    const corrected = situation(SUPPORTED, 'HeadshipCorrected', {
      ...{ headshipId: 'h1', kind: { old: 'vacant', new: 'permanent' }, head: null, reason },
      from: { old: '2012-02-01', new: '2010-01-01' },
    });
    const found = [{ ...leaving, since: '2012-03-01' }];
    await expectUnnoted('head-left', '2012-04-01', [vacant, filled, corrected], found);
    await expectUnnoted('head-left', '2012-02-15', [vacant, corrected], []);
  });

  it('is that the school is not eligible any more, although the board had decided on its request', async () => {
    const asked = request('request-1', 'RequestSubmitted', {
      ...{ boardId: 'board-1', schoolUrn: SUPPORTED, reference: 'R-1', from: 'school', allianceId: null, bodyId: null },
      ...{ needAreas: ['mathematics'], outcomesWanted: reason, circumstances: reason, urgency: 'soon' },
    });
    const lost = request('request-1', 'EligibilityLost', { since: '2012-02-01', reason });
    const found = [{ contractId: '1', since: '2012-02-01', sourceId: 'request-1' }];
    await expectUnnoted('eligibility-lost', '2012-02-01', [asked], []);
    await expectUnnoted('eligibility-lost', '2012-02-01', [asked, lost], found);
    await expectUnnoted('eligibility-lost', '2012-02-01', [asked, lost, endEvent('1')], []);
  });
});

describe('What becomes of the school of a request', () => {
  const submitted = request('r1', 'RequestSubmitted', {
    boardId: 'board-1',
    schoolUrn: SUPPORTED,
    reference: 'R-1',
    from: 'school',
    allianceId: null,
    bodyId: null,
    needAreas: ['mathematics'],
    outcomesWanted: personalToken('Better results'),
    circumstances: personalToken('A hard year'),
    urgency: 'soon',
  });
  const expectRequests = (kind: SchoolChange, events: SpecEvent[], expected: object[]) =>
    givenView(aroundContracts)
      .after(submitted, ...events)
      .returns((readModels) => listMissingRequestNotes(readModels, kind, '2012-03-01'), expected as never);

  it('is listed until it is noted, the request is decided or withdrawn, or it is found not eligible', async () => {
    const closed = changed(SUPPORTED, { status: 'Closed', closedOn: '2011-12-31' });
    const found = { requestId: 'r1', since: '2011-12-31', sourceId: SUPPORTED };
    await expectRequests('school-closed', [closed], [found]);
    const noted = request('r1', 'SchoolChangeNoted', {
      kind: 'school-closed',
      since: '2011-12-31',
      sourceId: SUPPORTED,
    });
    await expectRequests('school-closed', [closed, noted], []);
    const decide = (outcome: 'defer' | 'decline') =>
      request('r1', 'RequestDecided', { decisionId: 'd1', meetingId: 'm1', outcome, decidedOn: '2012-01-10' });
    await expectRequests('school-closed', [closed, decide('defer')], [found]);
    await expectRequests('school-closed', [closed, decide('decline')], []);
    const notEligible = request('r1', 'RequestScreened', { eligible: false, reason });
    await expectRequests('school-closed', [closed, notEligible], []);
    const withdrawn = request('r1', 'RequestWithdrawn', { reasonCode: 'improved', note: reason, by: 'school' });
    await expectRequests('school-closed', [closed, withdrawn], []);
    const proposed = { requestId: 'r1', since: '2012-01-10', sourceId: 's1' };
    await expectRequests('succession-proposed', [noteSuccession('proposed')], [proposed]);
  });
});

const noteSuccession = (stage: SchoolEvents['SuccessionNoted']['stage']): SpecEvent =>
  school(SUPPORTED, 'SuccessionNoted', {
    ...{ successionId: 's1', stage, kind: 'closure', predecessors: [SUPPORTED], successors: [], on: '2012-09-01' },
  });
