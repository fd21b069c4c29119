import type { SpecEvent } from '#kernel/testing/spec-events';
import type { IsoDay } from '#kernel/time';
import type { KeysetPosition } from '#processing/row-order';
import type { ReadModels } from '#processing/read-models';
import { givenView } from '#processing/testing/projection-spec';
import { listAgenda, listWaitingRequests } from '#read-models/agenda-pages';
import { boardAgenda } from '#read-models/board-agenda';
import {
  meeting,
  meetingScheduledEvent,
  requestPlacedEvent,
  requestSubmittedEvent,
  requestTabledEvent,
} from '#read-models/testing/board-events.builder';

const TODAY: IsoDay = '2012-01-10';
const meetingOpenedEvent = (id: string) =>
  meeting(id, 'MeetingOpened', { roll: [], quorum: 3, decisionRule: 'majority', termsFrom: TODAY });
const meetingClosedEvent = (id: string) => meeting(id, 'MeetingClosed', { decided: 0, carriedOver: [] });

/** The request is on the agenda of the meeting, which has not closed. */
const onAgendaEvents = (id: string, meetingId: string): SpecEvent[] => [
  requestTabledEvent(id, meetingId),
  requestPlacedEvent(id, meetingId),
];

/** Reads a list in pages of two rows. */
const readPages = async <Row>(
  read: (after: KeysetPosition | null) => Promise<Row[]>,
  positionOf: (row: Row) => KeysetPosition,
): Promise<string[][]> => {
  const pages: string[][] = [];
  for (let after: KeysetPosition | null = null; ;) {
    const rows = await read(after);
    pages.push(rows.map((row) => positionOf(row).key));
    const last = rows.at(-1);
    if (last === undefined || rows.length < 2) return pages;
    after = positionOf(last);
  }
};

const readAgenda = (readModels: ReadModels, descending: boolean) =>
  readPages(
    (after) => listAgenda(readModels, 'board-1', TODAY, { where: {}, sort: { by: 'on', descending }, after, limit: 2 }),
    ({ on, meetingId }) => ({ value: on, key: meetingId }),
  );

const readWaiting = (readModels: ReadModels, descending: boolean) =>
  readPages(
    (after) =>
      listWaitingRequests(readModels, 'board-1', TODAY, {
        where: {},
        sort: { by: 'submittedOn', descending },
        after,
        limit: 2,
      }),
    ({ submittedOn, requestId }) => ({ value: submittedOn, key: requestId }),
  );

describe('Pages of the agenda', () => {
  it('continue from earlier meetings that are open to those from today on, in both orders', async () => {
    const kit = givenView(boardAgenda).after(
      meetingScheduledEvent('old-closed', '2011-11-01'),
      meetingScheduledEvent('old-1', '2011-11-01'),
      meetingScheduledEvent('old-2', '2011-11-01'),
      meetingScheduledEvent('old-3', '2011-12-01'),
      meetingScheduledEvent('today-closed', TODAY),
      meetingScheduledEvent('today', TODAY),
      meetingScheduledEvent('later', '2012-02-14'),
      meetingScheduledEvent('elsewhere', TODAY, 'board-10'),
      meetingScheduledEvent('nowhere', TODAY, 'board'),
      meetingScheduledEvent('old-never-opened', '2011-11-15'),
      ...['old-closed', 'old-1', 'old-2', 'old-3', 'today-closed'].map(meetingOpenedEvent),
      meetingClosedEvent('old-closed'),
      meetingClosedEvent('today-closed'),
    );
    const all = ['old-1', 'old-2', 'old-3', 'today', 'today-closed', 'later'];
    const inPages = (ids: readonly string[]) => [ids.slice(0, 2), ids.slice(2, 4), ids.slice(4, 6), []];
    await kit.returns((readModels) => readAgenda(readModels, false), inPages(all));
    await kit.returns((readModels) => readAgenda(readModels, true), inPages(all.toReversed()));
  });
});

describe('Pages of waiting requests', () => {
  it('are full, however many requests between their rows are on the agenda of a meeting', async () => {
    const ids = ['r1', 'r2', 'r3', 'r4', 'r5', 'r6', 'r7'];
    const kit = givenView(boardAgenda).after(
      meetingScheduledEvent('m1', TODAY),
      ...ids.map((id) => requestSubmittedEvent(id)),
      requestSubmittedEvent('r8', 'board-10'),
      ...['r2', 'r3', 'r4', 'r5'].flatMap((id) => onAgendaEvents(id, 'm1')),
    );
    await kit.returns((readModels) => readWaiting(readModels, false), [['r1', 'r6'], ['r7']]);
    await kit.returns((readModels) => readWaiting(readModels, true), [['r7', 'r6'], ['r1']]);
  });
});
