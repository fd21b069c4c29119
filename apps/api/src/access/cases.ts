import { rememberByKey, type StreamLookup } from '#api/access/remembered-streams';
import { alliance } from '#domain/alliance';
import {
  followAward,
  followContract,
  followDecision,
  followRequest,
  joinTrails,
  NO_ALLIANCES,
  type AllianceTrail,
} from '#domain/alliances-in-case';
import { leadSchoolsSince } from '#domain/alliance-lead-schools';
import { contract } from '#domain/contract';
import { decision } from '#domain/decision';
import { escalation } from '#domain/escalation';
import { leader } from '#domain/leader';
import { meeting } from '#domain/meeting';
import type { AgendaItem } from '#domain/meeting.events';
import { request } from '#domain/request';
import type { Bidder } from '#domain/request.types';
import type { ItemKind, Provider as AwardedProvider, Urn } from '#domain/vocabulary';
import type { IsoDay } from '#kernel/time';

/** Who offers support, or is to give it. */
export interface Provider {
  /** Null for a school whose people give it through an organisation. */
  readonly personId: string | null;
  readonly homeSchoolUrn: Urn | null;
}

/** Everybody with an interest in a bid: the leader, the schools of the organisation, and who bid. */
const listInterested = ({ personId, homeSchoolUrn, schools, bidBy }: Bidder): Provider[] => [
  { personId, homeSchoolUrn },
  ...schools.map((urn) => ({ personId: null, homeSchoolUrn: urn })),
  ...(bidBy === personId ? [] : [{ personId: bidBy, homeSchoolUrn: null }]),
];

/** The case of a school before a board: what conflicts of interest depend on. */
export interface Case {
  readonly boardId: string;
  readonly schoolUrn: Urn | null;
  /** The agenda items under which meetings discussed the case. */
  readonly items: readonly { readonly meetingId: string; readonly itemId: string }[];
  readonly providers: readonly Provider[];
  /** The alliances that the case concerns. */
  readonly alliances: AllianceTrail;
}

/** The kinds of record that belong to a case. */
const CASE_KINDS = ['request', 'decision', 'contract', 'escalation'] as const;
export type CaseKind = (typeof CASE_KINDS)[number];

export const isCaseKind = (name: string): name is CaseKind => CASE_KINDS.some((kind) => kind === name);

/** An agenda item of a meeting, and the decision on it if there is one. */
export type TabledItem = Pick<AgendaItem, 'itemId' | 'kind' | 'subjectId' | 'schoolUrn'> & {
  readonly boardId: string;
  readonly meetingId: string;
  readonly decisionId: string | null;
  /** The leader in a proposed award, while no decision names one. */
  readonly leaderId?: string;
  readonly provider?: AwardedProvider;
};

/** Who is to give the support. */
export interface ProposedAward {
  readonly leaderId: string;
  readonly provider: AwardedProvider;
}

type CasePart = Omit<Case, 'boardId'>;

/** Takes the school from the first part that has one. */
const merge = (...parts: readonly CasePart[]): CasePart => {
  const items: Case['items'][number][] = [];
  const providers: Provider[] = [];
  let schoolUrn: Urn | null = null;
  for (const part of parts) {
    schoolUrn ??= part.schoolUrn;
    items.push(...part.items);
    providers.push(...part.providers);
  }
  return { schoolUrn, items, providers, alliances: joinTrails(...parts.map(({ alliances }) => alliances)) };
};

/** Finds the whole case from any of its records. Reads streams, never views, which could be late. */
export class Cases {
  constructor(
    private readonly streams: StreamLookup,
    private readonly today: IsoDay,
  ) {}

  /** Undefined when the record does not exist. */
  find(kind: CaseKind, id: string): Promise<Case | undefined> {
    return this.finders[kind](id);
  }

  /** Includes the case that led to the item, and the decision on it. */
  async findForItem({
    boardId,
    meetingId,
    itemId,
    decisionId,
    leaderId,
    provider,
    ...item
  }: TabledItem): Promise<Case> {
    const itself = { schoolUrn: item.schoolUrn, items: [{ meetingId, itemId }] };
    const [lead, schools, decided, before] = await Promise.all([
      this.findProviders(leaderId),
      this.findSchoolsOf(provider, this.today),
      decisionId === null ? null : this.find('decision', decisionId),
      this.findSubject(item),
    ]);
    const found = [before, decided].flatMap((part) => part ?? []);
    const alliances = followAward({ leaderId, provider });
    return { boardId, ...merge({ ...itself, providers: [...lead, ...schools], alliances }, ...found) };
  }

  /** A case without a meeting: the school, and the provider of an award. */
  async findForAward(boardId: string, schoolUrn: Urn, { leaderId, provider }: ProposedAward): Promise<Case> {
    const providers = [...(await this.findProviders(leaderId)), ...(await this.findSchoolsOf(provider, this.today))];
    return { boardId, schoolUrn, items: [], providers, alliances: followAward({ leaderId, provider }) };
  }

  private readonly finders: Readonly<Record<CaseKind, (id: string) => Promise<Case | undefined>>> = {
    request: async (id) => {
      const { state } = await this.streams.find(request, id);
      if (state === undefined) return undefined;
      const { boardId, schoolUrn, requestId: itemId, meetingIds, bidders } = state;
      const providers = bidders.flatMap(listInterested);
      const items = meetingIds.map((meetingId) => ({ meetingId, itemId }));
      return { boardId, schoolUrn, items, providers, alliances: followRequest(state) };
    },
    decision: async (id) => {
      const { state } = await this.streams.find(decision, id);
      if (state === undefined) return undefined;
      const { boardId, schoolUrn, meetingId, itemId, award, madeOn } = state.taken;
      const awarded = {
        schoolUrn,
        // No meeting of this service discussed a decision that was taken over from paper.
        items: meetingId === null || itemId === null ? [] : [{ meetingId, itemId }],
        providers: [
          ...(await this.findProviders(award?.leaderId)),
          ...(await this.findSchoolsOf(award?.provider, madeOn)),
          // Whoever had an interest when the board decided on paper is excluded like a provider.
          ...(state.takenOver?.interested ?? []).map((personId) => ({ personId, homeSchoolUrn: null })),
        ],
        alliances: followDecision(state),
      };
      const before = await this.findSubject(
        meetingId === null || itemId === null ? undefined : await this.findItem(meetingId, itemId),
      );
      return { boardId, ...merge(awarded, ...(before === undefined ? [] : [before])) };
    },
    contract: async (id) => {
      const { state } = await this.streams.find(contract, id);
      if (state === undefined) return undefined;
      const { boardId, schoolUrn, decisionId, leaderPersonId: personId, homeSchoolUrn } = state.agreed;
      const providers = [{ personId, homeSchoolUrn }, ...state.team];
      const agreed = { schoolUrn, items: [], providers, alliances: followContract(state) };
      const decided = await this.find('decision', decisionId);
      return { boardId, ...merge(agreed, ...(decided === undefined ? [] : [decided])) };
    },
    escalation: async (id) => {
      const { state } = await this.streams.find(escalation, id);
      if (state === undefined) return undefined;
      if (state.contractId !== null) return this.find('contract', state.contractId);
      const { boardId, schoolUrn } = state;
      return { boardId, schoolUrn, items: [], providers: [], alliances: NO_ALLIANCES };
    },
  };

  /** The case that an item is about; undefined when it is about no record. */
  private async findSubject(item: Pick<AgendaItem, 'kind' | 'subjectId'> | undefined): Promise<Case | undefined> {
    const kinds = {
      request: 'request',
      review: 'contract',
      escalation: 'escalation',
      ratification: 'decision',
      minutes: null,
      other: null,
    } as const satisfies Readonly<Record<ItemKind, CaseKind | null>>;
    const kind = item === undefined ? null : kinds[item.kind];
    const subjectId = item?.subjectId ?? null;
    if (kind === null || subjectId === null) return undefined;
    const found = await this.find(kind, subjectId);
    // A review is about a contract, or about a decision that led to none.
    return found ?? (kind === 'contract' ? this.find('decision', subjectId) : undefined);
  }

  private async findItem(meetingId: string, itemId: string): Promise<AgendaItem | undefined> {
    return (await this.itemsOf(meetingId)).get(itemId);
  }

  /** The items of a meeting by their ids. */
  private readonly itemsOf = rememberByKey(async (meetingId: string): Promise<ReadonlyMap<string, AgendaItem>> => {
    const { state } = await this.streams.find(meeting, meetingId);
    return new Map(state?.items.map((item) => [item.itemId, item]));
  });

  /** The schools that give the support through an alliance, since the day or a later one, or the school that gives it. */
  private async findSchoolsOf(provider: AwardedProvider | undefined, since: IsoDay): Promise<readonly Provider[]> {
    const { allianceId = null, schoolUrn = null } = provider ?? {};
    const { state } = allianceId === null ? { state: undefined } : await this.streams.find(alliance, allianceId);
    const schools = [...(schoolUrn === null ? [] : [schoolUrn]), ...leadSchoolsSince(state, since)];
    return schools.map((homeSchoolUrn) => ({ personId: null, homeSchoolUrn }));
  }

  private async findProviders(leaderId: string | undefined): Promise<readonly Provider[]> {
    if (leaderId === undefined) return [];
    const { state } = await this.streams.find(leader, leaderId);
    return state === undefined ? [] : [{ personId: state.personId, homeSchoolUrn: state.homeSchoolUrn }];
  }
}
