import type { RiskRating, Trend } from '#domain/oversight.events';
import type { ConcernCategory, Inspection, InspectionFramework } from '#domain/school.events';
import {
  findFlagRules,
  raiseFlags,
  type ClearedFlag,
  type DatedFlagRules,
  type FlagFacts,
  type RaisedFlag,
} from '#domain/school-flags';
import type { FormalStatus, HeadshipKind } from '#domain/situation.events';
import { covers, type Urn } from '#domain/vocabulary';
import type { IsoDay } from '#kernel/time';
import type { ReadModels } from '#processing/read-models';
import type { RowOf } from '#processing/view';
import { dashboardOversights, dashboardSchools } from '#read-models/dashboard-tables';
import { dashboardContracts } from '#read-models/dashboard-contracts';
import { findLatestIndicators, type LatestIndicator } from '#read-models/dashboard-indicators';
import {
  describeSupport,
  NO_SUPPORT_SHOWN,
  type SupportedContract,
  type SupportOfSchool,
} from '#read-models/dashboard-support';
import { rowsByValues } from '#read-models/rows-by-values';
import { findOpenDays } from '#read-models/open-days';

/** What everybody may know of a school, as it was on a day. */
export interface PublicSchool {
  readonly urn: Urn;
  readonly name: string;
  /** As in the register, such as "Open" or "Closed". */
  readonly registerStatus: string;
  readonly phase: string;
  readonly laCode: string;
  readonly districtCode: string | null;
  readonly districtName: string | null;
  readonly trustName: string | null;
  readonly pupils: number | null;
  readonly percentageFsm: number | null;
  /** The last overall grade, from 1 to 4, and its day. The latest inspection can be another one. */
  readonly overallGrade: 1 | 2 | 3 | 4 | null;
  readonly gradedOn: IsoDay | null;
  readonly framework: InspectionFramework | null;
  readonly inspectedOn: IsoDay | null;
  readonly category: ConcernCategory | null;
  /** Of the latest graded inspection under any framework: the grade of each area, and whether safeguarding is met. */
  readonly areaGrades: Inspection['areas'];
  readonly safeguarding: Inspection['safeguarding'];
  readonly headship: HeadshipKind | null;
  readonly headshipFrom: IsoDay | null;
  readonly statuses: readonly FormalStatus[];
  readonly flags: readonly RaisedFlag[];
}

/** What every reader of a dashboard may know of a school, without its flags: a board can clear them, and not every reader may know that. */
export type OpenSchool = Omit<PublicSchool, 'flags'> & Pick<DashboardSchool, 'indicator'>;

/** A school as the dashboard of a board shows it on a day. */
export interface DashboardSchool extends PublicSchool, SupportOfSchool {
  /** The latest value of the indicator that was asked for; null without one. */
  readonly indicator: LatestIndicator | null;
  /** Whether what the board thinks of the school is withheld from the reader. */
  readonly oversightWithheld: boolean;
  readonly risk: RiskRating | null;
  readonly trend: Trend | null;
  readonly ratedOn: IsoDay | null;
  /** Number of items of soft intelligence. */
  readonly intelligence: number | null;
}

type School = RowOf<typeof dashboardSchools.columns>;
type Oversight = RowOf<typeof dashboardOversights.columns>;

/** Whether the reader may know what the board thinks of a school, and whether the school has or had support. */
export interface ShownParts {
  readonly oversight: boolean;
  readonly support: boolean;
}

const findHeadship = ({ headships }: School, day: IsoDay): FlagFacts['headship'] =>
  headships
    .filter(({ from }) => from <= day)
    .reduce<School['headships'][number] | null>(
      (latest, each) => (latest === null || latest.from < each.from ? each : latest),
      null,
    );

const toFacts = (school: School, day: IsoDay): FlagFacts => {
  const last = school.grades.at(-1);
  return {
    overallGrade: last?.grade ?? null,
    gradedOn: last?.on ?? null,
    previousGrade: school.grades.at(-2)?.grade ?? null,
    latestGraded: school.latestGraded?.inspection ?? null,
    headship: findHeadship(school, day),
    statuses: school.statuses.filter((each) => covers(each, day)),
  };
};

const describeOversight = (
  oversight: Oversight | undefined,
  isShown: boolean,
): Pick<DashboardSchool, 'oversightWithheld' | 'risk' | 'trend' | 'ratedOn' | 'intelligence'> =>
  isShown
    ? {
        oversightWithheld: false,
        risk: oversight?.rating ?? null,
        trend: oversight?.trend ?? null,
        ratedOn: oversight?.ratedOn ?? null,
        intelligence: oversight?.intelligence ?? 0,
      }
    : { oversightWithheld: true, risk: null, trend: null, ratedOn: null, intelligence: null };

/** A school with what the board knows of it and does for it. */
export interface SchoolOfBoard {
  readonly school: School;
  readonly oversight: Oversight | undefined;
  readonly contracts: readonly SupportedContract[];
  readonly indicator?: LatestIndicator | null;
}

const describeFacts = (school: School, facts: FlagFacts): Omit<PublicSchool, 'flags'> => {
  const { urn, name, phase, laCode, districtCode, districtName, trustName, pupils, percentageFsm } = school;
  const inspection = school.latestInspection?.inspection;
  return {
    urn,
    name,
    registerStatus: school.status,
    phase,
    laCode,
    districtCode,
    districtName,
    trustName,
    pupils,
    percentageFsm,
    overallGrade: school.grades.at(-1)?.grade ?? null,
    gradedOn: facts.gradedOn,
    framework: inspection?.framework ?? null,
    inspectedOn: inspection?.inspectedOn ?? null,
    category: inspection?.category ?? null,
    areaGrades: facts.latestGraded?.areas ?? [],
    safeguarding: facts.latestGraded?.safeguarding ?? null,
    headship: facts.headship?.kind ?? null,
    headshipFrom: facts.headship?.from ?? null,
    statuses: facts.statuses.map(({ status }) => status),
  };
};

/** What is public about a school on a day, without the flags that are cleared. */
const describePublicSchool = (
  school: School,
  rules: DatedFlagRules,
  cleared: readonly ClearedFlag[],
  day: IsoDay,
): PublicSchool => {
  const facts = toFacts(school, day);
  return { ...describeFacts(school, facts), flags: raiseFlags(facts, rules, cleared, day) };
};

/** What every reader may know of a school. Takes much less than its whole row. */
export const describeOpenSchool = ({ school, indicator = null }: SchoolOfBoard, day: IsoDay): OpenSchool => ({
  ...describeFacts(school, toFacts(school, day)),
  indicator,
});

/** The row of a school, with what its reader may know. A flag that the board cleared looks raised to those who may not know what the board thinks. */
export const describeDashboardSchool = (
  { school, oversight, contracts, indicator = null }: SchoolOfBoard,
  shown: ShownParts,
  rules: DatedFlagRules,
  day: IsoDay,
): DashboardSchool => ({
  ...describePublicSchool(school, rules, shown.oversight ? (oversight?.cleared ?? []) : [], day),
  ...(shown.support ? describeSupport(contracts, day) : NO_SUPPORT_SHOWN),
  ...describeOversight(oversight, shown.oversight),
  indicator,
});

/** What is public about these schools on a day. A school that is closed is among them. */
export const findPublicSchools = async (
  readModels: ReadModels,
  urns: readonly Urn[],
  day: IsoDay,
): Promise<PublicSchool[]> => {
  const found = await rowsByValues(readModels, dashboardSchools, 'urn', urns);
  const rules = findFlagRules([], day);
  return found.map((school) => describePublicSchool(school, rules, [], day));
};

const isOpenOn = (school: School, day: IsoDay): boolean => {
  const { firstDay, lastDay } = findOpenDays(school);
  return firstDay <= day && day <= lastDay;
};

const NO_INDICATORS: ReadonlyMap<Urn, LatestIndicator> = new Map();

/** The open schools of some local authorities, with what the board knows of them and does for them, and the latest value of an indicator. */
export const findSchoolsOfBoard = async (
  readModels: ReadModels,
  boardId: string,
  areas: readonly string[],
  day: IsoDay,
  indicator: string | null = null,
): Promise<SchoolOfBoard[]> => {
  const schools = await rowsByValues(readModels, dashboardSchools, 'laCode', areas);
  const oversights = await rowsByValues(readModels, dashboardOversights, 'boardId', [boardId]);
  const contracts = await rowsByValues(readModels, dashboardContracts, 'boardId', [boardId]);
  const oversightOf = new Map(oversights.map((each) => [each.schoolUrn, each]));
  const contractsOf = Map.groupBy(contracts, ({ schoolUrn }) => schoolUrn);
  const open = schools.filter((each) => isOpenOn(each, day));
  const urns = open.map(({ urn }) => urn);
  const latest = indicator === null ? NO_INDICATORS : await findLatestIndicators(readModels, indicator, urns);
  return open.map((school) => ({
    indicator: latest.get(school.urn) ?? null,
    school,
    oversight: oversightOf.get(school.urn),
    contracts: contractsOf.get(school.urn) ?? [],
  }));
};
