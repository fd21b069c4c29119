import { aBoard } from '#api/testing/board.builder';
import { decided, tabled } from '#api/testing/case.builder';

describe('A meeting, shown to somebody with a conflict of interest in one of its items', () => {
  it('names the item and neither what was decided on it nor who had an interest', async () => {
    const there = await aBoard();
    const [requestId, meetingId] = await tabled(there);
    await decided(there, requestId, meetingId);
    const [interested, member] = there.members;
    const shownTo = async (reader: typeof member) => (await reader.get(`meetings/${meetingId}`)).body.state;
    expect(await shownTo(member)).toMatchObject({ decisions: [{ itemId: requestId, conflicted: [interested.id] }] });
    expect(await shownTo(interested)).toMatchObject({
      items: [{ itemId: requestId, withheld: true }],
      interests: [],
      decisions: [],
    });
    await there.service.close();
  }, 60_000);
});
