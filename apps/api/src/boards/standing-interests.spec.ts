import { createTestBoard, SUPPORTED, type TestBoard } from '#api/testing/board.builder';
import { buildApproval, openMeeting, tableRequest } from '#api/testing/case.builder';
import { school } from '#domain/school';
import { buildRegisterEntry } from '#domain/testing/register-entry.builder';
import { commandRequest } from '#execution/command-executor';

describe('The register of interests of a board', () => {
  let board: TestBoard;
  let meetingId = '';
  let requestId = '';
  let interestId = '';

  const declare = (changes: object, by = board.members[1]) =>
    by.post(`boards/${board.boardId}/standing-interests`, {
      personId: board.members[1].id,
      ground: 'relation',
      nature: 'Her husband is a governor there',
      from: '2011-09-01',
      ...changes,
    });
  const readItem = async (): Promise<unknown> => {
    const { body } = await board.members[1].get(`meetings/${meetingId}/agenda`);
    return (body.items as unknown[])[0];
  };

  beforeAll(async () => {
    board = await createTestBoard();
    [requestId, meetingId] = await tableRequest(board);
  });
  afterAll(() => board.service.close());

  it('hides every item that an interest touches from the member who declares it', async () => {
    expect(await readItem()).toMatchObject({ withheld: false, itemId: requestId });
    const declared = await declare({ schoolUrn: SUPPORTED });
    expect(declared.status).toBe(200);
    interestId = String(declared.body.interestId);
    expect(await readItem()).toMatchObject({ number: 1, withheld: true, itemId: null });
    expect((await board.members[1].get(`requests/${requestId}`)).status).toBe(404);
    const { body } = await board.chair.get(`boards/${board.boardId}`);
    expect(body).toMatchObject({
      state: { standingInterests: [{ interestId, schoolUrn: SUPPORTED, nature: 'Her husband is a governor there' }] },
    });
  });

  it('is kept by each member for themselves, and by the clerk for all', async () => {
    expect(await declare({ schoolUrn: SUPPORTED }, board.members[2])).toMatchObject({
      status: 409,
      body: { code: 'not-your-interest' },
    });
    expect((await declare({ schoolUrn: '113523' }, board.clerk)).status).toBe(200);
    expect((await declare({ schoolUrn: SUPPORTED }, board.head)).status).toBe(403);
    expect(await declare({})).toMatchObject({ status: 409, body: { code: 'one-subject-needed' } });
    expect((await declare({ schoolUrn: '999999' })).status).toBe(404);
  });

  it('has trusts of the register only, because another name would touch no item', async () => {
    const mistyped = await declare({ trustName: 'Moor Learnig Trust' }, board.clerk);
    expect(mistyped).toMatchObject({ status: 400, body: { errors: [{ field: 'trustName' }] } });
    const entry = buildRegisterEntry({ name: 'School 113530', laName: 'Plymouth', trustName: 'Moor Learning Trust' });
    const row = { urn: '113530', entry, governance: null, source: { file: 'establishments.csv', extractedOn: null } };
    const { executor } = board.service;
    await executor.execute(
      commandRequest(school, 'RecordRegisterEntry', '113530', row, board.service.commandContext()),
    );
    expect((await declare({ trustName: 'MOOR learning trust ' }, board.clerk)).status).toBe(200);
  });

  it('counts nothing that was declared by mistake and ended on the day before it began', async () => {
    const by = board.members[2];
    const declared = await declare({ personId: by.id, schoolUrn: SUPPORTED }, by);
    const path = `boards/${board.boardId}/standing-interests/${String(declared.body.interestId)}/end`;
    expect((await by.get(`requests/${requestId}`)).status).toBe(404);
    expect((await by.post(path, { on: '2011-08-31', reason: 'Another school was meant' })).status).toBe(200);
    expect((await by.get(`requests/${requestId}`)).status).toBe(200);
  });

  it('counts at the vote: the member does not decide, although nobody declared anything for the item', async () => {
    await openMeeting(board, meetingId);
    const path = `meetings/${meetingId}/decisions`;
    const refused = await board.clerk.post(path, buildApproval(board, requestId));
    expect(refused).toMatchObject({ status: 409, body: { code: 'conflicted-member-voted' } });
  });

  it('ends on a day, and is free again after it', async () => {
    const end = { on: '2011-09-19', reason: 'He is no longer a governor' };
    const path = `boards/${board.boardId}/standing-interests/${interestId}/end`;
    expect((await board.members[1].post(path, end)).status).toBe(200);
    expect(await readItem()).toMatchObject({ withheld: false, itemId: requestId });
    const approved = await board.clerk.post(`meetings/${meetingId}/decisions`, buildApproval(board, requestId));
    expect(approved.status).toBe(200);
  });
});
