import { waitForSettlement } from '#scenarios/case-steps';
import { closeContract, payInstalment } from '#scenarios/contract-steps';
import type { Autumn } from '#scenarios/plymouth-year.autumn';
import { PENCE, type PlymouthYear } from '#scenarios/plymouth-year.steps';

type First = Autumn['contracts'][number];

const ENDED_ON = '2016-03-18';

/** Words that those who said them let the board publish, and words that they did not. */
export const QUOTED = 'I look at books now, and not at displays';
export const NOT_QUOTED = 'We had doubts at first';

/** The leader notes what teachers say, and the head records who agrees to be quoted. */
const recordQuotations = async ({ asked, contract }: First): Promise<void> => {
  const path = { contract: contract.id };
  const record = async (words: string): Promise<string> => {
    const evidence = {
      ...{ kind: 'survey', aimIds: contract.aimIds, seenOn: '2016-03-14', description: 'Survey of the senior team' },
      source: 'All five members',
      quotations: [{ words, source: 'A member of the senior team' }],
    } as const;
    const { evidenceId } = await asked.leader.person.record('/v1/contracts/{contract}/evidence', path, {
      ...evidence,
      aimIds: [...contract.aimIds],
      quotations: [...evidence.quotations],
    });
    return evidenceId;
  };
  await record(NOT_QUOTED);
  const evidence = await record(QUOTED);
  const agreement = { agreedOn: ENDED_ON, agreement: 'The member of the senior team, in a letter' } as const;
  await asked.school.record('/v1/contracts/{contract}/evidence/{evidence}/release', { ...path, evidence }, agreement);
};

/** Both sides evaluate the work and reply to each other, and agree to a case study. */
const evaluate = async ({ board }: PlymouthYear, { asked, contract }: First): Promise<void> => {
  const { school, leader } = asked;
  const path = { contract: contract.id };
  await school.record('/v1/contracts/{contract}/evaluations/school', path, {
    ...{ evaluatedOn: ENDED_ON, wentWell: 'The senior team watched lessons together' },
    toImprove: 'The first visit came late in the term',
  });
  await leader.person.record('/v1/contracts/{contract}/evaluations/school/reply', path, {
    ...{ repliedOn: ENDED_ON, reply: 'The next contract begins in its first week' },
  });
  await leader.person.record('/v1/contracts/{contract}/evaluations/provider', path, {
    ...{ evaluatedOn: ENDED_ON, wentWell: 'Every agreed action was begun' },
    toImprove: 'Governors could take part',
  });
  await school.record('/v1/contracts/{contract}/evaluations/provider/reply', path, {
    ...{ repliedOn: ENDED_ON, reply: 'The chair of governors comes to the next review' },
  });
  const proposal = { proposedOn: ENDED_ON, reason: 'Other schools ask how the senior team works' } as const;
  await board.clerk.record('/v1/contracts/{contract}/case-study', path, proposal);
  const agreed = { agreedOn: ENDED_ON } as const;
  await school.record('/v1/contracts/{contract}/case-study/consent/school', path, agreed);
  await leader.person.record('/v1/contracts/{contract}/case-study/consent/provider', path, agreed);
};

/** A contract that has ended is evaluated, paid and closed. */
export const closeFirst = async (year: PlymouthYear, first: First): Promise<void> => {
  const { board, fundId, scenario } = year;
  const { id: contractId } = first.contract;
  scenario.narrate('March: both sides evaluate the first contract. It is paid and closed.');
  await recordQuotations(first);
  await evaluate(year, first);
  const payment = { contractId, pence: PENCE, milestone: 'Completion', payee: 'The home school' } as const;
  await payInstalment(board, fundId, { ...payment, paidOn: ENDED_ON });
  await waitForSettlement(board.clerk, contractId);
  await closeContract(board, contractId);
};

/** In the next term, the board checks whether what was reached has lasted. */
export const checkFirst = async ({ board, scenario }: PlymouthYear, { contract }: First): Promise<void> => {
  scenario.narrate('July: the board checks whether the improvement has lasted.');
  const [aimId = ''] = contract.aimIds;
  await board.clerk.record(
    '/v1/contracts/{contract}/follow-up',
    { contract: contract.id },
    {
      checkedOn: '2016-07-15',
      results: [{ aimId, held: 'held', value: 60, evidence: 'Twelve of twenty lessons' }],
      note: 'More lessons than in March, and the plan is kept',
    },
  );
};
