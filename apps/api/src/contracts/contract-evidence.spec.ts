import { createTestBoard, type TestBoard } from '#api/testing/board.builder';
import { approveRequest, startContract, tableRequest } from '#api/testing/case.builder';

describe('Evidence of the work under a contract', () => {
  let fixture: TestBoard;
  let contractId = '';
  let aimId = '';
  const path = (rest: string): string => `contracts/${contractId}/${rest}`;
  const createForm = () => ({
    ...{ kind: 'work-scrutiny', aimIds: [aimId], seenOn: '2011-11-04' },
    description: 'Books show reasoning in words',
    source: 'Both leaders together',
    quotations: [{ words: 'I know why it works', source: 'A teacher of year 5' }],
  });

  beforeAll(async () => {
    fixture = await createTestBoard();
    const [requestId, meetingId] = await tableRequest(fixture);
    contractId = await startContract(fixture, await approveRequest(fixture, requestId, meetingId));
    const { body } = await fixture.clerk.get(`contracts/${contractId}`);
    aimId = (body.aims as { aimId: string }[])[0]?.aimId ?? '';
    fixture.service.setDay('2011-11-07');
  });
  afterAll(() => fixture.service.close());

  it('is recorded by both sides with its quotations, and read by both with the name of who recorded it', async () => {
    const { systemLeader, head, chair } = fixture;
    const evidenceId = await systemLeader.submit(path('evidence'), createForm(), 'evidenceId');
    await head.submit(path('evidence'), { ...createForm(), kind: 'survey', aimIds: [], quotations: [] }, 'evidenceId');
    expect(await chair.post(path('evidence'), createForm())).toMatchObject({ status: 403 });
    for (const reader of [head, systemLeader, chair]) {
      const { body } = await reader.get(`contracts/${contractId}`);
      expect(body).toMatchObject({
        record: {
          evidence: [
            { ...createForm(), evidenceId, voided: false },
            { kind: 'survey', aimIds: [] },
          ],
        },
      });
      const [first] = (body.record as { evidence: { recordedByName: string }[] }).evidence;
      expect(first?.recordedByName).toEqual(expect.any(String));
    }
  });

  it('keeps its texts and quotations from the home school of the leader', async () => {
    const { systemLeader, homeHead } = fixture;
    await systemLeader.submit(path('evidence'), createForm(), 'evidenceId');
    const { status, body } = await homeHead.get(`contracts/${contractId}`);
    const withheld = { description: 'withheld', source: 'withheld', quotations: 'withheld' };
    expect([status, (body.record as { evidence: unknown[] }).evidence.at(-1)]).toMatchObject([200, withheld]);
    expect(JSON.stringify((await homeHead.get(path('progress'))).body)).not.toContain('I know why it works');
  });

  it('is corrected and voided by its author, and the history keeps what stood there', async () => {
    const { systemLeader, head } = fixture;
    const evidenceId = await systemLeader.submit(path('evidence'), createForm(), 'evidenceId');
    const { kind, aimIds } = createForm();
    const right = { kind, aimIds, seenOn: '2011-11-03', quotations: [], reason: 'It was the day before' };
    expect(await head.post(path(`evidence/${evidenceId}/correction`), right)).toMatchObject({
      status: 409,
      body: { code: 'not-the-author' },
    });
    await systemLeader.submit(path(`evidence/${evidenceId}/correction`), right);
    await systemLeader.submit(path(`evidence/${evidenceId}/voiding`), { reason: 'Entered twice' });
    const { body } = await head.get(`contracts/${contractId}`);
    const { evidence } = body.record as { evidence: { evidenceId: string }[] };
    expect(evidence.find((each) => each.evidenceId === evidenceId)).toMatchObject({
      ...{ seenOn: '2011-11-03', description: 'Books show reasoning in words', quotations: [], voided: true },
      correctedOn: '2011-11-07',
    });
    const history = await head.get(path('history?limit=200'));
    expect(JSON.stringify(history.body)).toContain('I know why it works');
  });

  it('names a quotation without words, and an aim of another contract', async () => {
    const { systemLeader } = fixture;
    const empty = await systemLeader.post(path('evidence'), {
      ...createForm(),
      quotations: [{ words: '', source: 'A' }],
    });
    expect(empty).toMatchObject({ status: 400, body: { errors: [{ field: 'quotations.0.words' }] } });
    const foreign = { ...createForm(), aimIds: ['2b0f8a52-6a0c-4c5a-9d3e-0d8a1a2b3c4d'] };
    expect(await systemLeader.post(path('evidence'), foreign)).toMatchObject({
      status: 409,
      body: { code: 'unknown-aim' },
    });
  });
});
