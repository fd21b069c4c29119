import { createTestBoard, type TestBoard } from '#api/testing/board.builder';
import { tableRequest } from '#api/testing/case.builder';

describe('An interest that the clerk records for a member', () => {
  let fixture: TestBoard;
  let requestId: string;
  let meetingId: string;

  beforeAll(async () => {
    fixture = await createTestBoard();
    [requestId, meetingId] = await tableRequest(fixture);
    const { clerk, members } = fixture;
    const interest = { itemId: requestId, personId: members[1].id, nature: 'Married to the head' };
    await clerk.submit(`meetings/${meetingId}/interests`, interest);
  });

  afterAll(() => fixture.service.close());

  const readInterests = async (reader: TestBoard['clerk']) =>
    ((await reader.get(`meetings/${meetingId}`)).body.state as { interests: unknown }).interests;

  it('is shown to the member, who contests it, although the item is withheld', async () => {
    const { clerk, members, chair } = fixture;
    const recorded = {
      itemId: requestId,
      personId: members[1].id,
      nature: 'Married to the head',
      declaredBy: clerk.id,
    };
    expect(await readInterests(members[1])).toMatchObject([{ ...recorded, standing: 'recorded' }]);
    const answer = { answer: 'contested', note: 'We are not married' };
    await members[1].submit(`meetings/${meetingId}/items/${requestId}/interest-answer`, answer);
    expect(await readInterests(chair)).toMatchObject([{ ...recorded, standing: 'contested' }]);
    const other = await members[2].post(`meetings/${meetingId}/items/${requestId}/interest-answer`, answer);
    expect(other.body.code).toBe('nothing-to-answer');
  });

  it('is shown in the agenda for the members who come from the school, until the clerk withdraws it', async () => {
    const { clerk, members, boardId } = fixture;
    const readConflicted = async (): Promise<unknown> => (await clerk.get(`boards/${boardId}/agenda`)).body.meetings;
    const [fromSchool, interested] = [members[0].id, members[1].id];
    const shows = (conflicted: string[]) => [{ items: [{ itemId: requestId, conflicted }] }];
    expect(await readConflicted()).toMatchObject(shows([fromSchool, interested]));
    const withdrawal = { personId: interested, reason: 'The wrong member' };
    await clerk.submit(`meetings/${meetingId}/items/${requestId}/interest-withdrawal`, withdrawal);
    expect(await readConflicted()).toMatchObject(shows([fromSchool]));
  });
});
