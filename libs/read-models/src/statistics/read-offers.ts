import { daysOfYear, type AcademicYear } from '#domain/academic-year';
import { covers, type Urn } from '#domain/vocabulary';
import type { IsoDay } from '#kernel/time';
import type { ReadModels } from '#processing/read-models';
import { alliances } from '#read-models/alliance-returns';
import { bids, offers } from '#read-models/counted-offers';
import { leaders } from '#read-models/directory-tables';
import { rowsByValues } from '#read-models/rows-by-values';
import { leadSchoolsOn } from '#read-models/statistics/read-year';

/** The schools that boards asked to support others in an academic year, and what they answered. */
export interface Answers {
  /** The home schools of the leaders, and the lead schools of the alliances, to whom work was offered. */
  readonly asked: ReadonlySet<Urn>;
  /** Those of them of whom an offer was declined. */
  readonly declined: ReadonlySet<Urn>;
  /** The schools whose leader bid or accepted an offer, or that bid themselves, and did not take it back. */
  readonly bidding: ReadonlySet<Urn>;
}

/** Reads who was asked in the year. */
export const readAnswers = async (readModels: ReadModels, year: AcademicYear): Promise<Answers> => {
  const { from, to } = daysOfYear(year);
  const offered = await readModels.rows(offers, (all) =>
    all.where('offeredOn', '>=', from).where('offeredOn', '<=', to),
  );
  const received = await readModels.rows(bids, (all) =>
    all.where('receivedOn', '>=', from).where('receivedOn', '<=', to),
  );
  const ids = offered.flatMap(({ leaderId }) => leaderId ?? []);
  const homes = new Map(
    (await rowsByValues(readModels, leaders, 'leaderId', ids)).map((row) => [row.leaderId, row.homeSchoolUrn]),
  );
  const allianceIds = offered.flatMap(({ allianceId }) => allianceId ?? []);
  const led = new Map(
    (await rowsByValues(readModels, alliances, 'allianceId', allianceIds)).map((row) => [row.allianceId, row]),
  );
  const listSchools = ({ leaderId, allianceId, offeredOn }: (typeof offered)[number]): readonly Urn[] => {
    const alliance = led.get(allianceId ?? '');
    if (alliance !== undefined) return leadSchoolsOn(alliance, offeredOn);
    const home = homes.get(leaderId ?? '') ?? null;
    return home === null ? [] : [home];
  };
  const standing = received.filter(({ withdrawnOn }) => withdrawnOn === null);
  return {
    asked: new Set(offered.flatMap(listSchools)),
    declined: new Set(offered.filter(({ declinedOn }) => declinedOn !== null).flatMap(listSchools)),
    bidding: new Set(
      standing.flatMap(({ homeSchoolUrn, providerSchoolUrn }) => [homeSchoolUrn ?? [], providerSchoolUrn ?? []].flat()),
    ),
  };
};

/** Home schools of the leaders of the day that have released half-days of them. */
export const readReleasing = async (readModels: ReadModels, day: IsoDay): Promise<ReadonlySet<Urn>> => {
  const designated = (await readModels.rows(leaders)).filter((row) => covers(row, day));
  const released = designated.filter(({ released: some }) => some.some(({ halfDays }) => halfDays > 0));
  return new Set(released.flatMap(({ homeSchoolUrn }) => homeSchoolUrn ?? []));
};
