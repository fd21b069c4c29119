import { runNorfolk, type Norfolk } from '#scenarios/norfolk';
import { startDemonstration, type Demonstration } from '#test/support/demonstration';

let demonstration: Demonstration;
let norfolk: Norfolk;

beforeAll(async () => {
  demonstration = await startDemonstration();
  norfolk = await runNorfolk(demonstration.scenario);
});

afterAll(() => demonstration.remove());

const YEAR = '2014-15';

describe('The first year of the steering group of Norfolk', () => {
  it('shows the group every open primary school of the county', () => {
    expect(norfolk.primariesSeen).toBe(345);
    expect(norfolk.newHeadsSeen).toBe(22);
    expect(norfolk.inNeedSeen).toBeGreaterThanOrEqual(26);
  });

  it('has four seats for each of five regions and two for the county, and none is vacant', async () => {
    const { board } = norfolk;
    const { seats } = await board.chair.read('/v1/boards/{board}/seats', { board: board.id });
    const constituencies = seats.filter(({ kind }) => kind === 'constituency');
    expect(new Map(constituencies.map(({ code, seats: all, vacant }) => [code, [all, vacant]]))).toEqual(
      new Map([
        ['west', [4, 0]],
        ['north', [4, 0]],
        ['east', [4, 0]],
        ['south', [4, 0]],
        ['breckland', [4, 0]],
        ['county', [2, 0]],
      ]),
    );
  });

  it('records for each decision what the group recommended and what the council answered', async () => {
    const { board, officer, changedDecisionId, rejectedDecisionId } = norfolk;
    const { decisions } = await board.chair.read('/v1/boards/{board}/decisions', { board: board.id }, { limit: 200 });
    expect(decisions).toHaveLength(48);
    expect(decisions.every((each) => 'outcome' in each && each.outcome === 'recommend')).toBe(true);
    const changed = await officer.read('/v1/decisions/{decision}', { decision: changedDecisionId });
    expect(changed.state).toMatchObject({
      taken: { award: { mostHalfDays: 2 } },
      answer: { answer: 'change', answeredBy: officer.personId, recommended: { mostHalfDays: 4 } },
      advice: { rationale: 'The hub for the district can help at once.' },
      consulted: [{ party: 'school-head', said: 'We want the help' }],
    });
    const rejected = await board.chair.read('/v1/decisions/{decision}', { decision: rejectedDecisionId });
    expect(rejected.state).toMatchObject({ answer: { answer: 'reject', answeredBy: officer.personId } });
  });

  it('lets no member decide for the council, and no contract follow from what the council rejected', async () => {
    const { board, hubs, rejectedDecisionId } = norfolk;
    const answer = { answer: 'accept', reason: 'The group wants it' } as const;
    const path = '/v1/decisions/{decision}/recommendation-answer';
    const refused = await board.chair.post(path, { decision: rejectedDecisionId }, answer);
    expect(refused.status).toBe(403);
    const draft = {
      decisionId: rejectedDecisionId,
      reference: 'NOR-none',
      payer: 'council',
      fundId: null,
      pence: 0,
      halfDays: 2,
      startsOn: '2015-07-20',
      endsOn: '2015-07-21',
      leaderId: hubs[0]?.leader.id ?? null,
    } as const;
    const { problem } = await board.clerk.post('/v1/boards/{board}/contracts', { board: board.id }, draft);
    expect(problem).toMatchObject({ status: 409, code: 'decision-does-not-allow' });
  });

  it('supports 47 schools, 22 of them with new heads', async () => {
    const { board, officer, contractIds } = norfolk;
    expect(contractIds).toHaveLength(47);
    const query = { academicYear: YEAR, topic: 'support' } as const;
    for (const caller of [board.clerk, officer]) {
      const { figures } = await caller.read('/v1/boards/{board}/figures', { board: board.id }, query);
      expect(figures).toContainEqual(
        expect.objectContaining({ figure: 'supported-schools', group: null, numerator: 47, suppressed: false }),
      );
    }
    const ask = { limit: 200, flag: 'new-head', support: 'before' } as const;
    const { schools } = await board.chair.read('/v1/boards/{board}/dashboard', { board: board.id }, ask);
    expect(schools.filter(({ contractIds: ids }) => ids.length > 0)).toHaveLength(22);
  });

  it('has a hub for each district, which a supported school finds', async () => {
    const { board, hubs, allianceId, primaries } = norfolk;
    expect(new Set(hubs.map(({ district }) => district)).size).toBe(7);
    const [hub] = hubs;
    const school = primaries.find(({ district }) => district === hub?.district)?.urn ?? '';
    const found = await board.clerk.read('/v1/schools/{school}/hubs', { school });
    expect(found.hubs).toMatchObject([{ allianceId, hubId: hub?.hubId }]);
  });

  it('plans to support 50 more schools', async () => {
    const { director, allianceId } = norfolk;
    const { actions } = await director.read('/v1/alliances/{alliance}/plan-actions', { alliance: allianceId });
    expect(actions).toMatchObject([{ targetFigure: 50, targetUnit: 'schools-supported', status: 'open' }]);
  });
});
