import { Injectable } from '@nestjs/common';
import { contract } from '#domain/contract';
import { decision } from '#domain/decision';
import { escalation } from '#domain/escalation';
import { leader } from '#domain/leader';
import { meeting } from '#domain/meeting';
import type { AgendaItem } from '#domain/meeting.events';
import { request } from '#domain/request';
import type { Urn } from '#domain/vocabulary';
import { Streams } from '#execution/command-executor';

/** Who offers support, or is to give it. */
export interface Provider {
  readonly personId: string;
  readonly homeSchoolUrn: Urn;
}

/** The case of a school before a board, as far as conflicts of interest follow from it. */
export interface Case {
  readonly boardId: string;
  readonly schoolUrn: Urn | null;
  /** The items under which meetings had it before them. */
  readonly items: readonly { readonly meetingId: string; readonly itemId: string }[];
  readonly providers: readonly Provider[];
}

/** Where a case can be seen from. */
export type CaseKind = 'request' | 'decision' | 'contract' | 'escalation';

export const isCaseKind = (name: string): name is CaseKind =>
  ['request', 'decision', 'contract', 'escalation'].includes(name);

/** An item of a meeting, and the decision on it if there is one. */
export type TabledItem = Pick<AgendaItem, 'itemId' | 'kind' | 'subjectId' | 'schoolUrn'> & {
  readonly boardId: string;
  readonly meetingId: string;
  readonly decisionId: string | null;
  /** The leader to whom it is to be awarded, while there is no decision that says so. */
  readonly leaderId?: string;
};

type Part = Pick<Case, 'schoolUrn' | 'items' | 'providers'>;

/** The school is that of the first part that names one. */
const together = (...parts: readonly Part[]): Part => ({
  schoolUrn: parts.find(({ schoolUrn }) => schoolUrn !== null)?.schoolUrn ?? null,
  items: parts.flatMap(({ items }) => items),
  providers: parts.flatMap(({ providers }) => providers),
});

/** Finds the whole case behind any of its records, always in the streams themselves. */
@Injectable()
export class Cases {
  constructor(private readonly streams: Streams) {}

  /** Undefined when there is no such record. */
  of(kind: CaseKind, id: string): Promise<Case | undefined> {
    return this.finders[kind](id);
  }

  /** With what led to the item and what was decided on it. */
  async ofItem({ boardId, meetingId, itemId, decisionId, leaderId, ...item }: TabledItem): Promise<Case> {
    const itself = { schoolUrn: item.schoolUrn, items: [{ meetingId, itemId }] };
    const [providers, decided, before] = await Promise.all([
      this.leading(leaderId),
      decisionId === null ? null : this.of('decision', decisionId),
      this.before(item),
    ]);
    const found = [before, decided].flatMap((part) => part ?? []);
    return { boardId, ...together({ ...itself, providers }, ...found) };
  }

  private readonly finders: Readonly<Record<CaseKind, (id: string) => Promise<Case | undefined>>> = {
    request: async (id) => {
      const { state } = await this.streams.stateOf(request, id);
      if (state === undefined) return undefined;
      const { boardId, schoolUrn, requestId: itemId, meetingIds, bidders: providers } = state;
      return { boardId, schoolUrn, items: meetingIds.map((meetingId) => ({ meetingId, itemId })), providers };
    },
    decision: async (id) => {
      const { state } = await this.streams.stateOf(decision, id);
      if (state === undefined) return undefined;
      const { boardId, schoolUrn, meetingId, itemId, award } = state.taken;
      const awarded = { schoolUrn, items: [{ meetingId, itemId }], providers: await this.leading(award?.leaderId) };
      const before = await this.before(await this.item(meetingId, itemId));
      return { boardId, ...together(awarded, ...(before === undefined ? [] : [before])) };
    },
    contract: async (id) => {
      const { state } = await this.streams.stateOf(contract, id);
      if (state === undefined) return undefined;
      const { boardId, schoolUrn, decisionId, leaderPersonId: personId, homeSchoolUrn } = state.agreed;
      const agreed = { schoolUrn, items: [], providers: [{ personId, homeSchoolUrn }] };
      const decided = await this.of('decision', decisionId);
      return { boardId, ...together(agreed, ...(decided === undefined ? [] : [decided])) };
    },
    escalation: async (id) => {
      const { state } = await this.streams.stateOf(escalation, id);
      return state && this.of('contract', state.contractId);
    },
  };

  /** The case of what an item is about; undefined when it is about nothing on record. */
  private before(item: Pick<AgendaItem, 'kind' | 'subjectId'> | undefined): Promise<Case | undefined> {
    const kinds = { request: 'request', review: 'contract', escalation: 'escalation', other: null } as const;
    const kind = item === undefined ? null : kinds[item.kind];
    const subjectId = item?.subjectId ?? null;
    return kind === null || subjectId === null ? Promise.resolve(undefined) : this.of(kind, subjectId);
  }

  private async item(meetingId: string, id: string): Promise<AgendaItem | undefined> {
    const { state } = await this.streams.stateOf(meeting, meetingId);
    return state?.items.find(({ itemId }) => itemId === id);
  }

  private async leading(leaderId: string | undefined): Promise<readonly Provider[]> {
    if (leaderId === undefined) return [];
    const { state } = await this.streams.stateOf(leader, leaderId);
    return state === undefined ? [] : [{ personId: state.personId, homeSchoolUrn: state.homeSchoolUrn }];
  }
}
