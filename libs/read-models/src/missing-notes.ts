import type { CircumstanceKind } from '#domain/contract-circumstances.events';
import { addDays, type IsoDay } from '#kernel/time';
import type { ReadModels } from '#processing/read-models';
import type { RowOf } from '#processing/view';
import {
  contracts,
  decisions,
  leaders,
  offers,
  schools,
  toNote,
  type Surrounding,
} from '#read-models/around-contracts';
import { rowsByValues } from '#read-models/rows-by-values';

/** Grades worse than good under the regime with an overall grade. */
const BELOW_GOOD = 3;

type ContractRow = RowOf<typeof contracts.columns>;
type Happened = Omit<Surrounding, 'kind'>;

/** What happened to one of the contracts; null for nothing. */
type Look = (row: ContractRow) => Happened | null;

/** Reads what the contracts need to know, and returns how to look at one of them. */
type Prepare = (readModels: ReadModels, rows: readonly ContractRow[], today: IsoDay) => Promise<Look>;

const readLeaders: Prepare = async (readModels, rows, today) => {
  const ids = rows.map(({ leaderId }) => leaderId);
  const found = new Map((await rowsByValues(readModels, leaders, 'leaderId', ids)).map((row) => [row.leaderId, row]));
  return ({ leaderId, endsOn }) => {
    const lastDay = found.get(leaderId)?.to ?? null;
    const ended = lastDay !== null && lastDay < today && lastDay < endsOn;
    return ended ? { since: addDays(lastDay, 1), sourceId: leaderId } : null;
  };
};

const readDecisions: Prepare = async (readModels, rows) => {
  const ids = rows.map(({ decisionId }) => decisionId);
  const rescinded = await rowsByValues(readModels, decisions, 'decisionId', ids);
  const days = new Map(rescinded.map(({ decisionId, rescindedOn }) => [decisionId, rescindedOn]));
  return ({ decisionId }) => {
    const since = days.get(decisionId) ?? null;
    return since === null ? null : { since, sourceId: decisionId };
  };
};

const readOffers: Prepare = async (readModels, rows) => {
  const ids = rows.flatMap(({ offerIds }) => offerIds);
  const recalled = await rowsByValues(readModels, offers, 'offerId', ids);
  return ({ offerIds }) => {
    const last = recalled
      .filter(({ offerId }) => offerIds.includes(offerId))
      .toSorted((one, other) => one.recalledOn.localeCompare(other.recalledOn))
      .at(-1);
    return last === undefined ? null : { since: last.recalledOn, sourceId: last.offerId };
  };
};

type SchoolRow = RowOf<typeof schools.columns>;

/** Looks at one of the schools of a contract. */
const readSchools =
  (
    urnOf: (row: ContractRow) => string | null,
    since: (school: SchoolRow, row: ContractRow, today: IsoDay) => IsoDay | null,
  ): Prepare =>
  async (readModels, rows, today) => {
    const urns = rows.flatMap((row) => urnOf(row) ?? []);
    const found = new Map((await rowsByValues(readModels, schools, 'urn', urns)).map((row) => [row.urn, row]));
    return (row) => {
      const known = found.get(urnOf(row) ?? '');
      const day = known === undefined ? null : since(known, row, today);
      return known === undefined || day === null ? null : { since: day, sourceId: known.urn };
    };
  };

const closedBy = ({ closedOn }: SchoolRow, _: ContractRow, today: IsoDay): IsoDay | null =>
  closedOn !== null && closedOn <= today ? closedOn : null;

/** The grade fell below good after the contract was drafted. */
const fellBelowGood = ({ inspectedOn, grade }: SchoolRow, { draftedOn }: ContractRow): IsoDay | null =>
  inspectedOn !== null && inspectedOn > draftedOn && grade >= BELOW_GOOD ? inspectedOn : null;

const PREPARE = {
  'decision-rescinded': readDecisions,
  'designation-ended': readLeaders,
  'release-recalled': readOffers,
  'school-closed': readSchools(({ schoolUrn }) => schoolUrn, closedBy),
  'home-school-closed': readSchools(({ homeSchoolUrn }) => homeSchoolUrn, closedBy),
  'home-school-below-good': readSchools(({ homeSchoolUrn }) => homeSchoolUrn, fellBelowGood),
} satisfies Partial<Record<CircumstanceKind, Prepare>>;

/** Circumstances that are found by looking at what happened around contracts. */
export type SoughtCircumstance = keyof typeof PREPARE;

export const SOUGHT_CIRCUMSTANCES = Object.keys(PREPARE) as readonly SoughtCircumstance[];

/** Lists contracts that are not over, around which this happened, and on which it is not noted. */
export const listMissingNotes = async (
  readModels: ReadModels,
  kind: SoughtCircumstance,
  today: IsoDay,
): Promise<(Happened & { readonly contractId: string })[]> => {
  const current = await readModels.rows(contracts, (query) =>
    query.where('endsOn', '>=', today).orderBy('endsOn').orderBy('contractId'),
  );
  const open = current.filter(({ over }) => !over);
  const look = await PREPARE[kind](readModels, open, today);
  return open.flatMap((row) => {
    const happened = look(row);
    if (happened === null || row.noted.includes(toNote({ ...happened, kind }))) return [];
    return [{ ...happened, contractId: row.contractId }];
  });
};
