import { nameFields } from '#api/names/name-fields';
import { PAYEE_KIND } from '#api/contracts/contract-price.schemas';
import * as schema from '#api/openapi/response-schemas';
import type { FundRecord, ShownStatement } from '#api/funds/fund-reader';
import type { Grant, VoidReason } from '#domain/fund.events';
import type { FundMovement, MovementKind } from '#read-models/fund-movements';
import type { FundLine } from '#read-models/fund-pages';
import type { Instalment } from '#read-models/fund-tables';
import type { FundDocument } from '#records/fund.record.types';

const INSTALMENT = schema.namedObject<Instalment>('Instalment', {
  instalmentId: schema.id(),
  pence: schema.pence(),
  milestone: schema.text(),
  payee: schema.orNull(schema.text('Who receives the money; null for payments from before this was recorded.')),
  status: schema.enumOf<Instalment['status']>({ proposed: true, withdrawn: true, paid: true, voided: true }),
  paidOn: schema.orNull(schema.day()),
  dueOn: schema.orNull(schema.day('Null if it is due as soon as its milestone is reached.')),
  paidEarly: schema.boolean('Whether it was paid before that day.'),
  withheld: schema.boolean('Whether it is withheld, and not released again.'),
  voidReason: schema.orNull(schema.enumOf<VoidReason>({ 'wrong-entry': true, 'returned-by-bank': true })),
});

export const FUND_CONTRACT = schema.namedObject<FundLine>('FundContract', {
  contractId: schema.id(),
  committed: schema.pence('Committed for the contract, with what was released later, in pence.'),
  outstanding: schema.pence('Committed, not yet paid and not released, in pence.'),
  paid: schema.pence('Paid and not void, in pence.'),
  recovered: schema.pence(),
  released: schema.pence(),
  instalments: schema.listOf(INSTALMENT),
  declined: schema.orNull(schema.text('Why the last commitment was declined.')),
});

const CHANGE_OF = 'By how much this sum of the fund changes, in pence';

export const FUND_MOVEMENT = schema.namedObject<FundMovement>('FundMovement', {
  number: schema.text('In the order of recording. Numbers can be missing, because not everything moves money.'),
  kind: schema.enumOf<MovementKind>({
    grant: true,
    increase: true,
    reduction: true,
    'carried-forward': true,
    'carried-in': true,
    'carry-forward-returned': true,
    'grant-correction': true,
    commitment: true,
    'commitment-lowered': true,
    payment: true,
    'payment-void': true,
    'payment-correction': true,
    recovery: true,
    'recovery-correction': true,
    release: true,
    'passing-on': true,
  }),
  on: schema.day(
    'The day on which it took effect; of a payment, the day on which it was made. A correction of a payment has its right day, milestone and payee, and moves no money.',
  ),
  recordedOn: schema.day(),
  contractId: schema.orNull(schema.id('Null if it is about the grant.')),
  allianceId: schema.orNull(
    schema.id(
      'The alliance for which the unpaid money of the contract is from that day on, if the contract passed on.',
    ),
  ),
  instalmentId: schema.orNull(schema.id('Of a payment, or of a payment that is void.')),
  otherFundId: schema.orNull(schema.id('The fund to which money is carried forward, or from which it came.')),
  milestone: schema.orNull(schema.text('As it was recorded with the payment.')),
  payee: schema.orNull(schema.text('As it was recorded with the payment.')),
  granted: schema.pence(`${CHANGE_OF}: what was granted.`),
  outstanding: schema.pence(`${CHANGE_OF}: committed and not yet paid.`),
  paid: schema.pence(`${CHANGE_OF}: paid and not void.`),
  recovered: schema.pence(`${CHANGE_OF}: what came back.`),
});

export const STATEMENT: schema.SchemasOf<ShownStatement> = {
  fundId: schema.id(),
  boardId: schema.id(),
  name: schema.text(),
  source: schema.text(),
  financialYear: schema.text(),
  granted: schema.pence(),
  outstanding: schema.pence('Committed but not yet paid, in pence.'),
  paid: schema.pence(),
  recovered: schema.pence(),
  free: schema.orNull(schema.pence('Neither committed nor paid, in pence; null if money is withheld.')),
  moneyWithheld: schema.boolean(
    'Whether you have a conflict of interest in a contract of this fund. Its money is in none of the sums.',
  ),
};

const CHANGE = { pence: schema.pence(), on: schema.day() } as const;

const GRANT = schema.orWithheld(
  schema.namedObject<Grant>('GrantDetails', {
    name: schema.text(),
    source: schema.text(),
    financialYear: schema.text(),
    pence: schema.pence(),
  }),
);

export const FUND = schema.namedObject<FundRecord>('Fund', {
  ...STATEMENT,
  grants: schema.listOf(
    schema.namedObject<FundRecord['grants'][number]>('GrantPart', { ...CHANGE, source: schema.text() }),
  ),
  reductions: schema.listOf(
    schema.namedObject<FundRecord['reductions'][number]>('GrantReduction', { ...CHANGE, reason: schema.text() }),
  ),
  corrections: schema.listOf(
    schema.namedObject<FundRecord['corrections'][number]>('GrantCorrection', {
      old: GRANT,
      new: GRANT,
      on: schema.day(),
      reason: schema.text(),
    }),
  ),
  recoveries: schema.listOf(
    schema.namedObject<FundRecord['recoveries'][number]>('Recovery', {
      ...CHANGE,
      recoveryId: schema.text('Give this id to correct the recovery.'),
      contractId: schema.id(),
      reason: schema.text(),
      correctedOn: schema.orNull(schema.day('When it was last corrected.')),
      instalmentId: schema.orNull(schema.id('The payment that is undone; null if it is not named.')),
      payeeKind: schema.orNull(PAYEE_KIND),
    }),
    'Recovered money; 0 pence if a correction says that nothing came back.',
  ),
  carryForwards: schema.listOf(
    schema.namedObject<FundRecord['carryForwards'][number]>('CarryForward', {
      carryForwardId: schema.id(),
      toFundId: schema.id('The fund of the next financial year.'),
      ...CHANGE,
      reason: schema.text(),
      status: schema.enumOf<FundRecord['carryForwards'][number]['status']>({
        waiting: true,
        completed: true,
        returned: true,
      }),
      settledOn: schema.orNull(schema.day('When the other fund had answered; null while it waits for that.')),
      returnReason: schema.orNull(schema.text('Code of the reason why the money came back.')),
    }),
    'Money that left for the fund of the next year. It is in none of the sums of this fund, unless it came back.',
  ),
  carriedIn: schema.listOf(
    schema.namedObject<FundRecord['carriedIn'][number]>('CarriedIn', { fromFundId: schema.id(), ...CHANGE }),
    'Money that came from the fund of the year before. It is in what is granted.',
  ),
  withholdings: schema.listOf(
    schema.namedObject<FundRecord['withholdings'][number]>('Withholding', {
      instalmentId: schema.id(),
      contractId: schema.id(),
      on: schema.day(),
      withheldBy: schema.text('Id of the person.'),
      reason: schema.text(),
      releasedOn: schema.orNull(schema.day('Null while it is withheld.')),
      releasedBy: schema.orNull(schema.text('Id of the person.')),
      releaseReason: schema.orNull(schema.text()),
    }),
    'Proposed payments that were withheld, in the order in which that was recorded.',
  ),
  payeeChanges: schema.listOf(
    schema.namedObject<FundRecord['payeeChanges'][number]>('PayeeChange', {
      entryId: schema.text('The id of the instalment or recovery.'),
      contractId: schema.id(),
      old: schema.orNull(PAYEE_KIND),
      new: schema.orNull(PAYEE_KIND),
      on: schema.day(),
      reason: schema.text(),
    }),
    'Who was named as the payee of a payment, or as who gave money back, after it was proposed.',
  ),
  passedOn: schema.listOf(
    schema.namedObject<FundRecord['passedOn'][number]>('MoneyPassedOn', {
      contractId: schema.id(),
      old: schema.id('The alliance that gave the support before.'),
      new: schema.id('The alliance for which the unpaid money of the contract is from that day on.'),
      on: schema.day(),
    }),
    'The contracts that passed on to another alliance, with their unpaid money.',
  ),
  version: schema.version(),
  asOf: schema.asOfDay(),
});

/** The ids in the statement of a fund that are shown with a name. */
export const FUND_NAMES = nameFields<FundRecord>({
  boardId: 'board',
  recoveries: { contractId: 'contract' },
  carryForwards: { toFundId: 'fund' },
  carriedIn: { fromFundId: 'fund' },
  withholdings: { contractId: 'contract', withheldBy: 'person', releasedBy: 'person' },
  payeeChanges: { contractId: 'contract' },
  passedOn: { contractId: 'contract', old: 'alliance', new: 'alliance' },
});

/** The ids in the statement of a list that are shown with a name. */
export const STATEMENT_NAMES = nameFields<ShownStatement>({ boardId: 'board' });

/** The ids in the history of a fund that are shown with a name. */
export const FUND_DOCUMENT_NAMES = nameFields<FundDocument>({
  boardId: 'board',
  commitments: { contractId: 'contract' },
  payments: { contractId: 'contract', proposedBy: 'person' },
  recoveries: { contractId: 'contract' },
  loweredCommitments: { contractId: 'contract' },
  releases: { contractId: 'contract' },
  carryForwards: { toFundId: 'fund' },
  carriedIn: { fromFundId: 'fund' },
  withholdings: { contractId: 'contract', withheldBy: 'person', releasedBy: 'person' },
  payeeChanges: { contractId: 'contract' },
  passedOn: { contractId: 'contract', old: 'alliance', new: 'alliance' },
});
