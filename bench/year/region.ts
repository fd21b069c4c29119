import { FIRST_DAY, LAST_DAY } from '#bench/year/calendar';
import { writeName } from '#bench/year/texts';
import type { Random } from '#kernel/testing/random';
import type { Installation } from '#scenarios/demo-installation';
import { designateLeader, establishBoard, type BoardFixture, type LeaderFixture } from '#scenarios/fixtures';

/** A board with its fund and its leaders, and the schools of its area that can ask for support. */
export interface YearBoard {
  readonly fixture: BoardFixture;
  readonly fundId: string;
  readonly leaders: readonly [LeaderFixture, LeaderFixture];
  /** URNs of schools that have not asked yet. */
  readonly schools: string[];
}

const SCHOOLS_PER_BOARD = 100;
const FIRST_URN = 200_000;
const FIRST_AREA = 100;
const FUND_PENCE = 1_000_000_000;
/** More than any leader needs, so that no reservation is declined. */
const HALF_DAYS_PER_LEADER = 1_200;

const toUrn = (board: number, index: number): string => String(FIRST_URN + board * SCHOOLS_PER_BOARD + index);

const HEADER =
  'URN,LA (code),LA (name),EstablishmentName,EstablishmentStatus (name),PhaseOfEducation (name),TypeOfEstablishment (code),NumberOfPupils,PercentageFSM,Easting,Northing';

/** The register of the schools of all boards, as the service imports it. */
export const writeRegister = (boards: number): Buffer => {
  const rows = Array.from({ length: boards }, (_, board) =>
    Array.from({ length: SCHOOLS_PER_BOARD }, (__, index) => {
      const area = FIRST_AREA + board;
      const pupils = 90 + ((board * 37 + index * 13) % 500);
      return `${toUrn(board, index)},${area},Area ${area},School ${index} of area ${area},Open,Primary,1,${pupils},18.4,${400_000 + index},${200_000 + board}`;
    }),
  );
  return Buffer.from(`${[HEADER, ...rows.flat()].join('\n')}\n`);
};

const createLeader = (installation: Installation, name: string, homeSchoolUrn: string): Promise<LeaderFixture> =>
  designateLeader(installation, {
    name,
    providerType: 'nle',
    homeSchoolUrn,
    allianceId: null,
    phases: ['Primary'],
    needAreas: ['mathematics', 'teaching-quality', 'leadership'],
    from: FIRST_DAY,
    to: LAST_DAY,
    halfDays: HALF_DAYS_PER_LEADER,
  });

/** Establishes a board with four members, and registers its fund and two leaders. */
export const setUpBoard = async (installation: Installation, board: number, random: Random): Promise<YearBoard> => {
  const area = String(FIRST_AREA + board);
  const [home = '', otherHome = '', chairs = '', members = '', ...schools] = Array.from(
    { length: SCHOOLS_PER_BOARD },
    (_, index) => toUrn(board, index),
  );
  const fixture = await establishBoard(installation, {
    name: `Partnership Board of area ${area}`,
    area,
    from: FIRST_DAY,
    members: [
      { name: writeName(random), schoolUrn: chairs },
      { name: writeName(random), schoolUrn: members },
      { name: writeName(random), schoolUrn: null },
      { name: writeName(random), schoolUrn: null },
    ],
  });
  const grant = { name: 'School support', source: 'Schools Forum', financialYear: '2011-12', pence: FUND_PENCE };
  const administrator = await installation.administrator;
  const { id: fundId } = await administrator.record('/v1/boards/{board}/funds', { board: fixture.id }, grant);
  const leader = await createLeader(installation, writeName(random), home);
  return {
    fixture,
    fundId,
    leaders: [leader, await createLeader(installation, writeName(random), otherHome)],
    schools,
  };
};
