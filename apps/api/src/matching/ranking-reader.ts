import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { RoleAssignments } from '#api/access/role-assignments';
import { ValidationFailed } from '#api/http/request-errors';
import { GetCandidates, GetPersonsOfSchool } from '#api/matching/matching.queries';
import { board } from '#domain/board';
import { findMatchingRules, type DatedMatchingRules } from '#domain/matching-rules';
import { explainScore, rankProviders } from '#domain/provider-ranking';
import type { Candidate, RankedCandidate, RankedWork } from '#domain/provider-ranking.types';
import { request } from '#domain/request';
import type { KeptRanking, ScorePart } from '#domain/request-matching.events';
import type { SupportRequest } from '#domain/request.types';
import { findFlagRules } from '#domain/school-flags';
import type { HalfDays, Role, Urn } from '#domain/vocabulary';
import { StreamReader } from '#execution/stream-reader';
import { toCanonicalJson } from '#kernel/canonical-json';
import { addDays, type IsoDay } from '#kernel/time';

/** The work as the caller describes it. What is null follows from the rules of the board. */
export interface AskedWork {
  readonly from: IsoDay | null;
  readonly to: IsoDay | null;
  readonly halfDays: HalfDays | null;
}

/** The work as the parameters of a list say it. The list has checked them. */
export const toAskedWork = (where: {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly halfDays?: string | undefined;
}): AskedWork => ({
  from: where.from === undefined ? null : (where.from as IsoDay),
  to: where.to === undefined ? null : (where.to as IsoDay),
  halfDays: where.halfDays === undefined ? null : Number(where.halfDays),
});

/** A ranking, and what it was made of. */
export interface Ranking {
  readonly work: RankedWork;
  readonly rules: DatedMatchingRules;
  readonly ranked: readonly RankedCandidate[];
}

/** How many places of a ranking are kept: as many as a meeting reads. */
const KEPT_CANDIDATES = 10;
const KEPT_EXCLUDED = 50;

const RUNS_SCHOOL: readonly Role[] = ['school-head', 'chair-of-governors'];

/** Persons with an interest other than their own bid. */
const listDeclared = ({ interested, bidders }: SupportRequest): string[] => {
  const bidding = new Set(bidders.flatMap(({ personId, bidBy }) => [personId, bidBy]));
  return interested.filter((personId) => !bidding.has(personId));
};

/** Compares the providers of the register for the work of a request. */
@Injectable()
export class RankingReader {
  constructor(
    private readonly streams: StreamReader,
    private readonly queries: QueryBus,
    private readonly roleAssignments: RoleAssignments,
  ) {}

  /** Throws `UnknownStream`, and `ValidationFailed` for a period that ends before it begins. */
  async rank(requestId: string, asked: AskedWork, today: IsoDay): Promise<Ranking> {
    const { state } = await this.streams.load(request, requestId);
    const { state: ofBoard } = await this.streams.load(board, state.boardId);
    const rules = findMatchingRules(ofBoard.matchingRules, today);
    const from = asked.from ?? today;
    const to = asked.to ?? addDays(from, rules.rules.usualDays - 1);
    if (to < from) throw new ValidationFailed([{ field: 'to', message: `must not be before ${from}` }]);
    const { school, candidates } = await this.queries.execute(
      new GetCandidates({
        ...{ schoolUrn: state.schoolUrn, needAreas: state.needAreas, from, to, today },
        ...{ disputeCauses: rules.rules.disputeCauses, flagRules: findFlagRules(ofBoard.flagRules, today) },
      }),
    );
    const unknown = { urn: state.schoolUrn, phase: '', typeGroup: null, trustCode: null, federationCode: null };
    const work: RankedWork = {
      ...{ needAreas: state.needAreas, from, to, halfDays: asked.halfDays ?? rules.rules.usualHalfDays },
      ...{ school: school ?? unknown, governors: await this.listGovernors(state.schoolUrn, today) },
      interested: listDeclared(state),
    };
    return { work, rules, ranked: rankProviders(candidates, work, rules.rules) };
  }

  /** The same providers by the same rules, for other half-days. */
  static rankAgain({ work, rules, ranked }: Ranking, halfDays: HalfDays): Ranking {
    const other = { ...work, halfDays };
    const candidates = ranked.map(({ candidate }) => candidate);
    return { work: other, rules, ranked: rankProviders(candidates, other, rules.rules) };
  }

  /** The parts of the score of a provider in the ranking. */
  static explain({ work, rules }: Ranking, candidate: Candidate): ScorePart[] {
    return explainScore(candidate, work, rules.rules);
  }

  /** The ranking as a request keeps it. */
  static toKept(ranking: Ranking, rankingId: string): KeptRanking {
    const { work, rules, ranked } = ranking;
    const fit = ranked.flatMap(({ rank, ...each }) => (rank === null ? [] : [{ ...each, rank }]));
    const whole = ranked.map(({ candidate, rank, score, exclusions }) => ({
      ...{ candidateKey: candidate.candidateKey, rank, score, exclusions: [...exclusions] },
    }));
    return {
      ...{ rankingId, from: work.from, to: work.to, halfDays: work.halfDays },
      ...{ rulesFrom: rules.from, rulesSetBy: rules.setBy, considered: ranked.length, ranked: fit.length },
      fingerprint: createHash('sha256').update(toCanonicalJson(whole)).digest('hex'),
      candidates: fit.slice(0, KEPT_CANDIDATES).map(({ candidate, rank, score }) => ({
        ...{ candidateKey: candidate.candidateKey, rank, score },
        parts: RankingReader.explain(ranking, candidate),
      })),
      excluded: ranked
        .filter(({ rank }) => rank === null)
        .slice(0, KEPT_EXCLUDED)
        .map(({ candidate, exclusions }) => ({ candidateKey: candidate.candidateKey, exclusions: [...exclusions] })),
    };
  }

  /** Ids of the persons who head or govern the school on the day. */
  private async listGovernors(urn: Urn, today: IsoDay): Promise<string[]> {
    const known = await this.queries.execute(new GetPersonsOfSchool({ urn }));
    const runs = await Promise.all(
      known.map(async (personId) => {
        const active = await this.roleAssignments.forPerson(personId, today);
        return active.some(
          ({ role, scope }) => RUNS_SCHOOL.includes(role) && scope.kind === 'school' && scope.id === urn,
        );
      }),
    );
    return known.filter((_, place) => runs[place] === true);
  }
}
