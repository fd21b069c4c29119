import type { Urn } from '#domain/vocabulary';
import type { IsoDay } from '#kernel/time';
import { queryHandler, ReadModelQuery } from '#nest-cqrs/query-handlers';
import { listDeploymentBalance, type BalanceQuestion, type DeploymentBalance } from '#read-models/deployment-balance';
import { listPersonIdsInPlace, placeFor } from '#read-models/persons';
import { findCandidates, type CandidateQuestion, type FoundCandidates } from '#read-models/provider-candidates';
import { listSchoolPartners, type PartnersQuestion, type SchoolPartner } from '#read-models/school-partners';
import { listOwnOffers, type OwnOffer, type OwnOffersPage } from '#read-models/work-offers';

export class GetCandidates extends ReadModelQuery<CandidateQuestion, FoundCandidates> {}

/** Ids of the persons who have or had to do with a school. */
export class GetPersonsOfSchool extends ReadModelQuery<{ readonly urn: Urn }, string[]> {}

export class GetOwnOffers extends ReadModelQuery<
  { readonly holder: string; readonly today: IsoDay; readonly page: OwnOffersPage },
  OwnOffer[]
> {}

export class GetSchoolPartners extends ReadModelQuery<PartnersQuestion, SchoolPartner[]> {}

export class GetDeploymentBalance extends ReadModelQuery<BalanceQuestion, DeploymentBalance[]> {}

export const matchingQueries = [
  queryHandler(GetSchoolPartners, (readModels, question) => listSchoolPartners(readModels, question)),
  queryHandler(GetDeploymentBalance, (readModels, question) => listDeploymentBalance(readModels, question)),
  queryHandler(GetOwnOffers, (readModels, { holder, today, page }) => listOwnOffers(readModels, holder, today, page)),
  queryHandler(GetCandidates, (readModels, question) => findCandidates(readModels, question)),
  queryHandler(GetPersonsOfSchool, (readModels, { urn }) => listPersonIdsInPlace(readModels, placeFor('school', urn))),
];
