import type { FundEvents } from '#domain/fund.events';
import { view } from '#processing/view';
import { funds, lines, toLineKey, type Instalment, type Line } from '#read-models/fund-tables';
import { rowPerStream, rowsByKey } from '#read-models/row-per-stream';

type OfContract = { readonly contractId: string };

const fund = rowPerStream(funds);

/** Changes the line of the contract in the event. A new line starts at 0. */
const changeLine = <Data extends OfContract>(change: (line: Line, data: Data) => Partial<Line>) =>
  rowsByKey(lines).put<Data>(
    ({ id, data }) => toLineKey(id, data.contractId),
    ({ id, data }, before, line) => {
      const nothing = { committed: 0, outstanding: 0, paid: 0, recovered: 0, released: 0 };
      const known = before ?? {
        line,
        fundId: id,
        contractId: data.contractId,
        ...nothing,
        instalments: [],
        declined: null,
      };
      return { ...known, ...change(known, data) };
    },
  );

const changeInstalment = (
  { instalments }: Line,
  instalmentId: string,
  change: Partial<Instalment>,
): Pick<Line, 'instalments'> => ({
  instalments: instalments.map((each) => (each.instalmentId === instalmentId ? { ...each, ...change } : each)),
});

/** Adds the instalment, or changes the one with this id. */
const putInstalment = (line: Line, instalment: Instalment): Pick<Line, 'instalments'> =>
  line.instalments.some(({ instalmentId }) => instalmentId === instalment.instalmentId)
    ? changeInstalment(line, instalment.instalmentId, instalment)
    : { instalments: [...line.instalments, instalment] };

const NOT_WITHHELD = { dueOn: null, paidEarly: false, withheld: false } as const;

const findInstalment = ({ instalments }: Line, instalmentId: string) =>
  instalments.find((each) => each.instalmentId === instalmentId) ?? NOT_WITHHELD;

const isEarly = ({ dueOn }: Pick<Instalment, 'dueOn'>, paidOn: Instalment['paidOn']): boolean =>
  dueOn !== null && paidOn !== null && paidOn < dueOn;

export const fundStatement = view<FundEvents>({
  name: 'fund-statement',
  version: 8,
  tables: [funds, lines],
  on: {
    FundGranted: [
      fund.insert(({ id, data: { boardId, name, source, financialYear, pence } }) => ({
        fundId: id,
        boardId,
        name,
        source,
        financialYear,
        granted: pence,
        outstanding: 0,
        paid: 0,
        recovered: 0,
      })),
    ],
    GrantIncreased: [fund.update(({ granted }, { data }) => ({ granted: granted + data.pence }))],
    GrantLowered: [fund.update(({ granted }, { data }) => ({ granted: granted - data.pence }))],
    CarryForwardBegun: [fund.update(({ granted }, { data }) => ({ granted: granted - data.pence }))],
    MoneyCarriedIn: [fund.update(({ granted }, { data }) => ({ granted: granted + data.pence }))],
    CarryForwardReturned: [fund.update(({ granted }, { data }) => ({ granted: granted + data.pence }))],
    GrantCorrected: [
      fund.update(
        (
          { granted },
          {
            data: {
              old,
              new: { name, source, financialYear, pence },
            },
          },
        ) => ({
          name,
          source,
          financialYear,
          granted: granted + pence - old.pence,
        }),
      ),
    ],
    // A draft that was opened again gets money again, after its first commitment was released.
    FundsCommitted: [
      changeLine(({ committed, outstanding }, { pence }) => ({
        committed: committed + pence,
        outstanding: outstanding + pence,
        declined: null,
      })),
      fund.update(({ outstanding }, { data }) => ({ outstanding: outstanding + data.pence })),
    ],
    CommitmentDeclined: [changeLine((_, { reason }) => ({ declined: reason }))],
    CommitmentLowered: [
      changeLine(({ released }, { pence, outstanding }) => ({ outstanding, released: released + pence })),
      fund.update(({ outstanding }, { data }) => ({ outstanding: outstanding - data.pence })),
    ],
    PaymentProposed: [
      changeLine((line, { instalmentId, pence, milestone, payee }) =>
        putInstalment(line, {
          instalmentId,
          pence,
          milestone,
          payee,
          status: 'proposed',
          ...NOT_WITHHELD,
          paidOn: null,
          voidReason: null,
        }),
      ),
    ],
    PaymentProposalWithdrawn: [
      changeLine((line, { instalmentId }) => changeInstalment(line, instalmentId, { status: 'withdrawn' })),
    ],
    InstalmentPaid: [
      changeLine((line, { instalmentId, pence, milestone, payee, paidOn }) => ({
        outstanding: line.outstanding - pence,
        paid: line.paid + pence,
        ...putInstalment(line, {
          ...findInstalment(line, instalmentId),
          instalmentId,
          pence,
          milestone,
          payee,
          status: 'paid',
          paidOn,
          paidEarly: isEarly(findInstalment(line, instalmentId), paidOn),
          voidReason: null,
        }),
      })),
      fund.update(({ outstanding, paid }, { data: { pence } }) => ({
        outstanding: outstanding - pence,
        paid: paid + pence,
      })),
    ],
    PaymentDueSet: [
      changeLine((line, { instalmentId, dueOn }) => changeInstalment(line, instalmentId, { dueOn: dueOn.new })),
    ],
    PaymentWithheld: [changeLine((line, { instalmentId }) => changeInstalment(line, instalmentId, { withheld: true }))],
    WithheldPaymentReleased: [
      changeLine((line, { instalmentId }) => changeInstalment(line, instalmentId, { withheld: false })),
    ],
    PaymentVoided: [
      changeLine((line, { instalmentId, pence, released, reason }) => ({
        outstanding: line.outstanding + pence - released,
        paid: line.paid - pence,
        released: line.released + released,
        ...changeInstalment(line, instalmentId, { status: 'voided', voidReason: reason }),
      })),
      fund.update(({ outstanding, paid }, { data: { pence, released } }) => ({
        outstanding: outstanding + pence - released,
        paid: paid - pence,
      })),
    ],
    PaymentCorrected: [
      changeLine((line, { instalmentId, new: corrected }) =>
        changeInstalment(line, instalmentId, {
          ...corrected,
          paidEarly: isEarly(findInstalment(line, instalmentId), corrected.paidOn),
        }),
      ),
    ],
    PaymentRecovered: [
      changeLine(({ recovered }, { pence }) => ({ recovered: recovered + pence })),
      fund.update(({ recovered }, { data }) => ({ recovered: recovered + data.pence })),
    ],
    RecoveryCorrected: [
      changeLine(({ recovered }, { pence }) => ({ recovered: recovered + pence.new - pence.old })),
      fund.update(({ recovered }, { data: { pence } }) => ({ recovered: recovered + pence.new - pence.old })),
    ],
    CommitmentReleased: [
      changeLine(({ released }, { pence, outstanding }) => ({ outstanding, released: released + pence })),
      fund.update(({ outstanding }, { data }) => ({ outstanding: outstanding - data.pence })),
    ],
  },
});
