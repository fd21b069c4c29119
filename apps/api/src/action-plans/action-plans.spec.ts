import { establishAlliance } from '#api/testing/alliance.builder';
import { createTestBoard, HOME, SUPPORTED, type TestBoard } from '#api/testing/board.builder';
import { readWhenMade } from '#api/testing/read-when-made';
import type { Caller } from '#api/testing/test-service';

const ACTION = {
  statement: 'Offer support to schools below good',
  criterion: '50 more schools supported by 31 August',
  target: { figure: 50, unit: 'schools' },
  accountable: { leadSchool: HOME, memberId: null },
  by: '2012-08-31',
};
const PROGRESS = { on: '2011-12-31', figure: 13, note: 'Nine more contracts', evidence: 'List of contracts' };

describe('The action plan of an alliance', () => {
  let fixture: TestBoard;
  let allianceId: string;
  let director: Caller;
  let planId: string;
  let actionId: string;
  beforeAll(async () => {
    fixture = await createTestBoard();
    ({ allianceId, director } = await establishAlliance(fixture, HOME));
    fixture.service.setDay('2012-01-10');
    planId = await director.submit(`alliances/${allianceId}/plans`, { from: '2011-09-01', to: '2012-08-31' });
    actionId = await director.submit(`plans/${planId}/actions`, ACTION, 'actionId');
  });
  afterAll(() => fixture.service.close());

  it('shows each action with its target, progress and evidence, and what was corrected', async () => {
    const path = `plans/${planId}/actions/${actionId}/progress`;
    const progressId = await director.submit(path, PROGRESS, 'progressId');
    const correction = { on: '2011-12-31', figure: 31, reason: 'Digits swapped' };
    await director.submit(`${path}/${progressId}/correction`, correction);
    const { body } = await director.get(`plans/${planId}`);
    expect(body).toMatchObject({
      state: {
        allianceId,
        actions: [
          {
            ...ACTION,
            accountable: { leadSchool: HOME, leadSchoolName: `School ${HOME}` },
            progress: [{ ...PROGRESS, figure: 31, corrected: true }],
            end: null,
          },
        ],
      },
    });
    const { events } = (await director.get(`plans/${planId}/history`)).body as { events: { type: string }[] };
    expect(events.map(({ type }) => type)).toEqual([
      'ActionPlanAdopted',
      'PlanActionAdded',
      'PlanProgressNoted',
      'PlanProgressCorrected',
    ]);
  });

  it('lists actions by who is accountable for them, says which are late, and gives them as CSV', async () => {
    const late = await director.submit(`plans/${planId}/actions`, { ...ACTION, by: '2011-12-31' }, 'actionId');
    await fixture.service.whenIdle();
    const list = `alliances/${allianceId}/plan-actions`;
    expect((await director.get(`${list}?leadSchool=${HOME}`)).body).toMatchObject({
      actions: [
        { actionId: late, late: true, lastFigure: null },
        { actionId, late: false, targetFigure: 50, lastFigure: 31, lastNotedOn: '2011-12-31', status: 'open' },
      ],
    });
    expect((await director.get(`${list}?leadSchool=${SUPPORTED}`)).body).toMatchObject({ actions: [] });
    expect((await director.getRaw(`${list}?format=csv`)).text).toContain('schools,31,2011-12-31,open');
    const before = await readWhenMade(director, `${list}?status=open&asOf=2011-12-30`);
    expect(before.body.actions).toEqual([]);
  });

  it('closes an action with a reason, and reopens it if that was a mistake', async () => {
    const path = `plans/${planId}/actions/${actionId}`;
    const closing = { outcome: 'met', on: '2012-01-10', reason: 'Reached early' };
    await director.submit(`${path}/closing`, closing);
    expect((await director.post(`${path}/closing`, closing)).body).toMatchObject({ code: 'action-closed' });
    const end = { ...closing, recordedBy: director.id };
    expect((await director.get(`plans/${planId}`)).body).toMatchObject({ state: { actions: [{ end }, {}] } });
    await director.submit(`${path}/reopening`, { reason: 'Another action was meant' });
    expect((await director.get(`plans/${planId}`)).body).toMatchObject({ state: { actions: [{ end: null }, {}] } });
  });

  it('is read by the board for the area of a lead school or a member, and changed by no other alliance', async () => {
    const { service, boardId, head } = fixture;
    const chair = await service.createCaller('clerk', { kind: 'board', id: boardId });
    expect((await chair.get(`plans/${planId}`)).status).toBe(200);
    expect((await head.get(`plans/${planId}`)).status).toBe(403);
    const other = (await establishAlliance(fixture, SUPPORTED)).director;
    expect((await other.get(`plans/${planId}`)).status).toBe(404);
    expect((await other.post(`plans/${planId}/actions`, ACTION)).status).toBe(404);
  });
});
