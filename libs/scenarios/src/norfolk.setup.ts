import type { Caller } from '#scenarios/demo-installation';
import {
  designateLeader,
  readDataFile,
  type BoardFixture,
  type LeaderFixture,
  type Scenario,
} from '#scenarios/fixtures';
import { listPrimaries, type SeenSchool } from '#scenarios/norfolk.schools';
import type { IsoDay } from '#kernel/time';

export const NORFOLK = '926';
export const BEGIN: IsoDay = '2014-09-01';
export const YEAR_ENDS: IsoDay = '2015-08-31';

/** Five regions of the county with four seats each, and the districts in them. Two more seats are for the whole county. */
const REGIONS = [
  { code: 'west', meaning: 'West Norfolk', districts: ['E07000146'] },
  { code: 'north', meaning: 'North Norfolk and Broadland', districts: ['E07000147', 'E07000144'] },
  { code: 'east', meaning: 'Great Yarmouth', districts: ['E07000145'] },
  { code: 'south', meaning: 'South Norfolk and Norwich', districts: ['E07000149', 'E07000148'] },
  { code: 'breckland', meaning: 'Breckland', districts: ['E07000143'] },
] as const;
const SEATS_OF_A_REGION = 4;

/** A partner school, which is the hub for one district, and its leader. */
export interface Hub {
  readonly district: string;
  readonly schoolUrn: string;
  readonly hubId: string;
  readonly leader: LeaderFixture;
}

/** The steering group of Norfolk, the officer who decides for the council, and the hubs. */
export interface NorfolkSetup {
  readonly board: BoardFixture;
  readonly officer: Caller;
  readonly director: Caller;
  readonly allianceId: string;
  readonly hubs: readonly Hub[];
  /** Schools of members and hubs, which are not supported. */
  readonly taken: ReadonlySet<string>;
  readonly primaries: readonly SeenSchool[];
}

const importRegisters = async (administrator: Caller): Promise<void> => {
  for (const register of ['establishments', 'inspections'] as const) {
    const file = `${register}-norfolk.csv`;
    await administrator.upload(`/v1/imports/${register}`, { file }, readDataFile(`norfolk/${file}`));
  }
};

/** Four schools of each region, in the order of the register. */
const chooseMembers = (primaries: readonly SeenSchool[]) =>
  REGIONS.flatMap(({ code, meaning, districts }) =>
    primaries
      .filter(({ district }) => districts.some((each) => each === district))
      .slice(0, SEATS_OF_A_REGION)
      .map(({ urn }, place) => ({ name: `Head ${place + 1} of ${meaning}`, schoolUrn: urn, constituency: code })),
  );

/** Creates the group with its clerk and auditor, and divides its seats. */
const openGroup = async ({ installation }: Scenario): Promise<Omit<BoardFixture, 'chair' | 'members'>> => {
  const administrator = await installation.administrator;
  const name = 'Norfolk steering group';
  const { id } = await administrator.record('/v1/boards', {}, { name, areas: [NORFOLK], from: BEGIN });
  const forBoard = { kind: 'board', id } as const;
  const clerk = await installation.register('Clerk of the group', BEGIN, { role: 'clerk', scope: forBoard });
  const auditor = await installation.register('Auditor', BEGIN, { role: 'auditor', scope: forBoard });
  const constituencies = [
    ...REGIONS.map(({ code, meaning }) => ({ code, meaning, seats: SEATS_OF_A_REGION })),
    { code: 'county', meaning: 'The whole county', seats: 2 },
  ];
  const agreed = { from: BEGIN, constituencies, reason: 'Five regions have four seats each, and the county two' };
  await administrator.record('/v1/boards/{board}/constituencies', { board: id }, agreed);
  return { id, clerk, auditor };
};

/** Fills the seats of the group: those of the regions with heads of their schools. */
const appointMembers = async (
  { installation }: Scenario,
  group: Omit<BoardFixture, 'chair' | 'members'>,
  primaries: readonly SeenSchool[],
): Promise<{ readonly board: BoardFixture; readonly memberSchools: readonly string[] }> => {
  const administrator = await installation.administrator;
  const ofRegions = chooseMembers(primaries);
  const ofCounty = ['Adviser of the council', 'Diocesan officer'].map((each) => ({
    name: each,
    schoolUrn: null,
    constituency: 'county',
  }));
  const members: Caller[] = [];
  for (const [place, { name: called, ...seat }] of [...ofRegions, ...ofCounty].entries()) {
    const member = await installation.register(called, BEGIN);
    const office = place === 0 ? 'chair' : 'member';
    const appointed = { ...seat, personId: member.personId, office, from: BEGIN } as const;
    await administrator.record('/v1/boards/{board}/members', { board: group.id }, appointed);
    members.push(member);
  }
  const [chair] = members;
  if (chair === undefined) throw new Error('The group needs a chair.');
  return { board: { ...group, chair, members }, memberSchools: ofRegions.map(({ schoolUrn }) => schoolUrn) };
};

/** The partner schools lead an alliance, and each is the hub for one district. */
const appointHubs = async (
  { installation }: Scenario,
  primaries: readonly SeenSchool[],
  memberSchools: readonly string[],
): Promise<Pick<NorfolkSetup, 'allianceId' | 'director' | 'hubs'>> => {
  const administrator = await installation.administrator;
  const partners = [...new Set(primaries.map(({ district }) => district))].map((district) => {
    const isFree = (each: SeenSchool) => each.district === district && !memberSchools.includes(each.urn);
    const school = primaries.find((each) => isFree(each) && each.grade === 1) ?? primaries.find(isFree);
    if (school === undefined) throw new Error(`No school in ${district} can be a hub.`);
    return { district, schoolUrn: school.urn };
  });
  const founded = { name: 'Partner schools of Norfolk', form: 'multiple', from: BEGIN } as const;
  const leadSchools = partners.map(({ schoolUrn }) => schoolUrn);
  const { id: allianceId } = await administrator.record('/v1/alliances', {}, { ...founded, leadSchools });
  const scope = { kind: 'alliance', id: allianceId } as const;
  const director = await installation.register('Alliance director', BEGIN, { role: 'alliance-director', scope });
  const hubs: Hub[] = [];
  for (const { district, schoolUrn } of partners) {
    const { hubId } = await director.record(
      '/v1/alliances/{alliance}/hubs',
      { alliance: allianceId },
      { accountable: { leadSchool: schoolUrn }, districts: [district], from: BEGIN },
    );
    const leader = await designateLeader(installation, {
      name: `Leader at the hub for ${district}`,
      providerType: 'nle',
      homeSchoolUrn: schoolUrn,
      allianceId,
      phases: ['Primary'],
      needAreas: ['leadership', 'teaching-quality'],
      from: BEGIN,
      to: YEAR_ENDS,
      halfDays: 60,
    });
    hubs.push({ district, schoolUrn, hubId, leader });
  }
  return { allianceId, director, hubs };
};

/** Imports the schools of Norfolk, sets up the steering group with the power to recommend, and the hubs. */
export const setUpNorfolk = async (scenario: Scenario): Promise<NorfolkSetup> => {
  const { installation, narrate } = scenario;
  await installation.setDay(BEGIN);
  narrate('Norfolk, September 2014. The register of its schools and their latest grades are imported.');
  const administrator = await installation.administrator;
  await importRegisters(administrator);
  narrate('The steering group has four seats for each of five regions and two for the county. It only recommends.');
  const group = await openGroup(scenario);
  const primaries = await listPrimaries(group.clerk, group.id);
  const { board, memberSchools } = await appointMembers(scenario, group, primaries);
  const council = { role: 'la-officer', scope: { kind: 'area', id: NORFOLK } } as const;
  const officer = await installation.register('Officer who decides for the council', BEGIN, council);
  const terms = { from: '2014-09-02', changes: { power: 'recommends', quorum: 12 } } as const;
  const path = '/v1/boards/{board}/terms/changes';
  await administrator.record(path, { board: board.id }, { ...terms, reason: 'The council decides' });
  narrate('Seven partner schools are the hubs for the seven districts.');
  const hubs = await appointHubs(scenario, primaries, memberSchools);
  const taken = new Set([...memberSchools, ...hubs.hubs.map(({ schoolUrn }) => schoolUrn)]);
  return { board, officer, ...hubs, taken, primaries };
};
