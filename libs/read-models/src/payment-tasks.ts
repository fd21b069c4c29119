import type { FundEvents } from '#domain/fund.events';
import type { DomainEvent } from '#kernel/event';
import { contracts, type ContractRow } from '#read-models/contract-task-rows';
import { rowsByKey } from '#read-models/row-per-stream';
import type { TaskChanges, TaskRules } from '#read-models/task-rules';

export const PAYMENT_RULES = {
  'pay-proposed-instalment': {
    title: 'Record that the proposed payment was made, or withdraw the proposal',
    path: 'funds/{fundId}/instalments/{part}/payment',
    holders: { clerk: 'boardId', 'finance-officer': 'boardId', chair: 'boardId' },
    // Nobody pays what they proposed.
    open: ({ proposedPayments }) =>
      proposedPayments.map(({ instalmentId, since, proposedBy }) => ({
        since,
        due: since,
        part: instalmentId,
        notFor: proposedBy,
      })),
  },
} as const satisfies TaskRules<ContractRow, string>;

const contract = rowsByKey(contracts);

type OfContract = { readonly contractId: string };
type Proposed = FundEvents['PaymentProposed'];

const change = <Data extends OfContract>(set: (row: ContractRow, event: DomainEvent<Data>) => Partial<ContractRow>) => [
  contract.update<Data>(({ data }) => data.contractId, set),
];

const withoutPayment = ({ proposedPayments }: ContractRow, instalmentId: string): Partial<ContractRow> => ({
  proposedPayments: proposedPayments.filter((each) => each.instalmentId !== instalmentId),
});

/** The changes from the payments of funds. The contract has the board that the fund belongs to. */
export const paymentTaskChanges: TaskChanges<FundEvents> = {
  PaymentProposed: change<Proposed>(({ proposedPayments }, { day, data: { instalmentId, proposedBy } }) => ({
    proposedPayments: [...proposedPayments, { instalmentId, since: day, proposedBy }],
  })),
  PaymentProposalWithdrawn: change<FundEvents['PaymentProposalWithdrawn']>((row, { data }) =>
    withoutPayment(row, data.instalmentId),
  ),
  InstalmentPaid: change<FundEvents['InstalmentPaid']>((row, { data }) => withoutPayment(row, data.instalmentId)),
};
