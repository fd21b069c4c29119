import { createTestBoard, type TestBoard } from '#api/testing/board.builder';
import { tableRequest } from '#api/testing/case.builder';
import { StreamReader } from '#execution/stream-reader';

/** Records that decide about many rows. Each further case is a record of its own. */
const SHARED = ['person', 'board', 'meeting'];
const MORE_ITEMS = 30;

describe('Redacting an agenda for a member of the board', () => {
  let testBoard: TestBoard;
  let meetingId = '';

  beforeAll(async () => {
    testBoard = await createTestBoard();
    [, meetingId] = await tableRequest(testBoard);
  });
  afterAll(() => testBoard.service.close());

  /** How often each record that rows share is looked up while this path is read. */
  const countLookups = async (path: string): Promise<Record<string, number>> => {
    const find = jest.spyOn(StreamReader.prototype, 'find');
    try {
      const { status } = await testBoard.members[1].getRaw(path);
      expect([path, status]).toEqual([path, 200]);
      const looked = find.mock.calls.map(([{ category }]) => category).filter((category) => SHARED.includes(category));
      return Object.fromEntries(SHARED.map((shared) => [shared, looked.filter((each) => each === shared).length]));
    } finally {
      find.mockRestore();
    }
  };

  const countAll = async (paths: readonly string[]): Promise<Record<string, number>[]> => {
    const counts: Record<string, number>[] = [];
    for (const path of paths) counts.push(await countLookups(path));
    return counts;
  };

  it('looks up the reader, the board and the meeting as often for many items as for one', async () => {
    const { clerk, boardId, service } = testBoard;
    const agenda = `boards/${boardId}/agenda`;
    const paths = [`meetings/${meetingId}`, agenda, `${agenda}?format=csv`];
    const before = await countAll(paths);
    for (const counts of before) expect(Math.min(...Object.values(counts))).toBeGreaterThan(0);
    for (let item = 0; item < MORE_ITEMS; item += 1) {
      const other = { kind: 'other', subjectId: null, schoolUrn: '113523', title: 'Other business' };
      await clerk.submit(`meetings/${meetingId}/items`, other, 'itemId');
    }
    await service.whenIdle();
    const after = await countAll(paths);
    expect(after).toEqual(before);
    const { text } = await testBoard.members[1].getRaw(`meetings/${meetingId}`);
    expect(text.match(/Other business/g)).toHaveLength(MORE_ITEMS);
  });
});
