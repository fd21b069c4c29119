import { readDataFile } from '#scenarios/fixtures';
import type { Contract } from '#client/api.types';
import { startWithCompletedCases } from '#test/support/completed-cases';
import type { Demonstration } from '#test/support/demonstration';
import type { DemoCases } from '#test/support/demo-cases';

let demonstration: Demonstration;
let cases: DemoCases;

beforeAll(async () => {
  ({ demonstration, cases } = await startWithCompletedCases());
});

afterAll(() => demonstration.remove());

describe('The demonstration case of a junior school', () => {
  const contract = (): Promise<Contract> =>
    cases.caseOne.board.clerk.read('/v1/contracts/{contract}', { contract: cases.caseOne.contractId });

  it('ends with all aims met and a closed contract', async () => {
    expect(await contract()).toMatchObject({
      stage: 'closed',
      endedHow: 'completed',
      endedOn: '2012-07-16',
      boardJudgement: 'green',
      plannedHalfDays: 12,
      deliveredHalfDays: 12,
      pence: 200_000,
      paidPence: 200_000,
      openConcerns: [],
      waitingFor: [],
      daysLeft: null,
      lapsed: false,
      version: 66,
      aims: [
        { kind: 'change', change: { baseline: { value: 67 }, target: 85 }, latest: { value: 90 }, judgement: 'met' },
        { kind: 'hold', hold: { bound: 'at-least', level: 75 }, latest: { value: 75 }, judgement: 'met' },
        { kind: 'participation', participation: { atLeast: 8, of: 8 }, latest: { value: 8 }, judgement: 'met' },
      ],
    });
  });

  it('records the change of focus of February 2012 with the old and new targets', async () => {
    const { board, contractId } = cases.caseOne;
    const { events } = await board.auditor.read('/v1/contracts/{contract}/history', { contract: contractId });
    const agreed = events.find(({ type }) => type === 'VariationAgreed');
    expect(agreed).toMatchObject({ recordedAt: '2012-02-20T09:00:00.000Z', roles: ['school-head'] });
    expect(agreed?.data).toMatchObject({
      agreedBy: 'school',
      aims: [{ old: { change: { target: 80 } }, new: { change: { target: 85 } } }],
    });
  });

  it('costs £2,000 of £20,000, to the penny', async () => {
    const { board, fundId, contractId } = cases.caseOne;
    const statement = await board.clerk.read('/v1/funds/{fund}', { fund: fundId });
    const line = { contractId, committed: 200_000, outstanding: 0, paid: 200_000, recovered: 0, released: 0 };
    expect(statement).toMatchObject({ granted: 2_000_000, outstanding: 0, paid: 200_000, recovered: 0 });
    expect(statement).toMatchObject({ free: 1_800_000 });
    const { contracts } = await board.clerk.read('/v1/funds/{fund}/contracts', { fund: fundId });
    expect(contracts).toMatchObject([{ ...line, declined: null }]);
  });

  it('uses 12 of the 20 half-days that the leader offered; the rest is free', async () => {
    const { board, leader, contractId } = cases.caseOne;
    const time = { offered: 20, released: 20, reserved: 0, delivered: 12, free: 8 };
    const { offers, contracts, allianceId } = await leader.person.read('/v1/leaders/{leader}', { leader: leader.id });
    expect(offers).toMatchObject([time]);
    expect(contracts).toMatchObject([{ contractId, reserved: 0, delivered: 12, closed: true }]);
    const own = await leader.person.read('/v1/leaders/{leader}/contracts', { leader: leader.id });
    expect(own).toMatchObject({ capacity: time, contracts: [{ contractId, stage: 'closed', nextReportOn: null }] });
    const alliance = { alliance: allianceId ?? '' };
    const { deployments } = await board.clerk.read('/v1/alliances/{alliance}/deployments', alliance);
    expect(deployments).toMatchObject([
      { contractId, leaderId: leader.id, schoolUrn: '900101', deliveredHalfDays: 12 },
    ]);
  });

  it('leaves nothing on the agenda of the board, and appears in the lists of the school', async () => {
    const { board, contractId } = cases.caseOne;
    const id = { board: board.id };
    expect(await board.chair.read('/v1/boards/{board}/agenda', id)).toEqual({ meetings: [], next: null });
    // What another board has been asked to take waits here for its answer.
    expect((await board.chair.read('/v1/boards/{board}/waiting-requests', id)).requests).toMatchObject([
      { requestId: cases.known.handedOver },
    ]);
    expect((await board.chair.read('/v1/boards/{board}/due', { board: board.id })).items).toEqual([]);
    const { contracts: register } = await board.chair.read('/v1/boards/{board}/contracts', { board: board.id });
    expect(register).toMatchObject([{ contractId, stage: 'closed', reference: 'MK-2011-014/1' }]);
    const school = { school: '900101' };
    expect(await board.chair.read('/v1/schools/{school}', school)).toMatchObject({
      entry: { pupils: 184, percentageFsm: 57.9 },
    });
    const { requests } = await board.chair.read('/v1/schools/{school}/requests', school);
    expect(requests.filter(({ requestId }) => requestId !== cases.known.handedOver)).toMatchObject([
      { reference: 'MK-2011-014', state: 'decided', outcome: 'approve', decidedOn: '2011-09-20' },
    ]);
    expect((await board.chair.read('/v1/schools/{school}/contracts', school)).contracts).toMatchObject([
      { contractId, stage: 'closed', deliveredHalfDays: 12 },
    ]);
  });
});

describe('The demonstration board in Plymouth', () => {
  it('registers its 108 schools once; importing the same file again records nothing', async () => {
    const [establishments, inspections] = cases.plymouth.imports;
    expect(establishments).toMatchObject({ rows: 108, registered: 108, rejectedCount: 0 });
    expect(inspections).toMatchObject({ rows: 78, changed: 78, rejectedCount: 0 });
    const before = await demonstration.countEvents();
    const administrator = await demonstration.installation.administrator;
    for (const register of ['establishments', 'inspections'] as const) {
      const file = `${register}-plymouth.csv`;
      const again = await administrator.upload(`/v1/imports/${register}`, { file }, readDataFile(`plymouth/${file}`));
      expect(again).toMatchObject({ registered: 0, changed: 0, unchanged: again.rows, rejectedCount: 0 });
    }
    expect(await demonstration.countEvents()).toBe(before);
    const { schools } = await administrator.read('/v1/schools', {}, { area: '879', limit: 200 });
    expect(schools.map(({ urn }) => urn)).toHaveLength(111);
    expect(schools.find(({ urn }) => urn === '149010')).toMatchObject({ name: 'High View School' });
  });

  it('has two closed contracts and a running one with a concern', async () => {
    const { board, successfulContractId: successful, slipsContractId: slips, escalationId } = cases.plymouth;
    const { stalledContractId: stalled } = cases.plymouth;
    const { contracts } = await board.clerk.read('/v1/boards/{board}/contracts', { board: board.id });
    expect(contracts).toMatchObject([
      {
        contractId: successful,
        stage: 'closed',
        aims: [{ latest: { value: 73 }, judgement: 'met' }],
        openConcerns: [],
      },
      { contractId: slips, stage: 'closed', deliveredHalfDays: 2, pence: 60_000, paidPence: 60_000 },
      { contractId: stalled, stage: 'running', openConcerns: [escalationId], deliveredHalfDays: 4, daysLeft: 93 },
    ]);
  });

  it('has £592,800 of £600,000 left, to the penny', async () => {
    const { board, fundId } = cases.plymouth;
    const sums = { granted: 60_000_000, outstanding: 480_000, paid: 240_000, recovered: 0, free: 59_280_000 };
    expect(await board.clerk.read('/v1/funds/{fund}', { fund: fundId })).toMatchObject(sums);
  });

  it('keeps each slip beside what was right, and shows who said why', async () => {
    const { board, slipsContractId: contract, cancelledMeetingId: meeting, doublePayment, fundId } = cases.plymouth;
    expect(doublePayment).toMatchObject({ status: 409, code: 'beyond-commitment' });
    const changes = (await board.chair.read('/v1/meetings/{meeting}/history', { meeting })).events;
    const cancelled = changes.find(({ type }) => type === 'MeetingCancelled');
    expect(cancelled?.data).toMatchObject({ reason: 'Half of the members are ill' });
    const { events } = await board.auditor.read('/v1/contracts/{contract}/history', { contract }, { limit: 200 });
    const findData = (type: string): unknown => events.find((event) => event.type === type)?.data;
    expect(findData('DraftAmended')).toMatchObject({ reason: 'A nought was missing in the price' });
    expect(findData('VisitCorrected')).toMatchObject({ reason: 'The afternoon was forgotten' });
    const payments = await board.auditor.read('/v1/funds/{fund}/history', { fund: fundId }, { limit: 200 });
    expect(payments.events.find(({ type }) => type === 'PaymentVoided')?.data).toMatchObject({
      reason: 'wrong-entry',
      note: 'The same payment was entered twice',
    });
  });

  it('lets the chair of governors, not the head, release the days of a head who leads', async () => {
    const { board, slipsContractId: contract } = cases.plymouth;
    const { events } = await board.auditor.read('/v1/contracts/{contract}/history', { contract }, { limit: 200 });
    const signed = events.filter(({ type }) => type === 'ContractSigned');
    expect(signed.map(({ roles }) => roles)).toEqual(
      expect.arrayContaining([['system-leader'], ['chair-of-governors']]),
    );
  });

  it('lists what is due and what is late', async () => {
    const { board, stalledContractId: stalled, escalationId } = cases.plymouth;
    const { items } = await board.clerk.read('/v1/boards/{board}/due', { board: board.id });
    expect(items).toMatchObject([
      { kind: 'countersignature', due: '2016-02-01', state: 'late', days: 77, contractId: stalled },
      { kind: 'countersignature', due: '2016-02-22', state: 'late', days: 56, contractId: stalled },
      { kind: 'review', due: '2016-02-29', state: 'late', days: 49, contractId: stalled },
      { kind: 'report', due: '2016-02-29', state: 'late', days: 49, contractId: stalled },
      { kind: 'circumstance', due: '2016-04-18', state: 'due', days: 0, contractId: stalled },
      { kind: 'concern', due: '2016-05-02', state: 'due', days: 14, contractId: stalled, escalationId },
      { kind: 'aim-target', due: '2016-07-15', state: 'due', days: 88, contractId: stalled },
      { kind: 'contract-end', due: '2016-07-20', state: 'due', days: 93, contractId: stalled },
      { kind: 'follow-up', due: '2016-07-31', state: 'due', days: 104 },
      { kind: 'follow-up', due: '2016-12-31', state: 'due', days: 257 },
    ]);
  });

  it('escalates a concern to the local authority only once the type of the school is known', async () => {
    const { board, escalationId, refusal } = cases.plymouth;
    expect(refusal).toMatchObject({ status: 409, code: 'school-type-unknown' });
    const escalation = { escalation: escalationId };
    const { state, timeline } = await board.clerk.read('/v1/escalations/{escalation}', escalation);
    expect(state).toMatchObject({ kind: 'leadership', step: 'formal-step', resolved: false });
    const taken = timeline.filter(({ type }) => !['StepProposed', 'ChecklistItemEntered'].includes(type));
    expect(taken.map(({ type, data }) => [type, data.step, data.addressee])).toEqual([
      ['ConcernRaised', undefined, undefined],
      ['ConcernEscalated', 'board-review', 'board'],
      ['ConcernEscalated', 'responsible-body', 'responsible body'],
      ['ConcernEscalated', 'formal-step', 'local authority'],
    ]);
  });
});
