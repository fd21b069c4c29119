import { aBoard, HOME, type ABoard } from '#api/testing/a-board';

describe('The record of a system leader', () => {
  let there: ABoard;
  beforeAll(async () => {
    there = await aBoard();
  });
  afterAll(() => there.service.close());

  it('has the id of the person, so that nobody is designated twice at a time and has two ledgers', async () => {
    const { clerk, chair } = there;
    const designation = {
      ...{ personId: chair.id, providerType: 'nle', designatingBody: 'National College', from: '2011-09-01' },
      ...{ homeSchoolUrn: HOME, phases: ['Primary'], needAreas: ['mathematics'] },
    };
    const first = await clerk.post('leaders', designation);
    expect([first.status, first.body]).toMatchObject([201, { id: chair.id }]);
    const second = await clerk.post('leaders', designation);
    expect([second.status, second.body]).toMatchObject([409, { code: 'already-designated' }]);
  });
});
