import { CONCERN_CAUSES, DUE_CAUSES, DUE_LABELS, type DueCause } from '#api/meetings/agenda-causes';
import { Injectable } from '@nestjs/common';
import { v5 as createUuid } from 'uuid';
import type { CaseKind } from '#api/access/cases';
import { Conflicts } from '#api/access/conflicts';
import type { CommandOptions } from '#nest-cqrs/stream-command';
import { HandOverProposals, toHandOverItemId } from '#api/meetings/hand-over-proposals';
import { OverlapReader } from '#api/requests/overlap-reader';
import { board } from '#domain/board';
import { meeting } from '#domain/meeting';
import type { Meeting } from '#domain/meeting.types';
import { request } from '#domain/request';
import { RATIFICATION_TITLE } from '#domain/meeting.events';
import type { ItemKind } from '#domain/vocabulary';
import { StreamReader } from '#execution/stream-reader';
import type { IsoDay } from '#kernel/time';
import { ReadModels } from '#processing/read-models';
import { listWaitingRequests } from '#read-models/agenda-pages';
import { listBoardMeetings } from '#read-models/board-lists';
import type { DueItem } from '#read-models/due-item';
import { listDueItems } from '#read-models/due-items';

/** Something that waits for the board, and would be an item of the agenda. */
export interface AgendaProposal {
  readonly itemId: string;
  /** Other business for a request that another board hands over. */
  readonly kind: ItemKind;
  /** Of other business, the hand-over. */
  readonly subjectId: string;
  readonly title: string;
  /** Why it waits. */
  readonly cause: DueItem['kind'] | 'request' | 'hand-over' | 'chairs-action' | 'last-meeting';
  /** The day by which it is due; null if it has none. */
  readonly due: IsoDay | null;
  /** What must be done before it can be on the agenda. */
  readonly obstacle: 'not-screened' | 'overlap-unanswered' | null;
}

/** Of each kind. A meeting could not take more. */
const MOST = 200;
/** The last meetings whose minutes could wait. */
const LAST_MEETINGS = 5;

const CASE_KINDS: Readonly<Partial<Record<ItemKind, CaseKind>>> = {
  request: 'request',
  escalation: 'escalation',
  ratification: 'decision',
};

type Draft = Omit<AgendaProposal, 'itemId'>;

const toDueDraft = (cause: DueCause, { contractId, decisionId, escalationId, reference, due }: DueItem): Draft[] => {
  const isConcern = CONCERN_CAUSES.includes(cause);
  const subjectId = isConcern ? escalationId : (contractId ?? decisionId);
  if (subjectId === null) return [];
  const title = reference === null ? DUE_LABELS[cause] : `${DUE_LABELS[cause]}: contract ${reference}`;
  return [{ kind: isConcern ? 'escalation' : 'review', subjectId, title, cause, due, obstacle: null }];
};

/** Finds what waits for a board and is not on the agenda of a meeting. */
@Injectable()
export class AgendaProposals {
  constructor(
    private readonly streams: StreamReader,
    private readonly readModels: ReadModels,
    private readonly conflicts: Conflicts,
    private readonly overlaps: OverlapReader,
    private readonly handOvers: HandOverProposals,
  ) {}

  /**
   * In the order in which the items would stand: the minutes of the last meeting, what the chair did, requests, hand-overs, reviews and conditions, concerns. Leaves out
   * cases in which the caller has an interest. Throws `UnknownStream`.
   */
  async find(meetingId: string, options: CommandOptions): Promise<readonly AgendaProposal[]> {
    const { state } = await this.streams.load(meeting, meetingId);
    const drafts = [
      ...(await this.findMinutes(meetingId, state)),
      ...(await this.findChairsActions(state)),
      ...(await this.findRequests(meetingId, state, options)),
      ...(await this.findHandOvers(meetingId, state, options)),
      ...(await this.findDue(state)),
    ];
    const isNew = ({ kind, subjectId }: Draft, place: number): boolean =>
      !state.items.some((item) => item.kind === kind && item.subjectId === subjectId) &&
      drafts.findIndex((each) => each.kind === kind && each.subjectId === subjectId) === place;
    const proposals: AgendaProposal[] = [];
    for (const draft of drafts.filter(isNew))
      if (!(await this.isExcluded(draft, options))) proposals.push({ ...draft, itemId: toItemId(meetingId, draft) });
    return proposals;
  }

  private async isExcluded({ kind, subjectId, cause }: Draft, options: CommandOptions): Promise<boolean> {
    const reader = this.conflicts.forCaller(options);
    if (kind === 'review') return reader.isExcluded(cause === 'condition' ? 'decision' : 'contract', subjectId);
    const caseKind = CASE_KINDS[kind];
    return caseKind !== undefined && reader.isExcluded(caseKind, subjectId);
  }

  private async findMinutes(meetingId: string, { boardId, on }: Meeting): Promise<Draft[]> {
    const page = {
      where: { state: 'closed' },
      sort: { by: 'on', descending: true },
      after: null,
      limit: LAST_MEETINGS,
    } as const;
    const drafts: Draft[] = [];
    for (const held of await listBoardMeetings(this.readModels, boardId, on, page)) {
      const { state } = await this.streams.find(meeting, held.meetingId);
      if (state === undefined || held.meetingId === meetingId || state.cancelled) continue;
      if (state.minutesApprovedOn !== null || state.on > on) continue;
      const title = `Minutes of the meeting on ${state.on}`;
      drafts.unshift({
        kind: 'minutes',
        subjectId: held.meetingId,
        title,
        cause: 'last-meeting',
        due: null,
        obstacle: null,
      });
    }
    return drafts;
  }

  private async findChairsActions({ boardId }: Meeting): Promise<Draft[]> {
    const { state } = await this.streams.load(board, boardId);
    return state.awaitingRatification.map((subjectId) => ({
      kind: 'ratification',
      subjectId,
      title: RATIFICATION_TITLE,
      cause: 'chairs-action',
      due: null,
      obstacle: null,
    }));
  }

  private async findRequests(
    meetingId: string,
    { boardId, on }: Meeting,
    { context }: CommandOptions,
  ): Promise<Draft[]> {
    const page = { where: {}, sort: { by: 'submittedOn', descending: false }, after: null, limit: MOST } as const;
    const drafts: Draft[] = [];
    for (const { requestId, reference, screened } of await listWaitingRequests(this.readModels, boardId, on, page)) {
      if (await this.isPutOffBeyond(meetingId, on, requestId)) continue;
      const title = `Request ${reference}`;
      const obstacle = screened ? await this.findOverlap(requestId, context.today) : 'not-screened';
      drafts.push({ kind: 'request', subjectId: requestId, title, cause: 'request', due: null, obstacle });
    }
    return drafts;
  }

  private async findHandOvers(meetingId: string, state: Meeting, options: CommandOptions): Promise<Draft[]> {
    return (await this.handOvers.find(meetingId, state, options)).map(({ handOverId: subjectId, title }) => ({
      ...{ kind: 'other', subjectId, title, cause: 'hand-over', due: null, obstacle: null },
    }));
  }

  private async findOverlap(requestId: string, today: IsoDay): Promise<Draft['obstacle']> {
    return (await this.overlaps.isUnanswered(requestId, today)) ? 'overlap-unanswered' : null;
  }

  /** Whether the board put the request off to another meeting, which is after this day and still to come. */
  private async isPutOffBeyond(meetingId: string, on: IsoDay, requestId: string): Promise<boolean> {
    const target = (await this.streams.find(request, requestId)).state?.deferredTo ?? null;
    if (target === null || target === meetingId) return false;
    const { state } = await this.streams.find(meeting, target);
    return state !== undefined && !state.closed && on < state.on;
  }

  /** What is due by the day of the meeting. A proposed step waits whenever it is due. */
  private async findDue({ boardId, on }: Meeting): Promise<Draft[]> {
    const drafts: Draft[] = [];
    for (const cause of DUE_CAUSES) {
      const page = {
        where: { kind: cause },
        sort: { by: 'due', descending: false },
        after: null,
        limit: MOST,
      } as const;
      const found = await listDueItems(this.readModels, boardId, on, page);
      const due = found.filter((item) => cause === 'proposed-step' || item.due <= on);
      drafts.push(...due.flatMap((item) => toDueDraft(cause, item)));
    }
    return drafts;
  }
}

const PROPOSAL_NAMESPACE = 'b3c5a1de-52a6-4f0c-9d3b-6a3a1f6f2c06';

/** A request has its own id on an agenda. The others get one that is the same each time. */
const toItemId = (meetingId: string, { kind, subjectId, cause }: Draft): string => {
  if (cause === 'hand-over') return toHandOverItemId(meetingId, subjectId);
  return kind === 'request' ? subjectId : createUuid([meetingId, kind, subjectId].join(' '), PROPOSAL_NAMESPACE);
};
