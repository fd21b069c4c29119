import { runStalledSchools, type StalledSchools } from '#scenarios/stalled-schools';
import { startDemonstration, type Demonstration } from '#test/support/demonstration';

let demonstration: Demonstration;
let played: StalledSchools;

beforeAll(async () => {
  demonstration = await startDemonstration();
  played = await runStalledSchools(demonstration.scenario);
});

afterAll(() => demonstration.remove());

const readConcern = (escalation: string) => played.board.clerk.read('/v1/escalations/{escalation}', { escalation });

describe('A school that stops progressing', () => {
  it('comes to a formal step only with the whole checklist, and says what the contract does', async () => {
    expect(played.refusals.checklist).toMatchObject({ status: 409, code: 'checklist-incomplete' });
    const { state } = await readConcern(played.maintained.concern);
    expect(state.checklist).toHaveLength(5);
    expect(state.checklist.at(-1)).toMatchObject({ item: 'consultees-asked', consultee: 'Diocese of Plymouth' });
    expect(state.steps.map(({ addressee, contractMeanwhile }) => [addressee, contractMeanwhile])).toEqual([
      ['board', null],
      ['governing body', null],
      ['local authority', 'pauses'],
    ]);
    const { contract, concern } = played.maintained;
    const { record } = await played.board.clerk.read('/v1/contracts/{contract}', { contract: contract.id });
    expect(record.circumstances).toMatchObject([
      { kind: 'formal-step', sourceId: concern, contractMeanwhile: 'pauses', answer: 'pause' },
    ]);
  });

  it('gets a notice with its law and its days, and more time after its representations', async () => {
    expect(played.refusals.early).toMatchObject({ status: 409, code: 'outside-power-window' });
    const { state } = await readConcern(played.maintained.concern);
    expect(state.notices).toMatchObject([
      {
        kind: 'warning-notice',
        state: 'lifted',
        sent: {
          givenBy: 'local authority',
          caution: 'Check current law before you rely on this.',
          sentOn: '2015-12-02',
          representBy: '2015-12-23',
          complyBy: '2016-01-15',
          powersUntil: '2016-03-14',
        },
      },
    ]);
    expect(state.representations).toMatchObject([{ by: 'school', late: false, answer: { outcome: 'modified' } }]);
  });

  it('is under the powers of the council if it is maintained, and of the regional director if it is an academy', async () => {
    expect(played.refusals.otherLaw).toMatchObject({ status: 409, code: 'power-not-for-school' });
    const [maintained, academy] = [
      await readConcern(played.maintained.concern),
      await readConcern(played.academy.concern),
    ];
    expect(maintained.state.powers).toMatchObject([{ power: 'interim-executive-board', law: 'Section 65' }]);
    expect(academy.state.steps.at(-1)).toMatchObject({ addressee: 'DfE regional director' });
    expect(academy.state.notices).toMatchObject([{ state: 'in-force', sent: { givenBy: 'DfE regional director' } }]);
    expect(academy.state.powers).toMatchObject([{ power: 'transfer-to-trust', governance: 'academy', ended: null }]);
  });

  it('is resolved when nothing is open: the condition is met, the power ended and the notice lifted', async () => {
    expect(played.refusals.open).toMatchObject({ status: 409, code: 'measures-open' });
    const { state } = await readConcern(played.maintained.concern);
    expect(state).toMatchObject({
      resolved: true,
      step: 'responsible-body',
      conditions: [{ open: false, judgements: [{ result: 'met' }] }],
      powers: [{ ended: { on: '2016-04-11' } }],
      stepsBack: [{ from: 'formal-step', to: 'responsible-body' }],
    });
  });

  it('reads what is addressed to it, and neither the checklist nor a draft', async () => {
    const { school, concern } = played.maintained;
    const escalation = { escalation: concern };
    const { state, timeline } = await school.read('/v1/escalations/{escalation}', escalation);
    expect(state.checklist).toEqual([]);
    expect(state.notices).toMatchObject([
      { notice: 1, text: 'A plan for the leadership of the school must be agreed and begun.' },
    ]);
    expect(timeline.map(({ type }) => type)).not.toContain('NoticeDrafted');
    const provider = await played.leader.person.read('/v1/escalations/{escalation}', escalation);
    expect(provider.state.notices).toEqual([]);
    expect(provider.state.powers).toMatchObject([{ power: 'interim-executive-board', reason: 'withheld' }]);
  });
});
