import { createTestBoard, type TestBoard } from '#api/testing/board.builder';
import { AIM, approveRequest, draftContract, prepareSignature, signFor, tableRequest } from '#api/testing/case.builder';
import { specialistPrice } from '#domain/testing/sample-prices';

const PRICE = {
  basis: 'list',
  listPrice: 'sle-deployment',
  fixedPence: null,
  unpaidHalfDays: 0,
  discountKind: null,
  discountPence: 0,
  discountReason: null,
  shares: [],
};

describe('The price of a contract by the price list of the board', () => {
  let fixture: TestBoard;
  let contractId = '';
  const path = (rest: string): string => `contracts/${contractId}/${rest}`;
  const onBoard = (rest: string): string => `boards/${fixture.boardId}/${rest}`;

  beforeAll(async () => {
    fixture = await createTestBoard();
    const [requestId, meetingId] = await tableRequest(fixture);
    contractId = await draftContract(fixture, await approveRequest(fixture, requestId, meetingId));
    await fixture.clerk.submit(path('aims'), AIM, 'aimId');
  });

  afterAll(() => fixture.service.close());

  it('rests on list prices that the clerk keeps for the board, and nobody of a school', async () => {
    const { clerk, head } = fixture;
    const listed = { ...specialistPrice, from: '2011-09-20', reason: 'Agreed at the annual meeting' };
    expect((await head.post(onBoard('list-prices'), listed)).status).toBe(403);
    await clerk.submit(onBoard('list-prices'), listed);
    await clerk.submit(onBoard('list-prices'), { ...listed, code: 'walk', title: 'Learning walk' });
    await clerk.submit(onBoard('list-prices/walk/end'), { on: '2011-09-21', reason: 'Part of the deployment' });
    expect((await clerk.get(`boards/${fixture.boardId}`)).body.state).toMatchObject({
      listPrices: [
        { ...listed, to: null, endReason: null },
        { code: 'walk', to: '2011-09-21', endReason: 'Part of the deployment' },
      ],
    });
  });

  it('is the price of the draft, with a discount, its reason and who receives which share', async () => {
    const { clerk, head } = fixture;
    const { body: draft } = await clerk.get(`contracts/${contractId}`);
    const halfDays = Number(draft.plannedHalfDays);
    const listPence = 14_000 * halfDays + 2_000;
    const refused = await clerk.post(path('price'), PRICE);
    expect([refused.status, refused.body.code]).toEqual([409, 'price-does-not-fit']);
    expect((await head.post(path('price'), PRICE)).status).toBe(403);
    const pence = listPence - 5_000;
    const kept = { reference: null, payer: null, fundId: null, halfDays: null, startsOn: null, endsOn: null };
    await clerk.submit(path('amendment'), { ...kept, pence, reason: 'By the price list' });
    const discount = { discountKind: 'membership', discountPence: 5_000, discountReason: 'Member of the alliance' };
    const shares = [{ payee: 'home-school', pence }];
    await clerk.submit(path('price'), { ...PRICE, ...discount, shares });
    expect((await head.get(`contracts/${contractId}`)).body).toMatchObject({
      record: { price: { listPence, chargedPence: pence, ...discount, shares } },
    });
    const page = (await head.getRaw(path('printed'), { accept: 'text/html' })).text;
    expect(page).toContain('Member of the alliance');
  });

  it('must still be the price of the draft when the first party signs', async () => {
    const { clerk, head } = fixture;
    const kept = { reference: null, payer: null, fundId: null, pence: null, startsOn: null, endsOn: null };
    await clerk.submit(path('amendment'), { ...kept, halfDays: 2, reason: 'One day is enough' });
    const refused = await head.post(path('signatures/school'), await prepareSignature(head, contractId));
    expect([refused.status, refused.body.code]).toEqual([409, 'price-does-not-fit']);
    await clerk.submit(path('amendment'), { ...kept, pence: 30_000, halfDays: null, reason: 'By the price list' });
    await clerk.submit(path('price'), PRICE);
    await signFor(head, contractId, 'school');
  });
});
