import type { CircumstanceKind, SchoolChange } from '#domain/contract-circumstances.events';
import { addDays, type IsoDay } from '#kernel/time';
import type { ReadModels } from '#processing/read-models';
import type { RowOf } from '#processing/view';
import { readNotedBefore } from '#read-models/around-corrections';
import { readEligibility, readHeads, type ContractRow, type Occurrence, type Prepare } from '#read-models/around-looks';
import { toNote } from '#read-models/around-requests';
import {
  alliances,
  contracts,
  decisions,
  leaders,
  offers,
  requests,
  schools,
  successions,
} from '#read-models/around-tables';
import { rowsByValues } from '#read-models/rows-by-values';

/** Grades worse than good under the regime with an overall grade. */
const BELOW_GOOD = 3;

const readLeaders: Prepare = async (readModels, rows, today) => {
  const ids = rows.flatMap((row) => row.leaders.map(({ leaderId }) => leaderId));
  const found = new Map((await rowsByValues(readModels, leaders, 'leaderId', ids)).map((row) => [row.leaderId, row]));
  return ({ leaders: deployed, endsOn }) =>
    deployed.flatMap(({ leaderId }) => {
      const lastDay = found.get(leaderId)?.to ?? null;
      const ended = lastDay !== null && lastDay < today && lastDay < endsOn;
      return ended ? [{ since: addDays(lastDay, 1), sourceId: leaderId }] : [];
    });
};

/** A leader answers to another alliance than the one that the contract names for them. */
const readPassings: Prepare = async (readModels, rows, today) => {
  const ids = rows.flatMap((row) => row.leaders.map(({ leaderId }) => leaderId));
  const found = new Map((await rowsByValues(readModels, leaders, 'leaderId', ids)).map((row) => [row.leaderId, row]));
  return ({ leaders: deployed, endsOn }) =>
    deployed.flatMap(({ leaderId, allianceId }) => {
      const passedOn = found.get(leaderId)?.passedOn ?? null;
      if (passedOn === null || allianceId === null || passedOn.allianceId === allianceId) return [];
      return passedOn.on <= today && passedOn.on <= endsOn ? [{ since: passedOn.on, sourceId: leaderId }] : [];
    });
};

/** The alliance that gives the support, or that of the lead leader, ended before the contract. */
const readAlliances: Prepare = async (readModels, rows, today) => {
  const ids = rows.flatMap(({ allianceId }) => allianceId ?? []);
  const ended = await rowsByValues(readModels, alliances, 'allianceId', ids);
  const days = new Map(ended.map(({ allianceId, to }) => [allianceId, to]));
  return ({ allianceId, endsOn }) => {
    const lastDay = allianceId === null ? null : (days.get(allianceId) ?? null);
    if (allianceId === null || lastDay === null || today <= lastDay || endsOn <= lastDay) return [];
    return [{ since: addDays(lastDay, 1), sourceId: allianceId }];
  };
};

const readDecisions: Prepare = async (readModels, rows) => {
  const ids = rows.map(({ decisionId }) => decisionId);
  const rescinded = await rowsByValues(readModels, decisions, 'decisionId', ids);
  const days = new Map(rescinded.map(({ decisionId, rescindedOn }) => [decisionId, rescindedOn]));
  return ({ decisionId }) => {
    const since = days.get(decisionId) ?? null;
    return since === null ? [] : [{ since, sourceId: decisionId }];
  };
};

/** The last recall of each leader whose days are reserved. */
const readOffers: Prepare = async (readModels, rows) => {
  const ids = rows.flatMap(({ reserved }) => reserved.flatMap(({ offerIds }) => offerIds));
  const recalled = await rowsByValues(readModels, offers, 'offerId', ids);
  return ({ reserved }) =>
    reserved.flatMap(({ offerIds }) => {
      const last = recalled
        .filter(({ offerId }) => offerIds.includes(offerId))
        .toSorted((one, other) => one.recalledOn.localeCompare(other.recalledOn))
        .at(-1);
      return last === undefined ? [] : [{ since: last.recalledOn, sourceId: last.offerId }];
    });
};

type SchoolRow = RowOf<typeof schools.columns>;

/** Looks at some of the schools of a contract. */
const readSchools =
  <Row>(
    urnsOf: (row: Row) => readonly string[],
    findDay: (school: SchoolRow, row: Row, today: IsoDay) => IsoDay | null,
  ): Prepare<Row> =>
  async (readModels, rows, today) => {
    const urns = rows.flatMap(urnsOf);
    const found = new Map((await rowsByValues(readModels, schools, 'urn', urns)).map((row) => [row.urn, row]));
    return (row) =>
      urnsOf(row).flatMap((urn) => {
        const known = found.get(urn);
        const day = known === undefined ? null : findDay(known, row, today);
        return day === null ? [] : [{ since: day, sourceId: urn }];
      });
  };

const closedBy = ({ closedOn }: SchoolRow, _: object, today: IsoDay): IsoDay | null =>
  closedOn !== null && closedOn <= today ? closedOn : null;

/** The grade fell below good after the contract was drafted. */
const fellBelowGood = ({ inspectedOn, grade }: SchoolRow, { draftedOn }: ContractRow): IsoDay | null =>
  inspectedOn !== null && inspectedOn > draftedOn && grade >= BELOW_GOOD ? inspectedOn : null;

const listHomeSchools = ({ leaders: deployed }: ContractRow): string[] => [
  ...new Set(deployed.flatMap(({ homeSchoolUrn }) => homeSchoolUrn ?? [])),
];

type OfSchool = Pick<ContractRow, 'schoolUrn'>;

/** Successions at this stage that name one of these schools of a contract or request. */
const readSuccessions =
  <Row>(urnsOf: (row: Row) => readonly string[], stage: RowOf<typeof successions.columns>['stage']): Prepare<Row> =>
  async (readModels, rows) => {
    const urns = rows.flatMap(urnsOf);
    const found = (await rowsByValues(readModels, successions, 'urn', urns)).filter((each) => each.stage === stage);
    const bySchool = Map.groupBy(found, ({ urn }) => urn);
    return (row) => {
      // A succession can name two home schools of one contract, and is noted once.
      const named = new Map(
        urnsOf(row)
          .flatMap((urn) => bySchool.get(urn) ?? [])
          .map((each) => [each.successionId, each.notedOn]),
      );
      return [...named].map(([sourceId, since]) => ({ since, sourceId }));
    };
  };

const listSupported = ({ schoolUrn }: OfSchool): string[] => [schoolUrn];

const LOOK_AT_SCHOOLS = {
  'school-closed': readSchools(listSupported, closedBy),
  'succession-proposed': readSuccessions(listSupported, 'proposed'),
  'succession-confirmed': readSuccessions(listSupported, 'confirmed'),
} satisfies Record<SchoolChange, Prepare<OfSchool>>;

const PREPARE = {
  ...LOOK_AT_SCHOOLS,
  'decision-rescinded': readDecisions,
  'designation-ended': readLeaders,
  'alliance-ended': readAlliances,
  'leader-passed-on': readPassings,
  'eligibility-lost': readEligibility,
  'head-left': readHeads,
  'release-recalled': readOffers,
  'home-school-closed': readSchools(listHomeSchools, closedBy),
  'home-school-succession-proposed': readSuccessions(listHomeSchools, 'proposed'),
  'home-school-succession-confirmed': readSuccessions(listHomeSchools, 'confirmed'),
  'home-school-below-good': readSchools(listHomeSchools, fellBelowGood),
} satisfies Partial<Record<CircumstanceKind, Prepare>>;

/** Circumstances that are found by looking at what happened around contracts. */
export type SoughtCircumstance = keyof typeof PREPARE;

export const SOUGHT_CIRCUMSTANCES = Object.keys(PREPARE) as readonly SoughtCircumstance[];

interface Found {
  readonly noted: readonly string[];
  readonly happened: Occurrence;
}

/** Those that are not noted, neither with this day nor with one that was corrected since. */
const dropNoted = async <Row extends Found>(
  readModels: ReadModels,
  kind: CircumstanceKind,
  all: readonly Row[],
): Promise<Row[]> => {
  const describeNote = ({ happened }: Found): string => toNote({ ...happened, kind });
  const missing = all.filter((each) => !each.noted.includes(describeNote(each)));
  const wasNoted = await readNotedBefore(readModels, missing.map(describeNote));
  return missing.filter((each) => !wasNoted(each.noted, describeNote(each)));
};

/** Lists contracts that are not over, around which this happened, and on which it is not noted. */
export const listMissingNotes = async (
  readModels: ReadModels,
  kind: SoughtCircumstance,
  today: IsoDay,
): Promise<(Occurrence & { readonly contractId: string })[]> => {
  const current = await readModels.rows(contracts, (query) =>
    query.where('endsOn', '>=', today).orderBy('endsOn').orderBy('contractId'),
  );
  const open = current.filter(({ over }) => !over);
  const look = await PREPARE[kind](readModels, open, today);
  const found = open.flatMap((row) =>
    look(row).map((happened) => ({ noted: row.noted, contractId: row.contractId, happened })),
  );
  return (await dropNoted(readModels, kind, found)).map(({ contractId, happened }) => ({ ...happened, contractId }));
};

/** Lists requests that wait for a decision, to whose school this happened, and on which it is not noted. */
export const listMissingRequestNotes = async (
  readModels: ReadModels,
  kind: SchoolChange,
  today: IsoDay,
): Promise<(Occurrence & { readonly requestId: string })[]> => {
  const open = await readModels.rows(requests, (query) => query.where('open', '=', 1).orderBy('requestId'));
  const look = await LOOK_AT_SCHOOLS[kind](readModels, open, today);
  const found = open.flatMap((row) =>
    look(row).map((happened) => ({ noted: row.noted, requestId: row.requestId, happened })),
  );
  return (await dropNoted(readModels, kind, found)).map(({ requestId, happened }) => ({ ...happened, requestId }));
};
