import { waitForContract, type ContractFixture } from '#scenarios/case-steps';
import { completeContract, holdVisit, recordMeasurement } from '#scenarios/contract-steps';
import { designateLeader, readDataFile, type Scenario } from '#scenarios/fixtures';
import { runAutumn, type Autumn } from '#scenarios/plymouth-year.autumn';
import {
  addItem,
  approve,
  askForSupport,
  holdMeeting,
  prepareMeeting,
  startContract,
  toAward,
  type Asked,
  type PlymouthYear,
} from '#scenarios/plymouth-year.steps';
import { takeStep } from '#scenarios/plymouth';
import { BEGIN, setUpPlymouth } from '#scenarios/plymouth.setup';
import type { IsoDay } from '#kernel/time';

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
const [MAINTAINED, CONVERTING, ACADEMY] = ['900204', '900205', '900207'] as const;
const REAL = ['113276', '113297', '113298', '149010', '113328', '113416'];
const CONVERTED = `URN,LA (code),LA (name),EstablishmentName,EstablishmentStatus (name),PhaseOfEducation (name),TypeOfEstablishment (code),CloseDate,Easting,Northing
${CONVERTING},879,Plymouth,The converting school of the demonstration,Closed,Primary,01,31-03-2016,248900,56200
900206,879,Plymouth,The converted academy of the demonstration,Open,Primary,34,,248900,56200
`;

/** Plays the year 2015-16 of the board of Plymouth: eleven meetings and thirty requests. */
export const runPlymouthYear = async (scenario: Scenario): Promise<PlymouthYearCases> => {
  const year = await beginYear(scenario);
  const autumn = await runAutumn(year, await listSchools(year), { CONVERTING, MAINTAINED, ACADEMY });
  const spring = await runSpring(year, autumn);
  return { ...year, ...autumn, ...spring, ...(await runSummer(year, autumn)) };
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

const decideOnReview = async (
  year: PlymouthYear,
  on: IsoDay,
  { id: subjectId }: ContractFixture,
  minute: Parameters<Parameters<Parameters<typeof holdMeeting>[2]>[0]['minute']>[1],
  requests: readonly Asked[],
): Promise<string> => {
  const meeting = await prepareMeeting(year, on, requests);
  const item = await addItem(year, meeting, { kind: 'review', subjectId, title: 'How the work goes' });
  let decisionId = '';
  await holdMeeting(year, { meeting, on, earlier: year.meetingIds.at(-2) }, async (sitting) => {
    decisionId = await sitting.minute(item, minute);
    for (const asked of requests) await sitting.minute(asked.requestId, approve(asked, '2016-07-20'));
  });
  return decisionId;
};

const askMore = async (year: PlymouthYear, urns: readonly string[]): Promise<Asked[]> => {
  const asked: Asked[] = [];
  for (const urn of urns) asked.push(await askForSupport(year, urn));
  return asked;
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
  await board.chair.record('/v1/contracts/{contract}/aims/{aim}/judgement', { contract, aim }, judged);
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

/** A school converts, a contract ends early, and two concerns come to a formal step. */
const runSummer = async (year: PlymouthYear, { contracts, converting, maintained, academy, schools }: Autumn) => {
  const { board, scenario } = year;
  const { installation, narrate } = scenario;
  const third = contracts[2];
  if (third === undefined) throw new Error('The autumn has no third contract.');
  const administrator = await installation.administrator;
  const source = { file: 'stand-ins-spring.csv', extractedOn: '2016-04-20' } as const;
  await installation.setDay('2016-04-20');
  await administrator.upload('/v1/imports/establishments', source, Buffer.from(CONVERTED));
  narrate(
    'May: a school has become an academy. The board answers for its contract, and ends another whose aims are reached.',
  );
  await waitForContract(board.clerk, converting.contract.id, ({ waitingFor }) =>
    waitingFor.some(({ kind }) => kind === 'answer-to-circumstance'),
  );
  const end = { outcome: 'end', reasonCodes: ['other-support'], endCause: 'school-converted' } as const;
  await decideOnReview(
    year,
    '2016-05-10',
    converting.contract,
    { ...end, reasonCodes: [...end.reasonCodes] },
    await askMore(year, schools.splice(0, 3)),
  );
  const reached = { outcome: 'end' as const, reasonCodes: ['aims-reached'], endCause: 'aims-reached-early' };
  await decideOnReview(year, '2016-06-14', third.contract, reached, await askMore(year, schools.splice(0, 3)));
  narrate('June and July: two concerns come to a formal step, one for the council and one for the regional director.');
  const raise = async ({ asked, contract }: Autumn['maintained']): Promise<string> => {
    const concern = { kind: 'leadership', aimIds: contract.aimIds, detail: 'No agreed action was begun.' } as const;
    await asked.leader.person.record('/v1/contracts/{contract}/concern-reports', { contract: contract.id }, concern);
    const { openConcerns = [] } = await waitForContract(
      board.clerk,
      contract.id,
      ({ openConcerns: open = [] }) => open.length > 0,
    );
    return openConcerns[0] ?? '';
  };
  const concerns = [await raise(maintained), await raise(academy)];
  for (const [day, reason] of [
    ['2016-06-15', 'The agreed actions have not been begun.'],
    ['2016-07-01', 'Those responsible must respond.'],
    ['2016-07-18', 'There was no response in time.'],
  ] as const) {
    if (day === '2016-07-18') await holdLast(year, await askMore(year, schools.splice(0, 3)));
    await installation.setDay(day);
    for (const concern of concerns) await takeStep(year, concern, reason);
  }
  const [maintainedConcernId = '', academyConcernId = ''] = concerns;
  return {
    convertedContractId: converting.contract.id,
    endedContractId: third.contract.id,
    maintainedConcernId,
    academyConcernId,
  };
};

const holdLast = async (year: PlymouthYear, requests: readonly Asked[]): Promise<void> => {
  const on = '2016-07-12';
  const meeting = await prepareMeeting(year, on, requests);
  await holdMeeting(year, { meeting, on, earlier: year.meetingIds.at(-2) }, async ({ minute }) => {
    for (const asked of requests) await minute(asked.requestId, approve(asked, '2016-12-16'));
  });
};
