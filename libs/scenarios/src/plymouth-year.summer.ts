import { waitForContract } from '#scenarios/case-steps';
import { payInstalment } from '#scenarios/contract-steps';
import { enterChecklist, recordNoConsultees } from '#scenarios/escalation-steps';
import { takeStep } from '#scenarios/plymouth';
import type { Autumn } from '#scenarios/plymouth-year.autumn';
import { askMore, decideOnReview } from '#scenarios/plymouth-year.reviews';
import { approve, holdMeeting, prepareMeeting, type Asked, type PlymouthYear } from '#scenarios/plymouth-year.steps';

/** An invented school that becomes an academy. */
export const CONVERTING = '900205';
const CONVERTED = `URN,LA (code),LA (name),EstablishmentName,EstablishmentStatus (name),PhaseOfEducation (name),TypeOfEstablishment (code),CloseDate,Easting,Northing
${CONVERTING},879,Plymouth,The converting school of the demonstration,Closed,Primary,01,31-03-2016,248900,56200
900206,879,Plymouth,The converted academy of the demonstration,Open,Primary,34,,248900,56200
`;

/** A school converts, a contract ends early, and two concerns come to a formal step. */
export const runSummer = async (
  year: PlymouthYear,
  { contracts, converting, maintained, academy, schools }: Autumn,
) => {
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
  await payFirstInstalments(year, [maintained, academy]);
  const concerns = await escalate(year, schools, [maintained, academy]);
  const [maintainedConcernId = '', academyConcernId = ''] = concerns;
  return {
    convertedContractId: converting.contract.id,
    endedContractId: third.contract.id,
    maintainedConcernId,
    academyConcernId,
  };
};

/** Two schools have their action plans. The bank sends one of the payments back, and it is made again. */
const payFirstInstalments = async (
  { board, fundId, scenario }: PlymouthYear,
  agreed: readonly Autumn['maintained'][],
): Promise<void> => {
  scenario.narrate('June: the first instalments are paid. The bank sends one of them back, and it is paid again.');
  const details = {
    pence: 40_000,
    milestone: 'Action plan agreed',
    payee: 'The home school',
    paidOn: '2016-06-14',
  } as const;
  for (const { contract } of agreed) await payInstalment(board, fundId, { ...details, contractId: contract.id });
  const { contract } = agreed[0] ?? { contract: null };
  if (contract === null) throw new Error('No contract has an instalment.');
  const returned = await payInstalment(board, fundId, { ...details, contractId: contract.id, pence: 25_050 });
  const instalment = { fund: fundId, instalment: returned };
  const note = { reason: 'returned-by-bank', note: 'The account was closed' } as const;
  await board.chair.record('/v1/funds/{fund}/instalments/{instalment}/void', instalment, note);
  await payInstalment(board, fundId, { ...details, contractId: contract.id, pence: 25_050 });
};

const holdLast = async (year: PlymouthYear, requests: readonly Asked[]): Promise<void> => {
  const on = '2016-07-12';
  const meeting = await prepareMeeting(year, on, requests);
  await holdMeeting(year, { meeting, on, earlier: year.meetingIds.at(-2) }, async ({ minute }) => {
    for (const asked of requests) await minute(asked.requestId, approve(asked, '2016-12-16'));
  });
};

/** Two concerns go to the board, to those responsible, and to a formal step. Returns their ids. */
const escalate = async (
  year: PlymouthYear,
  schools: string[],
  stalled: readonly Autumn['maintained'][],
): Promise<string[]> => {
  const { board, scenario } = year;
  const { installation, narrate } = scenario;
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
  const concerns: string[] = [];
  for (const each of stalled) concerns.push(await raise(each));
  for (const [day, reason] of [
    ['2016-06-15', 'The agreed actions have not been begun.'],
    ['2016-07-01', 'Those responsible must respond.'],
    ['2016-07-18', 'There was no response in time.'],
  ] as const) {
    if (day === '2016-07-18') await holdLast(year, await askMore(year, schools.splice(0, 3)));
    await installation.setDay(day);
    for (const concern of concerns) {
      const isFormal = day === '2016-07-18';
      if (isFormal) {
        await recordNoConsultees(board, await installation.administrator, concern);
        await enterChecklist(board, concern, { on: day });
      }
      await takeStep(year, concern, reason, isFormal ? 'continues' : null);
    }
  }
  return concerns;
};
