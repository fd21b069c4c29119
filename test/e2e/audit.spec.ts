import { readEvents, readState } from '#scenarios/case-audit';
import type { CaseOne } from '#scenarios/case-one';
import { startWithCompletedCases } from '#test/support/completed-cases';
import type { Demonstration } from '#test/support/demonstration';

let demonstration: Demonstration;
let caseOne: CaseOne;

beforeAll(async () => {
  const completed = await startWithCompletedCases();
  ({ demonstration } = completed);
  ({ caseOne } = completed.cases);
});

afterAll(() => demonstration.remove());

describe('The auditor', () => {
  it('reads the contract as it was on 1 March 2012', async () => {
    const { board, contractId } = caseOne;
    const path = { contract: contractId };
    const { events: all } = await board.auditor.read('/v1/contracts/{contract}/history', path, { limit: 200 });
    const { events } = await readEvents(board.auditor, contractId, '2012-03-01');
    const then = await readState(board.auditor, contractId, '2012-03-01');
    expect(then).toMatchObject({ stage: 'running', version: 35, asOf: '2012-03-01' });
    expect(events).toEqual(all.slice(0, 35));
    expect(await board.auditor.read('/v1/contracts/{contract}/state', path, { revision: '34' })).toEqual({
      ...then,
      asOf: null,
    });
    expect(all.map(({ revision }) => revision)).toEqual([...Array(66).keys()]);
    expect(events.map(({ type }) => type)).toContain('VariationAgreed');
    const measurements = events.filter(({ type }) => type === 'MeasurementRecorded');
    expect(measurements.map(({ data }) => data.value)).toEqual([8, 74]);
    expect(all[35]?.recordedAt).toBe('2012-03-09T09:00:00.000Z');
  });

  it('reads an empty contract before the draft, and all events of the first day at the end of that day', async () => {
    const { board, contractId } = caseOne;
    const nothing = { id: contractId, version: 0, stage: null, state: null, asOf: '2011-09-25' };
    expect(await readState(board.auditor, contractId, '2011-09-25')).toEqual(nothing);
    const firstDay = await readState(board.auditor, contractId, '2011-09-26');
    expect(firstDay).toMatchObject({ stage: 'running', version: 17 });
  });
});
