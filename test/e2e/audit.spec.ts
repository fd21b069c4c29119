import { historyOn } from '#scenarios/case-audit';
import { playCaseOne, type CaseOne } from '#scenarios/case-one';
import { startDemonstration, type Demonstration } from '#test/support/demonstration';
import { LONGEST } from '#test/support/hostile-client';

let demonstration: Demonstration;
let played: CaseOne;

beforeAll(async () => {
  demonstration = await startDemonstration();
  played = await playCaseOne(demonstration.play);
}, LONGEST);

afterAll(() => demonstration.remove());

describe('The auditor', () => {
  it('sees the contract as it stood on 1 March 2012', async () => {
    const { board, contractId } = played;
    const { events: all } = await board.auditor.read('/v1/contracts/{contract}/history', { contract: contractId });
    const { events, ...then } = await historyOn(board.auditor, contractId, '2012-03-01');
    expect(then).toMatchObject({ stage: 'running', version: 28, asOf: '2012-03-01' });
    expect(events).toEqual(all.slice(0, 28));
    expect(then.state).toEqual(all[27]?.state);
    expect(all.map(({ revision }) => revision)).toEqual([...Array(55).keys()]);
    expect(events.map(({ type }) => type)).toContain('VariationAgreed');
    const readings = events.filter(({ type }) => type === 'ReadingTaken');
    expect(readings.map(({ data }) => data.value)).toEqual([74]);
    expect(all[28]?.recordedAt).toBe('2012-03-09T09:00:00.000Z');
  });

  it('sees nothing before the draft, and all of its first day at the end of that day', async () => {
    const { board, contractId } = played;
    const nothing = { id: contractId, version: 0, stage: null, state: null, events: [], asOf: '2011-09-25' };
    expect(await historyOn(board.auditor, contractId, '2011-09-25')).toEqual(nothing);
    const firstDay = await historyOn(board.auditor, contractId, '2011-09-26');
    expect(firstDay).toMatchObject({ stage: 'running', version: 11 });
  });
});
