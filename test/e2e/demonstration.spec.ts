import { dataFile } from '#scenarios/fixtures';
import type { Contract } from '#client/api.types';
import { cli } from '#test/support/command-line';
import { startDemonstration, type Demonstration } from '#test/support/demonstration';
import { LONGEST } from '#test/support/hostile-client';
import { playedCases, type Played } from '#test/support/demo-cases';

let demonstration: Demonstration;
let played: Played;

beforeAll(async () => {
  demonstration = await startDemonstration();
  played = await playedCases(demonstration);
}, LONGEST);

afterAll(() => demonstration.remove());

describe('The mathematics of a junior school', () => {
  const contract = (): Promise<Contract> =>
    played.caseOne.board.clerk.read('/v1/contracts/{contract}', { contract: played.caseOne.contractId });

  it('ends with all aims met and a contract that is closed', async () => {
    expect(await contract()).toMatchObject({
      ...{ stage: 'closed', endedHow: 'completed', endedOn: '2012-07-16', boardJudgement: 'green' },
      ...{ plannedHalfDays: 12, deliveredHalfDays: 12, pence: 200_000, paidPence: 200_000 },
      ...{ openConcerns: [], waitingFor: [], daysLeft: null, lapsed: false, version: 55 },
      aims: [
        { needArea: 'mathematics', baseline: { value: 67 }, latest: { value: 90 }, judgement: 'met' },
        { needArea: 'teaching-quality', baseline: { value: 50 }, latest: { value: 75 }, judgement: 'met' },
      ],
    });
  });

  it('has the change of focus of February 2012 in its history, with the old and the new', async () => {
    const { board, contractId } = played.caseOne;
    const { events } = await board.auditor.read('/v1/contracts/{contract}/history', { contract: contractId });
    const agreed = events.find(({ type }) => type === 'VariationAgreed');
    expect(agreed).toMatchObject({ recordedAt: '2012-02-20T09:00:00.000Z', roles: ['school-head'] });
    expect(agreed?.data).toMatchObject({
      agreedBy: 'school',
      aims: [{ old: { target: { value: 80 } }, new: { target: { value: 85 } } }],
    });
  });

  it('costs £2,000 of £20,000, to the penny', async () => {
    const { board, fundId, contractId } = played.caseOne;
    const statement = await board.clerk.read('/v1/funds/{fund}', { fund: fundId });
    const line = { contractId, committed: 200_000, outstanding: 0, paid: 200_000, recovered: 0, released: 0 };
    expect(statement).toMatchObject({ granted: 2_000_000, outstanding: 0, paid: 200_000, recovered: 0 });
    expect(statement).toMatchObject({ free: 1_800_000, contracts: [{ ...line, declined: null }] });
  });

  it('takes 12 of the 20 half-days that the leader offered; the rest is free', async () => {
    const { leader, contractId } = played.caseOne;
    const time = { offered: 20, released: 20, reserved: 0, delivered: 12, free: 8 };
    const { offers, contracts, allianceId } = await leader.person.read('/v1/leaders/{leader}', { leader: leader.id });
    expect(offers).toMatchObject([time]);
    expect(contracts).toEqual([{ contractId, reserved: 0, delivered: 12, over: true }]);
    const own = await leader.person.read('/v1/leaders/{leader}/contracts', { leader: leader.id });
    expect(own).toMatchObject({ capacity: time, contracts: [{ contractId, stage: 'closed', nextReportOn: null }] });
    const administrator = await demonstration.installation.administrator;
    const alliance = { alliance: allianceId ?? '' };
    const { deployments } = await administrator.read('/v1/alliances/{alliance}/deployments', alliance);
    expect(deployments).toMatchObject([
      { contractId, leaderId: leader.id, schoolUrn: '900101', deliveredHalfDays: 12 },
    ]);
  });

  it('leaves nothing before the board, and the case in the record of the school', async () => {
    const { board, contractId } = played.caseOne;
    expect(await board.chair.read('/v1/boards/{board}/agenda', { board: board.id })).toEqual({
      meetings: [],
      waiting: [],
    });
    expect((await board.chair.read('/v1/boards/{board}/due', { board: board.id })).items).toEqual([]);
    const { contracts: register } = await board.chair.read('/v1/boards/{board}/contracts', { board: board.id });
    expect(register).toMatchObject([{ contractId, stage: 'closed', reference: 'MK-2011-014/1' }]);
    expect(await board.chair.read('/v1/schools/{school}', { school: '900101' })).toMatchObject({
      entry: { pupils: 184, percentageFsm: 57.9 },
      requests: [{ reference: 'MK-2011-014', state: 'decided', outcome: 'approve', decidedOn: '2011-09-20' }],
      contracts: [{ contractId, stage: 'closed', deliveredHalfDays: 12 }],
    });
  });
});

describe('Plymouth', () => {
  it('registers its 108 schools once; the same file again appends nothing', async () => {
    const [establishments, inspections] = played.plymouth.imports;
    expect(establishments).toMatchObject({ rows: 108, registered: 108, rejectedCount: 0 });
    expect(inspections).toMatchObject({ rows: 78, changed: 78, rejectedCount: 0 });
    const before = await demonstration.recorded();
    const administrator = await demonstration.installation.administrator;
    for (const register of ['establishments', 'inspections'] as const) {
      const file = `${register}-plymouth.csv`;
      const again = await administrator.upload(`/v1/imports/${register}`, { file }, dataFile(`plymouth/${file}`));
      expect(again).toMatchObject({ registered: 0, changed: 0, unchanged: again.rows, rejectedCount: 0 });
    }
    expect(await demonstration.recorded()).toBe(before);
    const { schools } = await administrator.read('/v1/schools', {}, { area: '879', limit: 200 });
    expect(schools.map(({ urn }) => urn)).toHaveLength(110);
    expect(schools.find(({ urn }) => urn === '149010')).toMatchObject({ name: 'High View School' });
  });

  it('has one case that goes well and one that runs on under a concern', async () => {
    const { board, wentWell, stopped, escalationId } = played.plymouth;
    const { contracts } = await board.clerk.read('/v1/boards/{board}/contracts', { board: board.id });
    expect(contracts).toMatchObject([
      { contractId: wentWell, stage: 'closed', aims: [{ latest: { value: 73 }, judgement: 'met' }], openConcerns: [] },
      { contractId: stopped, stage: 'running', openConcerns: [escalationId], deliveredHalfDays: 4, daysLeft: 93 },
    ]);
  });

  it('has £593,400 of £600,000 left, to the penny', async () => {
    const { board, fundId } = played.plymouth;
    const sums = { granted: 60_000_000, outstanding: 480_000, paid: 180_000, recovered: 0, free: 59_340_000 };
    expect(await board.clerk.read('/v1/funds/{fund}', { fund: fundId })).toMatchObject(sums);
  });

  it('sees what is due and what is late', async () => {
    const { board, stopped } = played.plymouth;
    const { items } = await board.clerk.read('/v1/boards/{board}/due', { board: board.id });
    expect(items).toMatchObject([
      { what: 'review', due: '2016-02-29', state: 'late', days: 49, contractId: stopped },
      { what: 'report', due: '2016-02-29', state: 'late', days: 49, contractId: stopped },
      { what: 'aim-target', due: '2016-07-15', state: 'due', days: 88, contractId: stopped },
      { what: 'contract-end', due: '2016-07-20', state: 'due', days: 93, contractId: stopped },
    ]);
  });

  it('escalates nothing before it is known whose law governs the school, and then as far as the local authority', async () => {
    const { board, escalationId, refusal } = played.plymouth;
    expect(refusal).toMatchObject({ status: 409, code: 'school-type-unknown' });
    const escalation = { escalation: escalationId };
    const { state, said } = await board.clerk.read('/v1/escalations/{escalation}', escalation);
    expect(state).toMatchObject({ kind: 'leadership', step: 'formal-step', resolved: false });
    expect(said.map(({ type, data }) => [type, data.step, data.addressee])).toEqual([
      ['ConcernRaised', undefined, undefined],
      ['ConcernEscalated', 'board-review', 'board'],
      ['ConcernEscalated', 'responsible-body', 'governing body'],
      ['ConcernEscalated', 'formal-step', 'local authority'],
    ]);
  });
});

describe('npm run demo', () => {
  it('plays all of it, shows each step and finds the changed byte', async () => {
    const { code, stdout, stderr } = await cli(['demo', '--quick', '--port', '0']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    for (const part of ['school-type-unknown', 'VariationAgreed', 'every seal is whole', /ReadingTaken 25 of contract/])
      expect(stdout).toMatch(part);
    expect(stdout).not.toMatch(/undefined|\[object|NaN/);
  }, 120_000);

  it('is refused in production, in one sentence', async () => {
    const refused = await cli(['demo', '--quick'], { NODE_ENV: 'production' });
    expect(refused).toEqual({ code: 1, stdout: '', stderr: 'The demonstration does not run in production.\n' });
  });
});
