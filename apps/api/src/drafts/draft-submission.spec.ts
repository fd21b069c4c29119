import { createTestBoard, SUPPORTED, type TestBoard } from '#api/testing/board.builder';
import type { TestResponse } from '#api/testing/test-service';
import { StoreUnavailable } from '#execution/event-store';

const FIRST = 'Mrs Example has been away since May';
const LATER = 'Mrs Example is back since June';

describe('A draft of a request that is changed in another window while it is submitted', () => {
  let fixture: TestBoard;
  let path: string;

  beforeAll(async () => {
    fixture = await createTestBoard();
    path = `boards/${fixture.boardId}/schools/${SUPPORTED}/request-drafts`;
  });
  afterEach(() => jest.restoreAllMocks());
  afterAll(() => fixture.service.close());

  const content = { needAreas: ['mathematics'], urgency: 'soon', outcomesWanted: 'Better mathematics' };
  const begin = (): Promise<string> => fixture.head.submit(path, { ...content, from: 'school', circumstances: FIRST });
  const submit = (id: string): Promise<TestResponse> => fixture.head.post(`${path}/${id}/submission`, {});
  const change = (id: string): Promise<TestResponse> =>
    fixture.head.post(`me/request-drafts/${id}/change`, { ...content, circumstances: LATER });
  const readDraft = async (id: string): Promise<unknown> =>
    (await fixture.head.get(`me/request-drafts/${id}`)).body.state;
  const readRequest = (id: string): Promise<TestResponse> => fixture.clerk.get(`requests/${id}`);

  /** Does something once, before or after the next command with this name. */
  const meet = (command: string, when: 'before' | 'after', meanwhile: () => Promise<unknown>): void => {
    const { executor } = fixture.service;
    const execute = executor.execute.bind(executor);
    let hasMet = false;
    jest.spyOn(executor, 'execute').mockImplementation(async (sent) => {
      if (sent.command !== command || hasMet) return execute(sent);
      hasMet = true;
      if (when === 'before') await meanwhile();
      const receipt = await execute(sent);
      if (when === 'after') await meanwhile();
      return receipt;
    });
  };

  it('is not submitted if the change came first, and then is submitted with it', async () => {
    const id = await begin();
    const changed: TestResponse[] = [];
    meet('SubmitRequest', 'before', async () => changed.push(await change(id)));
    const { status, body } = await submit(id);
    expect([changed[0]?.status, status, body.code]).toEqual([200, 409, 'draft-changed']);
    expect((await readRequest(id)).status).toBe(404);
    expect(await readDraft(id)).toMatchObject({ status: 'open', circumstances: LATER });
    expect((await submit(id)).status).toBe(201);
    expect((await readRequest(id)).body.state).toMatchObject({ circumstances: LATER });
  });

  it('keeps what is submitted if the change came later, which is refused', async () => {
    const id = await begin();
    const changed: TestResponse[] = [];
    meet('SubmitRequest', 'after', async () => changed.push(await change(id)));
    expect((await submit(id)).status).toBe(201);
    expect(changed.map(({ status, body }) => [status, body.code])).toEqual([[409, 'draft-being-submitted']]);
    expect((await readRequest(id)).body.state).toMatchObject({ circumstances: FIRST });
    expect(await readDraft(id)).toMatchObject({ status: 'submitted', circumstances: null });
  });

  it('can be submitted again if the request was stored and the end of the draft was not', async () => {
    const id = await begin();
    meet('NoteDraftSubmitted', 'before', () => Promise.reject(new StoreUnavailable('The store is away.')));
    expect((await submit(id)).status).toBe(503);
    expect((await change(id)).body.code).toBe('draft-being-submitted');
    expect(await readDraft(id)).toMatchObject({ status: 'open', circumstances: FIRST });
    expect((await submit(id)).status).toBe(201);
    expect((await readRequest(id)).body.state).toMatchObject({ circumstances: FIRST });
    expect(await readDraft(id)).toMatchObject({ status: 'submitted', requestId: id });
  });

  it('can be changed again if its submission was interrupted before the request was stored, and then refused', async () => {
    const id = await begin();
    const { executor } = fixture.service;
    const execute = executor.execute.bind(executor);
    // The submission has begun, and the store goes away before the request is stored.
    jest.spyOn(executor, 'execute').mockImplementation(async (sent) => {
      const receipt = await execute(sent);
      if (sent.command === 'BeginDraftSubmission') throw new StoreUnavailable('The store is away.');
      return receipt;
    });
    expect((await submit(id)).status).toBe(503);
    jest.restoreAllMocks();
    expect((await change(id)).body.code).toBe('draft-being-submitted');
    const refused = await fixture.head.post(`${path}/${id}/submission`, { protectedSource: 'A teacher' });
    expect(refused.status).toBe(403);
    expect((await readRequest(id)).status).toBe(404);
    expect((await change(id)).status).toBe(200);
    expect((await submit(id)).status).toBe(201);
    expect((await readRequest(id)).body.state).toMatchObject({ circumstances: LATER });
  });
});
