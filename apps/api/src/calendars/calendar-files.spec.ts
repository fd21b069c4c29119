import { writeCalendarFile } from '#api/calendars/calendar-file';
import { createTestBoard, type TestBoard } from '#api/testing/board.builder';

describe('A calendar file', () => {
  let fixture: TestBoard;
  beforeAll(async () => {
    fixture = await createTestBoard();
  });
  afterAll(() => fixture.service.close());

  const readLines = async (path: string, caller = fixture.clerk): Promise<string[]> =>
    (await caller.getRaw(path, { accept: 'text/calendar' })).text.split('\r\n');

  it('has the meetings of a board with stable ids, and says when one moved or was cancelled, but not where it is', async () => {
    const { clerk, boardId, members } = fixture;
    const scheduled = { on: '2011-10-12', place: 'House of Mrs Miller' };
    const id = await clerk.submit(`boards/${boardId}/meetings`, scheduled);
    const path = `boards/${boardId}/calendar-file`;
    const first = await readLines(path);
    expect(first).toEqual(
      expect.arrayContaining([`UID:meeting-${id}`, 'SEQUENCE:0', 'DTSTART;VALUE=DATE:20111012', 'STATUS:CONFIRMED']),
    );
    expect(first.join('')).not.toContain('Miller');
    await clerk.submit(`meetings/${id}/move`, { on: '2011-10-19', reason: 'Mrs Miller is away' });
    expect(await readLines(path, members[1])).toEqual(
      expect.arrayContaining([`UID:meeting-${id}`, 'SEQUENCE:1', 'DTSTART;VALUE=DATE:20111019']),
    );
    await clerk.submit(`meetings/${id}/cancellation`, { reason: 'Mrs Miller is away' });
    const own = await readLines('me/calendar-file', members[1]);
    expect(own).toEqual(expect.arrayContaining([`UID:meeting-${id}`, 'SEQUENCE:2', 'STATUS:CANCELLED']));
    expect(own.join('')).not.toContain('Miller');
  });

  it('is only for those who read the meetings, and has nothing of other boards', async () => {
    const { head, boardId } = fixture;
    expect((await head.getRaw(`boards/${boardId}/calendar-file`, { accept: 'text/calendar' })).status).toBe(403);
    expect((await readLines('me/calendar-file', head)).join('\n')).not.toContain('BEGIN:VEVENT');
    expect((await head.getRaw('me/calendar-file', { accept: 'application/json' })).status).toBe(406);
  });

  it('escapes text and folds long lines', () => {
    const entry = {
      uid: 'one',
      sequence: 3,
      on: '2012-01-10',
      description: 'x'.repeat(100),
      cancelled: false,
    } as const;
    const file = writeCalendarFile('Board', [{ ...entry, summary: 'Heads; clerks, others' }], '2012-01-01');
    expect(file).toContain('SUMMARY:Heads\\; clerks\\, others');
    for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(file).toContain('DTSTAMP:20120101T000000Z');
  });
});
