import { createTestBoard, type TestBoard } from '#api/testing/board.builder';
import { AIM, approveRequest, draftContract, signAndStart, tableRequest } from '#api/testing/case.builder';
import type { Caller, TestResponse } from '#api/testing/test-service';

const BASICS = {
  needArea: 'teaching-quality',
  cohort: 'The teachers of all classes',
  by: '2012-05-10',
  assessor: 'Mrs Example',
  method: 'Visits to lessons',
};
const MEASURE = { name: 'Lessons judged good or better', unit: '% of lessons' };

/** One aim of each kind, the first without a baseline. */
const AIMS = {
  change: {
    ...AIM,
    change: { ...AIM.change, baseline: null, noBaselineReason: 'Mr Example lost the tests of 2011' },
  },
  hold: {
    ...BASICS,
    kind: 'hold',
    statement: 'Three quarters of teaching stays good',
    hold: { measure: MEASURE, bound: 'at-least', level: 75, from: '2011-11-01' },
  },
  participation: {
    ...BASICS,
    kind: 'participation',
    statement: 'Every teacher takes part in a learning walk',
    participation: { atLeast: 7, of: 8 },
  },
  criterion: {
    ...BASICS,
    kind: 'criterion',
    statement: 'The subject leader checks the work of the year groups',
    criterion: { evidenceKinds: ['action-plan', 'work-scrutiny'] },
  },
} as const;
type Kind = keyof typeof AIMS;

const statusAndCode = ({ status, body }: TestResponse): unknown[] => [status, body.code];

describe('A contract with an aim of each kind', () => {
  let fixture: TestBoard;
  let contractId = '';
  const aimIds = { change: '', hold: '', participation: '', criterion: '' };
  const path = (rest: string): string => `contracts/${contractId}/${rest}`;
  const read = async (caller: Caller) => (await caller.get(`contracts/${contractId}`)).body;
  const measure = (kind: Kind, value: number): Promise<TestResponse> =>
    fixture.systemLeader.post(path('measurements'), {
      aimId: aimIds[kind],
      value,
      measuredOn: '2011-11-04',
      source: 'Visits of the week',
    });

  beforeAll(async () => {
    fixture = await createTestBoard();
    const [requestId, meetingId] = await tableRequest(fixture);
    contractId = await draftContract(fixture, await approveRequest(fixture, requestId, meetingId));
  });

  afterAll(() => fixture.service.close());

  it('accepts the documented example of each kind', async () => {
    const schema = fixture.service.document().components?.schemas?.AgreeAimBody as unknown as { examples: object[] };
    for (const example of schema.examples) {
      const aimId = await fixture.clerk.submit(path('aims'), { ...example, by: '2012-05-10' }, 'aimId');
      await fixture.clerk.submit(path(`aims/${aimId}/removal`));
    }
    const kinds = schema.examples.map((example) => ('kind' in example ? example.kind : null));
    expect(kinds).toEqual(['change', 'hold', 'participation', 'criterion']);
  });

  it('refuses the terms of another kind with a sentence, and fields that a kind does not have by name', async () => {
    const { clerk } = fixture;
    const { change } = AIMS.change;
    const mixed = await clerk.post(path('aims'), { ...AIMS.hold, change });
    expect(statusAndCode(mixed)).toEqual([409, 'terms-of-another-kind']);
    expect(mixed.body.detail).toContain('"hold"');
    const none = await clerk.post(path('aims'), { ...AIMS.criterion, criterion: null });
    expect(statusAndCode(none)).toEqual([409, 'terms-of-another-kind']);
    const target = { ...AIMS.hold, hold: { ...AIMS.hold.hold, target: 80 } };
    expect((await clerk.post(path('aims'), target)).body.errors).toEqual([
      { field: 'hold.target', message: 'is not a known field' },
    ]);
    const silent = { ...AIMS.change, change: { ...change, noBaselineReason: null } };
    expect(statusAndCode(await clerk.post(path('aims'), silent))).toEqual([409, 'baseline-or-reason']);
  });

  it('is agreed, signed and started', async () => {
    const { clerk } = fixture;
    for (const kind of ['change', 'hold', 'participation', 'criterion'] as const)
      aimIds[kind] = await clerk.submit(path('aims'), AIMS[kind], 'aimId');
    await signAndStart(fixture, contractId);
    fixture.service.setDay('2011-11-07');
    expect(await read(clerk)).toMatchObject({ stage: 'running', aims: Object.values(AIMS) });
  });

  it('measures values and numbers of persons, and a criterion not at all', async () => {
    expect(statusAndCode(await measure('participation', 9))).toEqual([409, 'not-a-number-of-persons']);
    expect(statusAndCode(await measure('participation', 6.5))).toEqual([409, 'not-a-number-of-persons']);
    const refused = await measure('criterion', 1);
    expect([refused.body.code, refused.body.detail]).toEqual([
      'aim-without-values',
      expect.stringContaining('Judge it with evidence: action-plan, work-scrutiny.'),
    ]);
    for (const [kind, value] of [
      ['change', 74],
      ['hold', 78.5],
      ['participation', 6],
    ] as const)
      expect((await measure(kind, value)).status).toBe(200);
    const { record } = await read(fixture.clerk);
    const { measurementId } = (record as { measurements: { measurementId: string }[] }).measurements[2] ?? {};
    const correction = path(`measurements/${measurementId ?? ''}/correction`);
    const right = { value: 9, measuredOn: '2011-11-04', source: null, reason: 'Miscounted' };
    expect(statusAndCode(await fixture.systemLeader.post(correction, right))).toEqual([409, 'not-a-number-of-persons']);
    await fixture.systemLeader.submit(correction, { ...right, value: 8 });
  });

  it('keeps the values of an aim meaningful when the aim varies', async () => {
    const { systemLeader, head } = fixture;
    const propose = (aim: object) =>
      systemLeader.post(path('variations/provider'), { reason: 'New focus', aims: [aim], halfDays: 12 });
    const { participation: aimId, hold } = aimIds;
    const fewer = { ...AIMS.participation, aimId, participation: { atLeast: 7, of: 7 } };
    expect(statusAndCode(await propose(fewer))).toEqual([409, 'values-do-not-fit']);
    expect(statusAndCode(await propose({ ...AIMS.criterion, aimId: hold }))).toEqual([409, 'values-do-not-fit']);
    const unchanged = { ...AIMS.change, aimId: aimIds.change };
    expect(statusAndCode(await propose(unchanged))).toEqual([409, 'nothing-varied']);
    const higher = { ...AIMS.hold, aimId: hold, hold: { ...AIMS.hold.hold, level: 78 } };
    const { body } = await propose(higher);
    await head.submit(path(`variations/${String(body.variationId)}/consent/school`));
  });

  it('is judged and completes, and everybody who takes part reads what became of each aim', async () => {
    const { chair, clerk, head, systemLeader, boardId } = fixture;
    const ratings = Object.values(aimIds).map((aimId) => ({ aimId, rating: 'green', evidence: 'Seen' }));
    await systemLeader.submit(path('progress-reports'), { reportedOn: '2011-11-07', ratings, narrative: 'Done' });
    for (const aimId of Object.values(aimIds)) {
      const judged = { judgement: 'met', evidence: 'Plan and books', judgedOn: '2011-11-07' };
      const seen = aimId === aimIds.criterion ? [{ kind: 'action-plan', seenOn: '2011-11-01' }] : [];
      if (aimId === aimIds.criterion)
        expect(statusAndCode(await chair.post(path(`aims/${aimId}/judgement`), judged))).toEqual([
          409,
          'no-evidence-seen',
        ]);
      await chair.submit(path(`aims/${aimId}/judgement`), { ...judged, evidenceSeen: seen });
    }
    const more = { judgement: 'met', judgedOn: '2011-11-07', reason: 'The books were seen too' };
    await clerk.submit(path(`aims/${aimIds.criterion}/judgement/correction`), {
      ...more,
      evidenceSeen: [
        { kind: 'action-plan', seenOn: '2011-11-01' },
        { kind: 'work-scrutiny', seenOn: '2011-11-04' },
      ],
    });
    const { record } = (await head.get(`contracts/${contractId}`)).body as {
      record: { judgements: { aimId: string }[] };
    };
    expect(record.judgements.find(({ aimId }) => aimId === aimIds.criterion)).toMatchObject({
      evidenceKinds: [
        { kind: 'action-plan', seenOn: '2011-11-01', recordedBy: chair.id },
        { kind: 'work-scrutiny', seenOn: '2011-11-04', recordedBy: clerk.id },
      ],
      noEvidenceReason: null,
    });
    const end = { endedOn: '2011-11-07', unusedPence: 0, note: 'All met', noVisitReason: 'Work on the telephone' };
    await clerk.submit(path('completion'), end);
    for (const caller of [head, systemLeader, clerk])
      expect(await read(caller)).toMatchObject({
        stage: 'ended',
        endedHow: 'completed',
        aims: [
          { ...AIMS.change, latest: { value: 74 }, rating: 'green', judgement: 'met' },
          { kind: 'hold', hold: { level: 78 }, latest: { value: 78.5 }, judgement: 'met' },
          { ...AIMS.participation, latest: { value: 8 }, judgement: 'met' },
          { ...AIMS.criterion, latest: null, rating: 'green', judgement: 'met' },
        ],
      });
    const { aims } = await read(clerk);
    const { body: asOf } = await clerk.get(`contracts/${contractId}?asOf=2011-11-07`);
    expect(asOf.aims).toEqual(aims);
    const { body: statistics } = await clerk.get(`boards/${boardId}/statistics`);
    expect(statistics.aims).toEqual([
      { needArea: 'mathematics', met: 1, 'partly-met': 0, 'not-met': 0, 'cannot-be-judged': 0, open: 0 },
      { needArea: 'teaching-quality', met: 3, 'partly-met': 0, 'not-met': 0, 'cannot-be-judged': 0, open: 0 },
    ]);
    const { body: register } = await clerk.get(`boards/${boardId}/contracts`);
    expect(register.contracts).toMatchObject([{ aims }]);
    const { text } = await clerk.getRaw(`boards/${boardId}/contracts?format=csv`);
    expect(text).toContain('change; hold; participation; criterion,74; 78.5; 8; none,met; met; met; met');
  });
});
