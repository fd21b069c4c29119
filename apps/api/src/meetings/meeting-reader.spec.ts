import { createTestBoard } from '#api/testing/board.builder';
import { approveRequest, tableRequest } from '#api/testing/case.builder';

describe('A meeting, read by a member with a conflict of interest in one item', () => {
  it('shows the id of the item, but not its decision or interests', async () => {
    const fixture = await createTestBoard();
    const [requestId, meetingId] = await tableRequest(fixture);
    await approveRequest(fixture, requestId, meetingId);
    const [interested, member] = fixture.members;
    const readState = async (reader: typeof member) => (await reader.get(`meetings/${meetingId}`)).body.state;
    expect(await readState(member)).toMatchObject({ decisions: [{ itemId: requestId, conflicted: [interested.id] }] });
    expect(await readState(interested)).toMatchObject({
      items: [{ itemId: expect.not.stringMatching(requestId) as string, withheld: true }],
      interests: [],
      decisions: [],
    });
    await fixture.service.close();
  });
});
