import type { Caller } from '#scenarios/demo-installation';
import {
  readDataFile,
  designateLeader,
  establishBoard,
  type Scenario,
  type BoardFixture,
  type LeaderFixture,
} from '#scenarios/fixtures';
import type { AgreeAimBody, ImportSummary } from '#client/api.types';
import type { IsoDay } from '#kernel/time';

export const BEGIN: IsoDay = '2015-09-01';
const HIGH_VIEW = '149010';

/** The board of Plymouth with its fund and a leader from High View School. */
export interface PlymouthSetup {
  readonly board: BoardFixture;
  readonly fundId: string;
  readonly allianceId: string;
  /** Reports of the register imports. */
  readonly imports: readonly ImportSummary[];
  readonly leader: LeaderFixture;
}

/** The board of Plymouth in its second year, with the fund of that year. */
export interface NextYear extends PlymouthSetup {
  readonly from: IsoDay;
  readonly to: IsoDay;
}

const importRegisters = async (administrator: Caller): Promise<ImportSummary[]> => {
  const imports: ImportSummary[] = [];
  for (const [register, file] of [
    ['establishments', 'establishments-plymouth.csv'],
    ['inspections', 'inspections-plymouth.csv'],
    ['establishments', 'stand-ins.csv'],
  ] as const)
    imports.push(await administrator.upload(`/v1/imports/${register}`, { file }, readDataFile(`plymouth/${file}`)));
  return imports;
};

/** Imports the register of Plymouth, and creates the board, its fund of £600,000 and the leader. */
export const setUpPlymouth = async ({ installation, narrate }: Scenario): Promise<PlymouthSetup> => {
  await installation.setDay(BEGIN);
  narrate('Plymouth, September 2015. The register of its schools and their latest inspections are imported.');
  const administrator = await installation.administrator;
  const imports = await importRegisters(administrator);
  narrate('The board is established. The Schools Forum grants £600,000. High View School leads an alliance.');
  const board = await establishBoard(installation, {
    name: 'Plymouth School-to-School Partnership Board',
    area: '879',
    from: BEGIN,
    members: [
      { name: 'Chair', schoolUrn: '113276' },
      { name: 'Second member', schoolUrn: '113297' },
      { name: 'Third member', schoolUrn: '113298' },
      { name: 'Council officer', schoolUrn: null },
    ],
  });
  const grant = {
    name: 'School-to-school support',
    source: 'Plymouth Schools Forum',
    financialYear: '2015-16',
    pence: 60_000_000,
  };
  const { id: fundId } = await administrator.record('/v1/boards/{board}/funds', { board: board.id }, grant);
  const ledBy = { name: 'Alliance led by High View School', form: 'single' } as const;
  const alliance = { ...ledBy, leadSchools: [HIGH_VIEW], from: BEGIN };
  const { id: allianceId } = await administrator.record('/v1/alliances', {}, alliance);
  const leader = await designateLeader(installation, {
    name: 'Local leader',
    providerType: 'lle',
    homeSchoolUrn: HIGH_VIEW,
    allianceId,
    phases: ['Primary'],
    needAreas: ['writing-key-stage-1', 'leadership'],
    from: BEGIN,
    to: '2016-08-31',
    halfDays: 40,
  });
  return { board, fundId, allianceId, imports, leader };
};

/** The calendar year in which the school year of this day began. */
const findSchoolYear = (day: IsoDay): number => Number(day.slice(0, 4)) - (day.slice(5) < '09-01' ? 1 : 0);

/** An aim to raise a percentage, measured from the results of the summer before. */
export const createPercentageAim = (
  needArea: string,
  name: string,
  baseline: number,
  target: number,
  by: IsoDay,
): AgreeAimBody => ({
  needArea,
  statement: `${name}: from ${baseline} % to ${target} %`,
  kind: 'change',
  cohort: `Pupils of ${findSchoolYear(by)}–${(findSchoolYear(by) + 1) % 100}`,
  by,
  assessor: 'Council adviser',
  method: 'Moderated teacher assessment',
  change: {
    measure: { name, unit: '%', direction: 'up' },
    baseline: {
      value: baseline,
      on: `${findSchoolYear(by)}-07-10` as IsoDay,
      cohort: `Summer ${findSchoolYear(by)}`,
      status: 'final',
    },
    target,
  },
});
