import { Injectable } from '@nestjs/common';
import { board } from '#domain/board';
import type { Urn } from '#domain/vocabulary';
import { Streams } from '#event-sourcing/streams';
import type { AgendaEntry, BoardAgenda, MeetingAgenda, WaitingRequest } from '#views/board-agenda';

/** What a member with a conflict of interest sees of an item: that there is one. */
export interface WithheldItem {
  readonly itemId: string;
  readonly withheld: true;
}

export interface WithheldRequest {
  readonly requestId: string;
  readonly withheld: true;
}

export type MeetingForViewer = Omit<MeetingAgenda, 'items'> & {
  readonly items: readonly (AgendaEntry | WithheldItem)[];
};

export interface AgendaForViewer {
  readonly meetings: readonly MeetingForViewer[];
  readonly waiting: readonly (WaitingRequest | WithheldRequest)[];
}

/** Who reads, and the schools from which they sit on the board. */
export interface Viewer {
  readonly personId: string;
  readonly schools: readonly Urn[];
}

const concerns = ({ schools }: Viewer, schoolUrn: Urn | null): boolean =>
  schoolUrn !== null && schools.includes(schoolUrn);

/** The meeting without what the viewer may not see: items in which they declared an interest or that concern a school of theirs. */
export const meetingFor = (viewer: Viewer, meeting: MeetingAgenda): MeetingForViewer => ({
  ...meeting,
  items: meeting.items.map((item) =>
    item.conflicted.includes(viewer.personId) || concerns(viewer, item.schoolUrn)
      ? { itemId: item.itemId, withheld: true }
      : item,
  ),
});

/** The agenda without what the viewer may not see. */
export const agendaFor = (viewer: Viewer, { meetings, waiting }: BoardAgenda): AgendaForViewer => ({
  meetings: meetings.map((meeting) => meetingFor(viewer, meeting)),
  waiting: waiting.map((request) =>
    concerns(viewer, request.schoolUrn) ? { requestId: request.requestId, withheld: true } : request,
  ),
});

/** Finds the seats of who reads. */
@Injectable()
export class Viewers {
  constructor(private readonly streams: Streams) {}

  /** Seats of past and coming terms count too, as an agenda shows meetings of other days. */
  async on(boardId: string, personId: string): Promise<Viewer> {
    const { state } = await this.streams.stateOf(board, boardId);
    const seats = state?.members.filter((member) => member.personId === personId) ?? [];
    return { personId, schools: seats.flatMap(({ schoolUrn }) => schoolUrn ?? []) };
  }
}
