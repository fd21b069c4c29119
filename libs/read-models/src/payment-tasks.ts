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
    // Nobody pays what they proposed, or what is withheld.
    open: ({ proposedPayments }) =>
      proposedPayments
        .filter(({ withheldOn }) => withheldOn === null)
        .map(({ instalmentId, since, proposedBy, dueOn }) => ({
          since,
          due: dueOn ?? since,
          part: instalmentId,
          notFor: proposedBy,
        })),
  },
  'release-withheld-payment': {
    title: 'Release the payment that is withheld, or withdraw the proposal',
    path: 'funds/{fundId}/instalments/{part}/withholding/release',
    holders: { clerk: 'boardId', 'finance-officer': 'boardId', chair: 'boardId' },
    // Nobody releases what they proposed.
    open: ({ proposedPayments }) =>
      proposedPayments.flatMap(({ instalmentId, proposedBy, dueOn, withheldOn }) =>
        withheldOn === null
          ? []
          : [{ since: withheldOn, due: dueOn ?? withheldOn, part: instalmentId, notFor: proposedBy }],
      ),
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

const changePayment = (
  { proposedPayments }: ContractRow,
  instalmentId: string,
  changed: Partial<ContractRow['proposedPayments'][number]>,
): Partial<ContractRow> => ({
  proposedPayments: proposedPayments.map((each) =>
    each.instalmentId === instalmentId ? { ...each, ...changed } : each,
  ),
});

/** The changes from the payments of funds. The contract has the board that the fund belongs to. */
export const paymentTaskChanges: TaskChanges<FundEvents> = {
  PaymentProposed: change<Proposed>(({ proposedPayments }, { day, data: { instalmentId, proposedBy } }) => ({
    proposedPayments: [...proposedPayments, { instalmentId, since: day, proposedBy, dueOn: null, withheldOn: null }],
  })),
  PaymentDueSet: change<FundEvents['PaymentDueSet']>((row, { data: { instalmentId, dueOn } }) =>
    changePayment(row, instalmentId, { dueOn: dueOn.new }),
  ),
  PaymentWithheld: change<FundEvents['PaymentWithheld']>((row, { data, day }) =>
    changePayment(row, data.instalmentId, { withheldOn: day }),
  ),
  WithheldPaymentReleased: change<FundEvents['WithheldPaymentReleased']>((row, { data }) =>
    changePayment(row, data.instalmentId, { withheldOn: null }),
  ),
  PaymentProposalWithdrawn: change<FundEvents['PaymentProposalWithdrawn']>((row, { data }) =>
    withoutPayment(row, data.instalmentId),
  ),
  InstalmentPaid: change<FundEvents['InstalmentPaid']>((row, { data }) => withoutPayment(row, data.instalmentId)),
};
