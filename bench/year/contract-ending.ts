import {
  FIRST_INSTALMENT_PENCE,
  measureAims,
  PENCE,
  reportAndReview,
  type RunningContract,
} from '#bench/year/contract-work';
import { writeText } from '#bench/year/texts';
import type { IsoDay } from '#kernel/time';
import { waitForSettlement } from '#scenarios/case-steps';
import { closeContract, completeContract, judgeAims, payInstalment, recordStatement } from '#scenarios/contract-steps';

/** The last results: measurements, the report, the review and what the school says. */
export const recordResults = async (running: RunningContract, month: number, on: IsoDay): Promise<void> => {
  const { parties, contract, random } = running;
  await measureAims(running, on, 70);
  await reportAndReview(running, month, on);
  await recordStatement(parties.school, contract.id, writeText(random));
};

/** Judges the aims, completes the contract and pays the rest of the price. */
export const endContract = async ({ board, parties, contract, random }: RunningContract, on: IsoDay): Promise<void> => {
  await judgeAims(parties.board, contract, { judgedOn: on, evidence: writeText(random) });
  await completeContract(parties.board, contract.id, { endedOn: on, note: writeText(random) });
  const pence = PENCE - FIRST_INSTALMENT_PENCE;
  const payment = { contractId: contract.id, pence, milestone: 'Completion', payee: 'The home school', paidOn: on };
  await payInstalment(parties.board, board.fundId, payment);
};

/** Closes the contract when the fund and the leader have settled it. */
export const settleContract = async ({ parties, contract }: RunningContract): Promise<void> => {
  await waitForSettlement(parties.board.clerk, contract.id);
  await closeContract(parties.board, contract.id);
};
