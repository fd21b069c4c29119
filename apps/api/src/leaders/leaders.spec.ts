import { randomUUID } from 'node:crypto';
import { aBoard, HOME, type ABoard } from '#api/testing/board.builder';
import type { Caller } from '#api/testing/test-service';
import { board } from '#domain/board';

/** A clerk of a board for another area. */
const clerkElsewhere = async ({ service }: ABoard): Promise<Caller> => {
  const id = randomUUID();
  const establish = { name: 'Another board', from: '2011-09-01', terms: null } as const;
  await service.streams.handle(board, 'EstablishBoard', id, { ...establish, areas: ['826'] }, service.occasion());
  return service.caller('clerk', { kind: 'board', id });
};

describe('The record of a system leader', () => {
  let there: ABoard;
  beforeAll(async () => {
    there = await aBoard();
  });
  afterAll(() => there.service.close());

  const terms = {
    ...{ providerType: 'nle', designatingBody: 'National College', from: '2011-09-01' },
    ...{ homeSchoolUrn: HOME, phases: ['Primary'], needAreas: ['mathematics'] },
  };

  it('has the id of the person, so that nobody is designated twice at a time and has two ledgers', async () => {
    const { clerk, chair } = there;
    const first = await clerk.post('leaders', { ...terms, personId: chair.id });
    expect([first.status, first.body]).toMatchObject([201, { id: chair.id }]);
    const second = await clerk.post('leaders', { ...terms, personId: chair.id });
    expect([second.status, second.body]).toMatchObject([409, { code: 'already-exists' }]);
  });

  it('is renewed by those who keep it, once the designation has ended, and by nobody else', async () => {
    const { clerk, leaderId, service } = there;
    const renewal = { ...terms, from: '2011-11-01' };
    const elsewhere = await clerkElsewhere(there);
    const early = await clerk.post(`leaders/${leaderId}/renewal`, renewal);
    expect([early.status, early.body]).toMatchObject([409, { code: 'already-designated' }]);
    await clerk.made(`leaders/${leaderId}/withdrawal`, { on: '2011-09-30', reason: 'Moves away' });
    service.on('2011-10-01');
    expect((await elsewhere.post('leaders', { ...renewal, personId: leaderId })).status).toBe(409);
    expect((await elsewhere.post(`leaders/${leaderId}/renewal`, renewal)).status).toBe(404);
    expect((await clerk.post(`leaders/${leaderId}/renewal`, renewal)).status).toBe(200);
    const { body } = await clerk.get(`leaders/${leaderId}`);
    expect(body).toMatchObject({ personId: leaderId, from: '2011-11-01', to: null, withdrawn: false });
  });
});
