import { completeContract, holdVisit, recordMeasurement } from '#scenarios/contract-steps';
import { designateLeader, readDataFile, type Scenario } from '#scenarios/fixtures';
import { runAutumn, type Autumn } from '#scenarios/plymouth-year.autumn';
import { checkFirst, closeFirst } from '#scenarios/plymouth-year.closure';
import { askMore, decideOnReview } from '#scenarios/plymouth-year.reviews';
import { startContract, toAward, type PlymouthYear } from '#scenarios/plymouth-year.steps';
import { CONVERTING, runSummer } from '#scenarios/plymouth-year.summer';
import { BEGIN, setUpPlymouth } from '#scenarios/plymouth.setup';

/** What the year came to, for the tests. */
export interface PlymouthYearCases extends PlymouthYear, Autumn {
  readonly extended: { readonly contractId: string; readonly decisionId: string };
  readonly replaced: { readonly contractId: string; readonly decisionId: string };
  readonly convertedContractId: string;
  readonly endedContractId: string;
  readonly maintainedConcernId: string;
  readonly academyConcernId: string;
}

/** Invented schools, because the year says of them what nobody may say of a real one. */
const STAND_INS = { MAINTAINED: '900204', CONVERTING, ACADEMY: '900207' } as const;
const REAL = ['113276', '113297', '113298', '149010', '113328', '113416'];
/** Plays the year 2015-16 of the board of Plymouth: eleven meetings and thirty requests. */
export const runPlymouthYear = async (scenario: Scenario): Promise<PlymouthYearCases> => {
  const year = await beginYear(scenario);
  const autumn = await runAutumn(year, await listSchools(year), STAND_INS);
  const spring = await runSpring(year, autumn);
  const summer = await runSummer(year, autumn);
  const [first] = autumn.contracts;
  if (first !== undefined) await checkFirst(year, first);
  return { ...year, ...autumn, ...spring, ...summer };
};

const beginYear = async (scenario: Scenario): Promise<PlymouthYear> => {
  const setup = await setUpPlymouth(scenario);
  const { installation } = scenario;
  const administrator = await installation.administrator;
  const file = 'stand-ins-2016.csv';
  await administrator.upload('/v1/imports/establishments', { file }, readDataFile(`plymouth/${file}`));
  const leaders = [setup.leader];
  for (const homeSchoolUrn of REAL.slice(-2))
    leaders.push(
      await designateLeader(installation, {
        name: `Leader from ${homeSchoolUrn}`,
        providerType: 'lle',
        homeSchoolUrn,
        allianceId: null,
        phases: ['Primary'],
        needAreas: ['leadership'],
        from: BEGIN,
        to: '2016-08-31',
        halfDays: 60,
      }),
    );
  return { ...setup, scenario, leaders, meetingIds: [], requestIds: [] };
};

/** The real primary schools of the city that are neither of a member nor of a leader. */
const listSchools = async ({ board }: PlymouthYear): Promise<string[]> => {
  const page = { limit: 200, phase: 'Primary' } as const;
  const { schools } = await board.clerk.read('/v1/boards/{board}/dashboard', { board: board.id }, page);
  return schools.map(({ urn }) => urn).filter((urn) => !REAL.includes(urn) && !urn.startsWith('9'));
};

/** The first contract ends on its last day, with its aim partly met. */
const completeFirst = async (
  { board, scenario }: PlymouthYear,
  { asked, contract: { id: contract, aimIds } }: Autumn['contracts'][number],
): Promise<void> => {
  const [aim = ''] = aimIds;
  await holdVisit(scenario, asked, contract, { on: '2016-03-14', purpose: 'Lessons seen with the senior team' });
  await scenario.installation.setDay('2016-03-18');
  const seen = { aimId: aim, value: 55, measuredOn: '2016-03-14', source: 'Eleven of twenty lessons' } as const;
  await recordMeasurement(asked.leader, contract, seen);
  const judged = {
    judgement: 'partly-met',
    evidence: '55 % against a target of 70 %',
    judgedOn: '2016-03-18',
  } as const;
  await board.clerk.record('/v1/contracts/{contract}/aims/{aim}/judgement', { contract, aim }, judged);
  await completeContract(board, contract, { endedOn: '2016-03-18', note: 'To be continued under the extension' });
};

/** An extension, a replacement, and a contract that lapses. */
const runSpring = async (year: PlymouthYear, { contracts, schools }: Autumn) => {
  const { narrate } = year.scenario;
  const [first, second] = contracts;
  if (first === undefined || second === undefined) throw new Error('The autumn has no contracts.');
  narrate('March: the first contract is extended, because its aims can be reached with more time.');
  const more = await askMore(year, schools.splice(0, 4));
  const extension = { outcome: 'extend', reasonCodes: ['aims-within-reach'] } as const;
  const award = toAward(first.asked, '2016-07-15');
  const extending = await decideOnReview(
    year,
    '2016-03-08',
    first.contract,
    { ...extension, reasonCodes: [...extension.reasonCodes], award },
    more.slice(0, 2),
  );
  await completeFirst(year, first);
  await closeFirst(year, first);
  const extended = await startContract(year, first.asked, {
    decisionId: extending,
    startsOn: '2016-03-21',
    endsOn: '2016-07-15',
  });
  narrate('April: another leader takes the place of the one who is no longer available.');
  const [, , leader = year.leader] = year.leaders;
  const other = { ...second.asked, leader: leader.id === second.asked.leader.id ? year.leader : leader };
  const replacing = await decideOnReview(
    year,
    '2016-04-12',
    second.contract,
    { outcome: 'replace-provider', reasonCodes: ['provider-unavailable'], award: toAward(other, '2016-07-15') },
    more.slice(2),
  );
  const early = { endedOn: '2016-04-12', causeCode: 'provider-withdrew', note: 'The leader has another post' } as const;
  await year.board.clerk.record('/v1/contracts/{contract}/early-end', { contract: second.contract.id }, early);
  const replaced = await startContract(year, other, {
    decisionId: replacing,
    startsOn: '2016-04-13',
    endsOn: '2016-07-15',
  });
  return {
    extended: { contractId: extended.id, decisionId: extending },
    replaced: { contractId: replaced.id, decisionId: replacing },
  };
};
