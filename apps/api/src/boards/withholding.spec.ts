import { agendaFor, type Viewer } from '#api/boards/withholding';
import type { AgendaEntry, BoardAgenda, WaitingRequest } from '#views/board-agenda';

const SCHOOL = '149010';
const OTHER = '113521';

const item = (itemId: string, schoolUrn: string | null, conflicted: string[] = []): AgendaEntry => ({
  ...{ itemId, kind: 'request', subjectId: 'r', schoolUrn, title: 'Support in mathematics' },
  ...{ state: 'on-agenda', conflicted, decisionId: null, outcome: null },
});

const waiting = (requestId: string, schoolUrn: string): WaitingRequest => ({
  ...{ requestId, boardId: 'b', reference: 'PLY-1', schoolUrn, urgency: 'soon' },
  ...{ submittedOn: '2026-01-05', state: 'waiting', screened: false },
});

const agenda: BoardAgenda = {
  meetings: [
    {
      ...{ meetingId: 'm', boardId: 'b', on: '2026-01-20', place: 'Guildhall', state: 'scheduled', quorum: null },
      present: [],
      items: [item('1', SCHOOL), item('2', OTHER, ['member']), item('3', OTHER), item('4', null)],
    },
  ],
  waiting: [waiting('5', SCHOOL), waiting('6', OTHER)],
};

const shownTo = (viewer: Viewer) => {
  const shown = agendaFor(viewer, agenda);
  return [...shown.meetings.flatMap(({ items }) => items), ...shown.waiting];
};

const [first, second, third, fourth] = agenda.meetings[0]?.items ?? [];

describe('The agenda for a member of the board', () => {
  it('shows only that there is something where it concerns a school from which the member sits on the board', () => {
    expect(shownTo({ personId: 'head', schools: [SCHOOL] })).toEqual([
      { itemId: '1', withheld: true },
      second,
      third,
      fourth,
      { requestId: '5', withheld: true },
      agenda.waiting[1],
    ]);
  });

  it('shows only that there is an item where the member declared an interest', () => {
    expect(shownTo({ personId: 'member', schools: [] }).slice(0, 4)).toEqual([
      first,
      { itemId: '2', withheld: true },
      third,
      fourth,
    ]);
  });

  it('shows everything to who has no interest in anything', () => {
    expect(agendaFor({ personId: 'clerk', schools: [] }, agenda)).toEqual(agenda);
  });
});
