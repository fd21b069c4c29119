import { Injectable } from '@nestjs/common';
import { RankingReader, type Ranking } from '#api/matching/ranking-reader';
import type { ComparedBid, RankedProvider, RankingFilter } from '#api/matching/ranking.lists';
import { toCandidateKey } from '#domain/candidate-key';
import type { RankedCandidate } from '#domain/provider-ranking.types';
import { request } from '#domain/request';
import { listOpenBids } from '#domain/request-bids';
import type { Bidder } from '#domain/request.types';
import { StreamReader } from '#execution/stream-reader';

/** A place of a ranking whose score is not explained yet: a page explains what it shows. */
export interface Place extends Omit<RankedProvider, 'parts'> {
  readonly of: RankedCandidate;
}

/** The provider of a bid as in a ranking: the alliance, or else the leader who would steer the work. */
const toKey = ({ provider, leaderId }: Pick<Bidder, 'provider' | 'leaderId'>): string =>
  toCandidateKey(provider, leaderId);

const toId = (candidateKey: string): string => candidateKey.slice(candidateKey.indexOf(' ') + 1);

const toPlace = (of: RankedCandidate, place: number, bidding: ReadonlySet<string>): Place => {
  const { candidate, rank, score, exclusions } = of;
  const { candidateKey, kind, distanceMetres, freeHalfDays, load } = candidate;
  const id = toId(candidateKey);
  return {
    ...{ of, place, rank, kind, candidateKey, score, exclusions, distanceMetres, freeHalfDays, load },
    ...{ leaderId: kind === 'leader' ? id : null, allianceId: kind === 'alliance' ? id : null },
    hasBid: bidding.has(candidateKey),
  };
};

/** Compares the ranking of a request with its bids. */
@Injectable()
export class ComparisonReader {
  constructor(private readonly streams: StreamReader) {}

  /** The places of a ranking that match the filters. */
  async listPlaces(
    requestId: string,
    { ranked }: Ranking,
    { kind, excluded }: { readonly [Name in RankingFilter]?: string | undefined },
  ): Promise<Place[]> {
    const { state } = await this.streams.load(request, requestId);
    const bidding = new Set(listOpenBids(state).map(toKey));
    return ranked
      .map((each, index) => toPlace(each, index + 1, bidding))
      .filter((each) => kind === undefined || each.kind === kind)
      .filter((each) => excluded === undefined || (each.rank === null) === (excluded === 'yes'));
  }

  explain(ranking: Ranking, { of, ...place }: Place): RankedProvider {
    return { ...place, parts: RankingReader.explain(ranking, of.candidate) };
  }

  /** The bids that are not withdrawn, with the scores of their providers. */
  async listBids(requestId: string, ranking: Ranking): Promise<ComparedBid[]> {
    const { state } = await this.streams.load(request, requestId);
    const accepted = new Set(state.offers.flatMap(({ bidId }) => bidId ?? []));
    const found = new Map(ranking.ranked.map((each) => [each.candidate.candidateKey, each]));
    return listOpenBids(state).map(({ bidId, provider, leaderId, halfDays, pence }) => {
      const of = found.get(toKey({ provider, leaderId }));
      return {
        ...{ bidId, candidateKey: toKey({ provider, leaderId }), providerKind: provider.kind, leaderId },
        ...{ allianceId: provider.allianceId, schoolUrn: provider.schoolUrn, bodyId: provider.bodyId },
        ...{ halfDays, pence, pencePerHalfDay: Math.round(pence / halfDays), byOffer: accepted.has(bidId) },
        ...{ rank: of?.rank ?? null, score: of?.score ?? null, exclusions: of?.exclusions ?? [] },
        parts: of === undefined ? [] : RankingReader.explain(ranking, of.candidate),
      };
    });
  }
}
