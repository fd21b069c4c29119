import type { List } from '#api/lists/list-declaration';
import { nameFields } from '#api/names/name-fields';
import * as schema from '#api/openapi/response-schemas';
import type { HalfDays, Pence } from '#domain/vocabulary';
import type { IsoDay } from '#kernel/time';
import { payments } from '#read-models/payments';

/** What leads from a decision to its effect. */
export type AuditStage = 'decision' | 'contract' | 'visits' | 'payments' | 'impact';

type StepKind =
  | 'decided'
  | 'confirmed'
  | 'authorised'
  | 'rescinded'
  | 'drafted'
  | 'signed'
  | 'acknowledged'
  | 'started'
  | 'passed-on'
  | 'ended'
  | 'held'
  | 'missed'
  | 'proposed'
  | 'withdrawn'
  | 'paid'
  | 'voided'
  | 'recovered'
  | 'judged';

/** One thing that was decided, agreed, done, paid or judged. */
export interface AuditStep {
  /** In the order of the stages and of the days. */
  readonly number: number;
  readonly stage: AuditStage;
  readonly kind: StepKind;
  readonly on: IsoDay;
  /** Who did it; null for the board as a whole, and where nobody is recorded. */
  readonly personId: string | null;
  readonly pence: Pence | null;
  readonly halfDays: HalfDays | null;
  /** The id of the visit, aim, instalment, recovery or alliance, or the reference of the contract. */
  readonly about: string | null;
  /** The outcome, the basis of the price, the party that signed, how it ended, the payee or the judgement. */
  readonly detail: string | null;
  /** The path of the record. */
  readonly link: string;
}

/** From the decision to the effect of one contract, for an auditor. */
export const AUDIT_TRAIL: List<AuditStep, never, 'number'> = {
  title: 'AuditTrail',
  rows: 'steps',
  sources: { views: [payments] },
  row: schema.namedObject<AuditStep>('AuditStep', {
    number: schema.integer('In the order of the stages, and within each of the days.'),
    stage: schema.enumOf<AuditStage>({ decision: true, contract: true, visits: true, payments: true, impact: true }),
    kind: schema.enumOf<StepKind>({
      decided: true,
      confirmed: true,
      authorised: true,
      rescinded: true,
      drafted: true,
      signed: true,
      acknowledged: true,
      started: true,
      'passed-on': true,
      ended: true,
      held: true,
      missed: true,
      proposed: true,
      withdrawn: true,
      paid: true,
      voided: true,
      recovered: true,
      judged: true,
    }),
    on: schema.day(),
    personId: schema.orNull(
      schema.text('Id of the person; null for the board as a whole, and where nobody is recorded.'),
    ),
    pence: schema.orNull(
      schema.pence(
        'What was awarded, agreed, not owed at the end, proposed, withdrawn, paid, made void or recovered, in pence.',
      ),
    ),
    halfDays: schema.orNull(schema.halfDays('What was awarded, agreed, held, or not used at the end.')),
    about: schema.orNull(
      schema.text('The id of the visit, aim, instalment, recovery or alliance, or the reference of the contract.'),
    ),
    detail: schema.orNull(
      schema.text(
        'The outcome, the basis of the price, the party that signed, how it ended, why a visit was missed, the payee or the judgement.',
      ),
    ),
    link: schema.text('The path of the record.'),
  }),
  names: nameFields<AuditStep>({ personId: 'person' }),
  extra: {},
  filters: {},
  sorts: ['number'],
  asOf: true,
  withheld: null,
  rowKey: ({ number }) => String(number),
  csv: ['number', 'stage', 'kind', 'on', 'personId', 'pence', 'halfDays', 'about', 'detail', 'link'],
};
