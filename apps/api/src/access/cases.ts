import { Injectable } from '@nestjs/common';
import { contract } from '#domain/contract';
import { decision } from '#domain/decision';
import { escalation } from '#domain/escalation';
import { leader } from '#domain/leader';
import type { AgendaItem } from '#domain/meeting.events';
import { request } from '#domain/request';
import type { Urn } from '#domain/vocabulary';
import { Streams } from '#event-sourcing/streams';

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
};

const NOTHING: Pick<Case, 'items' | 'providers'> = { items: [], providers: [] };

const together = (...parts: readonly Pick<Case, 'items' | 'providers'>[]): Pick<Case, 'items' | 'providers'> => ({
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
  async ofItem({ boardId, meetingId, itemId, kind, subjectId, schoolUrn, decisionId }: TabledItem): Promise<Case> {
    const before = { request: 'request', review: 'contract', escalation: 'escalation', other: null } as const;
    const found = await Promise.all([this.part(before[kind], subjectId), this.part('decision', decisionId)]);
    return { boardId, schoolUrn, ...together({ items: [{ meetingId, itemId }], providers: [] }, ...found) };
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
      const { boardId, schoolUrn, meetingId, itemId, requestId, award } = state.taken;
      const awarded = { items: [{ meetingId, itemId }], providers: await this.leading(award?.leaderId) };
      return { boardId, schoolUrn, ...together(awarded, await this.part('request', requestId)) };
    },
    contract: async (id) => {
      const { state } = await this.streams.stateOf(contract, id);
      if (state === undefined) return undefined;
      const { boardId, schoolUrn, decisionId, leaderPersonId: personId, homeSchoolUrn } = state.agreed;
      const agreed = { items: [], providers: [{ personId, homeSchoolUrn }] };
      return { boardId, schoolUrn, ...together(agreed, await this.part('decision', decisionId)) };
    },
    escalation: async (id) => {
      const { state } = await this.streams.stateOf(escalation, id);
      return state && this.of('contract', state.contractId);
    },
  };

  private async part(kind: CaseKind | null, id: string | null): Promise<Pick<Case, 'items' | 'providers'>> {
    const found = kind !== null && id !== null ? await this.of(kind, id) : undefined;
    return found ?? NOTHING;
  }

  private async leading(leaderId: string | undefined): Promise<readonly Provider[]> {
    if (leaderId === undefined) return [];
    const { state } = await this.streams.stateOf(leader, leaderId);
    return state === undefined ? [] : [{ personId: state.personId, homeSchoolUrn: state.homeSchoolUrn }];
  }
}
